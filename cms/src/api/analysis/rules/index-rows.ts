import { INDEX_SLOTS, type IndexDefinition } from '@rumbo/config/api';
import type { Transaction } from '../../../facts/transaction';
import { boughtMonthsSql } from './bought-months';
import { conditionsSql } from './compile-conditions';
import { type CompiledIndex, compileIndex } from './compile-index';
import type { RuleSet } from './rule-set';

interface IndexRows {
  month: number;
  /** 0: all families. */
  family: number;
  /** Day of the month up to which other months are compared; 0: whole months. */
  cutDay: number;
  /** First month of data. */
  first: number;
  /** Those shown; conditions look at those they were made with. */
  indices: IndexDefinition[];
  rules: RuleSet;
}

/**
 * One row for every client with facts in the month, as SQL: its facts, what came before read as asked (whole months, or up
 * to the cut), operands (a1, b1…), values and notes of the indices in micros, and what the conditions say. The months that
 * are read up to the cut stand when this returns; the facts are the caller's to build.
 */
export async function indexRows(
  on: Pick<Transaction, 'query'>,
  { month, family, cutDay, first, indices, rules }: IndexRows,
): Promise<string> {
  const shown = INDEX_SLOTS.map((slot) => indices.find((index) => index.slot === slot));
  const judged = INDEX_SLOTS.map((slot) => rules.indices.find((index) => index.slot === slot));
  const compiled = [...shown, ...judged].map((index) => index && compileIndex(index, { month, first, cutDay }));
  const cut = [...new Set(compiled.flatMap((index) => index?.cut ?? []))];
  if (cut.length > 0) await on.query('select rumbo.build_to_date($1, $2)', [cut, cutDay]);
  const operands = compiled.flatMap((index, at) =>
    index ? [operandColumn(index.a, `o_a${at}`), operandColumn(index.b, `o_b${at}`)] : [],
  );
  const from = Math.min(month, ...compiled.flatMap((index) => (index?.from === undefined ? [] : [index.from])));
  const result = (index: CompiledIndex | undefined, at: number) =>
    index
      ? { value: clamped(index.value(`o.o_a${at}`, `o.o_b${at}`)), note: index.note(`o.o_a${at}`, `o.o_b${at}`) }
      : { value: 'null::bigint', note: "'x'" };
  const columns = shown.flatMap((_, at) => {
    const { value, note } = result(compiled[at], at);
    const operand = (name: string) => (compiled[at] ? clamped(`o.o_${name}${at}`) : 'null::bigint');
    const slot = at + 1;
    return [
      `${operand('a')} as a${slot}`,
      `${operand('b')} as b${slot}`,
      `${value} as i${slot}`,
      `(${note})::"char" as n${slot}`,
    ];
  });
  const condition = conditionsSql(rules.conditions, (slot) => {
    const at = INDEX_SLOTS.length + INDEX_SLOTS.indexOf(slot);
    const { value, note } = result(compiled[at], at);
    return { value: `(${value})`, note: `(${note})` };
  });
  const outcomes = rules.conditions.map(
    ({ id, categoryId, reasonId }) => `(${id}, ${categoryId}, ${reasonId ?? 'null::int'})`,
  );
  return `
    select ${factsSql(cutDay)}, ${columns.join(', ')}, o.condition_id, outcome.category_id, outcome.reason_id
      from (select o.*, (${condition})::int as condition_id
              from (select f.*${operands.map(({ column }) => `, ${column}`).join('')}
                      from rumbo.client_fact f
                      left join (select client_id${operands.flatMap(({ aggregate }) => (aggregate ? [`, ${aggregate}`] : [])).join('')}
                                   from (${boughtMonthsSql({ family, from, to: month, cut })}) bought
                                  group by client_id) w using (client_id)
                     where f.month = ${month} and f.family_id = ${family}) o) o
      left join (values ${outcomes.length > 0 ? outcomes.join(', ') : '(null::int, null::int, null::int)'}) outcome (condition_id, category_id, reason_id)
        using (condition_id)`;
}

const factsSql = (cutDay: number): string => {
  const before = cutDay === 0 ? 'o.' : 'o.to_date_';
  return `o.month, o.client_id, o.revenue_micros, o.units_micros, o.orders, o.bought, o.average3_micros, o.trailing12_micros,
           o.abc, o.first_month, o.gap, o.last_day, ${before}previous_micros as previous_micros,
           ${before}previous_units_micros as previous_units_micros, ${before}previous_orders as previous_orders,
           ${before}previous_bought as previous_bought, ${before}year_ago_micros as year_ago_micros`;
};

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
