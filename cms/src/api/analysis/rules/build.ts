import { createHash } from 'node:crypto';
import { INDEX_SLOTS, type IndexDefinition, type Variable } from '@rumbo/config/api';
import { inTransaction, lockFacts, systemPool, type Transaction } from '../../../facts/transaction';
import { boughtMonthsSql } from './bought-months';
import { conditionsSql } from './compile-conditions';
import { type CompiledIndex, compileIndex } from './compile-index';
import { presentRules, type RuleSet, rulesFor, standingRules } from './rule-set';

export interface Wanted {
  variable: Variable;
  month: number;
  /** 0: all families. */
  family: number;
  /** Day of the month up to which other months are compared; 0: whole months. */
  cutDay: number;
}

export interface Period {
  /** First month of data. */
  first: number;
  runningMonth: number;
}

/** A build that stands, and what it was built from. */
interface Build {
  id: number;
  indices: IndexDefinition[];
  rules: RuleSet;
}

/**
 * Makes sure that facts, indices and categories of a month stand, and answers their build. What a change of lines,
 * indices or conditions has left behind is built anew; cost follows what somebody looks at.
 */
export async function ensureBuilt(wanted: Wanted, period: Period): Promise<Build> {
  const { variable, month, family, cutDay } = wanted;
  const [present, recorded] = await Promise.all([
    presentRules(systemPool(), variable),
    standingRules(systemPool(), variable, month),
    systemPool().query('select rumbo.build_facts($1, $2, $3)', [month, family, cutDay]),
  ]);
  const standing = await readBuild(systemPool(), wanted, definitionOf(present, recorded));
  if (standing !== undefined) return { id: standing, indices: present.indices, rules: recorded };
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    const rules = await rulesFor(tx, variable, { month, runningMonth: period.runningMonth });
    const now = await presentRules(tx, variable);
    const { indices } = now;
    const definition = definitionOf(now, rules);
    const built = await readBuild(tx, wanted, definition);
    if (built !== undefined) return { id: built, indices, rules };
    await tx.query('select rumbo.build_facts($1, $2, $3)', [month, family, cutDay]);
    // Of the cuts only the last one is kept: the day moves on with the data.
    await tx.query(
      `with gone as (delete from rumbo.index_build where variable = $1 and month = $2 and family_id = $3
                       and (cut_day > 0) = ($4::int > 0) returning id)
       delete from rumbo.client_index where build_id in (select id from gone)`,
      [variable, month, family, cutDay],
    );
    const { rows } = await tx.query<{ id: number }>(
      `insert into rumbo.index_build (variable, month, family_id, cut_day, definition) values ($1, $2, $3, $4, $5)
       returning id`,
      [variable, month, family, cutDay, definition],
    );
    const id = rows[0]?.id ?? 0;
    const { sql, cut } = indexRows({ ...wanted, first: period.first, indices, rules });
    if (cut.length > 0) await tx.query('select rumbo.build_to_date($1, $2)', [cut, cutDay]);
    await tx.query(`insert into rumbo.client_index ${sql}`, [id]);
    await tx.query('analyze rumbo.client_index');
    return { id, indices, rules };
  });
}

/** What a build rests on besides the lines: the present rules and those that hold for the month. */
const definitionOf = (present: RuleSet, rules: RuleSet): string =>
  createHash('sha256')
    .update(JSON.stringify([present, rules]))
    .digest('hex');

async function readBuild(
  on: Pick<Transaction, 'query'>,
  { variable, month, family, cutDay }: Wanted,
  definition: string,
): Promise<number | undefined> {
  const { rows } = await on.query<{ id: number }>(
    `select id from rumbo.index_build
      where variable = $1 and month = $2 and family_id = $3 and cut_day = $4 and definition = $5 and not stale`,
    [variable, month, family, cutDay, definition],
  );
  return rows[0]?.id;
}

interface IndexRows extends Wanted {
  first: number;
  indices: IndexDefinition[];
  rules: RuleSet;
}

/**
 * Rows of rumbo.client_index for every client with facts in the month ($1 is the build), and the months that have to
 * stand up to the cut before.
 */
export function indexRows({ month, family, cutDay, first, indices, rules }: IndexRows): { sql: string; cut: number[] } {
  const shown = INDEX_SLOTS.map((slot) => indices.find((index) => index.slot === slot));
  // Conditions look at the indices they were made with.
  const judged = INDEX_SLOTS.map((slot) => rules.indices.find((index) => index.slot === slot));
  const compiled = [...shown, ...judged].map((index) => index && compileIndex(index, { month, first, cutDay }));
  const cut = [...new Set(compiled.flatMap((index) => index?.cut ?? []))];
  const operands = compiled.flatMap((index, at) =>
    index ? [operandColumn(index.a, `a${at}`), operandColumn(index.b, `b${at}`)] : [],
  );
  const from = Math.min(month, ...compiled.flatMap((index) => (index?.from === undefined ? [] : [index.from])));
  const result = (index: CompiledIndex | undefined, at: number) =>
    index
      ? { value: clamped(index.value(`o.a${at}`, `o.b${at}`)), note: index.note(`o.a${at}`, `o.b${at}`) }
      : { value: 'null::bigint', note: "'x'" };
  const columns = shown.flatMap((_, at) => {
    const { value, note } = result(compiled[at], at);
    const operand = (name: string) => (compiled[at] ? clamped(`o.${name}${at}`) : 'null::bigint');
    return [operand('a'), operand('b'), value, `(${note})::"char"`];
  });
  const condition = conditionsSql(rules.conditions, (slot) => {
    const at = INDEX_SLOTS.length + INDEX_SLOTS.indexOf(slot);
    const { value, note } = result(compiled[at], at);
    return { value: `(${value})`, note: `(${note})` };
  });
  const outcomes = rules.conditions.map(
    ({ id, categoryId, reasonId }) => `(${id}, ${categoryId}, ${reasonId ?? 'null::int'})`,
  );
  const sql = `
    select $1::int, o.client_id, ${columns.join(', ')}, o.condition_id, outcome.category_id, outcome.reason_id
      from (select o.*, (${condition})::int as condition_id
              from (select f.*${operands.map(({ column }) => `, ${column}`).join('')}
                      from rumbo.client_fact f
                      left join (select client_id${operands.flatMap(({ aggregate }) => (aggregate ? [`, ${aggregate}`] : [])).join('')}
                                   from (${boughtMonthsSql({ family, from, to: month, cut })}) bought
                                  group by client_id) w using (client_id)
                     where f.month = ${month} and f.family_id = ${family}) o) o
      left join (values ${outcomes.length > 0 ? outcomes.join(', ') : '(null::int, null::int, null::int)'}) outcome (condition_id, category_id, reason_id)
        using (condition_id)
     order by o.client_id`;
  return { sql, cut };
}

function operandColumn(operand: CompiledIndex['a'], name: string): { aggregate?: string; column: string } {
  if ('fact' in operand) return { column: `(${operand.fact})::numeric as ${name}` };
  return {
    aggregate: `${operand.aggregate} as w_${name}`,
    column: `coalesce(w.w_${name}::numeric, ${operand.empty}) as ${name}`,
  };
}

const LARGEST = 9_000_000_000_000_000_000n;
/** A change from next to nothing has no bounds; the column has. Nothing stays nothing. */
const clamped = (sql: string): string => `(sign(${sql}) * least(abs(${sql}), ${LARGEST}))::bigint`;
