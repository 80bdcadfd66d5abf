import { createHash } from 'node:crypto';
import { INDEX_SLOTS, type IndexDefinition, type Variable } from '@rumbo/config/api';
import { inTransaction, lockFacts, systemPool, type Transaction } from '../../../facts/transaction';
import { indexRows } from './index-rows';
import type { RuleSet } from './rule-set';

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
  /** SQL: whether what the build's rows say still stands. */
  stands: string;
  indices: IndexDefinition[];
  rules: RuleSet;
}

/**
 * Makes sure that facts, indices and categories of a month stand, and answers their build. What a change of lines,
 * indices or conditions has left behind is built anew, in the place of what stood: whoever reads meanwhile reads that.
 */
export async function ensureBuilt(wanted: Wanted, period: Period): Promise<Build> {
  const standing = await readBuild(systemPool(), wanted);
  if (standing.id !== null) return { ...standing, id: standing.id };
  return inTransaction(async (tx) => {
    await lockFacts(tx);
    await tx.query('select rumbo.record_rules($1, $2, null)', [wanted.variable, period.runningMonth]);
    await tx.query('select rumbo.build_facts($1, $2, $3)', [wanted.month, wanted.family, wanted.cutDay]);
    const found = await readBuild(tx, wanted);
    if (found.id !== null) return { ...found, id: found.id };
    const id = await placeOf(tx, wanted, found.definition);
    const rows = await indexRows(tx, { ...wanted, first: period.first, indices: found.indices, rules: found.rules });
    // In the order of the key: a build is then read page after page.
    await tx.query(
      `insert into rumbo.client_index (build_id, ${KEPT}, place, abc, ${INDEX_COLUMNS})
       select $1::int, ${KEPT}, place, abc::"char", ${INDEX_VALUES}
         from (${rows}) r
         join (select id as client_id, row_number() over (order by code, id) as place from public.clients) c using (client_id)
        order by client_id`,
      [id],
    );
    await tx.query('analyze rumbo.client_index');
    return { ...found, id, stands: standsSql(id, wanted, found.definition) };
  });
}

/** What a build keeps of a client's row as it is. */
const KEPT = `client_id, trailing12_micros, revenue_micros, previous_micros, bought, category_id, gap, orders, previous_orders, units_micros,
  previous_units_micros, average3_micros, year_ago_micros, previous_bought, n1, n2, n3, n4, condition_id, reason_id, first_month, last_day`;

const AT = INDEX_SLOTS.map((_slot, at) => at + 1);
/** A difference in a percentage's place stands beside: it is shown, and no filter or order takes it for a percentage. */
const INDEX_COLUMNS = AT.map((at) => `i${at}, d${at}`).join(', ');
const INDEX_VALUES = AT.map(
  (at) => `case when n${at} is distinct from 'd' then i${at} end, case when n${at} = 'd' then i${at} end`,
).join(', ');

const NO_RULES: RuleSet = { indices: [], conditions: [] };
const NOTHING = { present: NO_RULES, ruled: null, id: null, definition: '' };

/** The rules as they are and as they hold for the month, and the build made of them; its id is null where none stands. */
interface Standing extends Omit<Build, 'id'> {
  id: number | null;
  /** What a build rests on besides the lines. */
  definition: string;
}

async function readBuild(on: Pick<Transaction, 'query'>, wanted: Wanted): Promise<Standing> {
  const { variable, month, family, cutDay } = wanted;
  const { rows } = await on.query<{ present: RuleSet; ruled: RuleSet | null; id: number | null; definition: string }>({
    name: 'read_build',
    text: `select json_build_object('indices', p.indices, 'conditions', p.conditions) as present,
                  (select json_build_object('indices', r.indices, 'conditions', r.conditions) from rumbo.rule_set r
                    where r.variable = $1 and r.valid_from <= $2 order by r.id desc limit 1) as ruled, b.id, b.definition
             from rumbo.present_rules($1) p
             left join (select b.id, b.definition
                          from rumbo.index_build b join rumbo.fact_build f using (month, family_id)
                         where b.variable = $1 and b.month = $2 and b.family_id = $3 and b.cut_day = $4 and not b.stale
                           and b.cut_day in (0, f.cut_day)) b on true`,
    values: [variable, month, family, cutDay],
  });
  const [{ present, ruled, id, definition: built } = NOTHING] = rows;
  const rules = ruled ?? NO_RULES;
  const definition = createHash('sha256')
    .update(JSON.stringify([present, rules]))
    .digest('hex');
  const standing = built === definition ? id : null;
  return {
    id: standing,
    stands: standsSql(standing ?? 0, wanted, definition),
    indices: present.indices,
    rules,
    definition,
  };
}

const standsSql = (id: number, { cutDay }: Wanted, definition: string): string =>
  `exists (select from rumbo.index_build b join rumbo.fact_build f using (month, family_id)
            where b.id = ${id} and b.definition = '${definition}' and b.cut_day = ${cutDay} and not b.stale)`;

/** An empty place for a build. Of the cuts only the last one is kept: the day moves on with the data. */
async function placeOf(
  tx: Transaction,
  { variable, month, family, cutDay }: Wanted,
  definition: string,
): Promise<number> {
  const values = [variable, month, family, cutDay, definition];
  const known = await tx.query<{ id: number }>(
    `update rumbo.index_build set cut_day = $4, definition = $5, stale = false, built_at = now()
      where variable = $1 and month = $2 and family_id = $3 and (cut_day > 0) = ($4 > 0) returning id`,
    values,
  );
  const { rows } =
    known.rows.length > 0
      ? known
      : await tx.query<{ id: number }>(
          `insert into rumbo.index_build (variable, month, family_id, cut_day, definition) values ($1, $2, $3, $4, $5)
           returning id`,
          values,
        );
  const id = rows[0]?.id ?? 0;
  await tx.query('delete from rumbo.client_index where build_id = $1', [id]);
  return id;
}
