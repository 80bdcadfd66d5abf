import { VARIABLES, type Variable } from '@rumbo/config/api';
import { plannedQuery } from '../../../facts/scoped-query';

interface TargetsQuery {
  variable: Variable;
  from: string;
  to: string;
  /** 0: all families. */
  family: number;
  /** [0]: everybody's. */
  owners: number[];
}

/**
 * `counted`: the targets that make a month's, one row each ($1 variable, $2 and $3 months, $4 family, $5 owners, $6 whether
 * the variable adds up over families). Responsible 0 is the whole company, family 0 all of them.
 */
export const COUNTED_TARGETS = `
  with target as (
    select * from rumbo.counted_targets($1, rumbo.month_from($2), rumbo.month_from($3)) t
     where 0 = any ($5::int[]) or t.responsible_id = any ($5::int[])
  ), counted as (
    select * from target t
     where case when $4::int > 0 then t.family_id = $4
                when exists (select from target w where w.month = t.month and w.family_id = 0) then t.family_id = 0
                else $6::boolean end
       and (t.responsible_id = 0 or not exists (
             select from target w where w.month = t.month and w.family_id = t.family_id and w.responsible_id = 0))
  )`;

/**
 * Targets that count (rumbo.counted_targets) by month. What was set for the whole company comes before the sum of the
 * responsibles, who share the clients between them, so their targets add up; an average does not, and has none
 * unless it was set for the whole or for one responsible alone. Over all families the goals that name none count; a
 * variable that adds up falls back to the sum of its family goals. No goal: no entry.
 */
export async function targetsByMonth({
  variable,
  from,
  to,
  family,
  owners,
}: TargetsQuery): Promise<Map<string, string | number>> {
  const { adds, unit } = VARIABLES[variable];
  const rows = await plannedQuery<{ month: string; value: string }>(
    `${COUNTED_TARGETS}
     select rumbo.month_label(month) as month, sum(value)::text as value
       from (select month, case when $1 <> 'average-ticket' or count(*) = 1 then sum(value) end as value
               from counted group by month, family_id) family
      where value is not null group by 1`,
    [variable, from, to, family, owners, adds],
  );
  const shown = (value: string) =>
    unit === 'money' || unit === 'units' ? trimmed(value, unit === 'money' ? 2 : 0) : Number(value);
  return new Map(rows.map(({ month, value }) => [month, shown(value)]));
}

/** "1200.500000" → "1200.50": numeric(20,6) as text, without the zeros nobody wrote. */
export function trimmed(value: string, minDecimals: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(minDecimals, '0');
  return kept ? `${whole}.${kept}` : whole;
}
