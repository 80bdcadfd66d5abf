import { VARIABLES, type Variable } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';

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
 * Targets of active goals by month. Over all families the goals that name none count; a variable that adds
 * up falls back to the sum of its family goals. Responsibles share the clients between them, so their targets
 * add up; an average does not, and has no target unless one responsible has it. No goal: no entry.
 */
export async function targetsByMonth({
  variable,
  from,
  to,
  family,
  owners,
}: TargetsQuery): Promise<Map<string, string | number>> {
  const { adds, unit } = VARIABLES[variable];
  const rows = await scopedQuery<{ month: string; value: string }>(
    `with target as (
       select to_char(t.month, 'YYYY-MM') as month, g.family_id, t.responsible_id, t.value
         from public.monthly_targets t join public.goals g on g.id = t.goal_id
        where g.variable = $1 and g.state = 'active'
          and t.month between ($2 || '-01')::date and ($3 || '-01')::date
          and (0 = any ($5::int[]) or t.responsible_id = any ($5::int[]))
     ), chosen as (
       select * from target t
        where case when $4::int > 0 then t.family_id = $4
                   when exists (select from target w where w.month = t.month and w.family_id is null) then t.family_id is null
                   else $6::boolean end
     )
     select month, sum(value)::text as value from chosen group by month
     having $1 <> 'average-ticket' or count(distinct responsible_id) <= 1 and count(*) = 1`,
    [variable, from, to, family, owners, adds],
  );
  const shown = (value: string) =>
    unit === 'money' || unit === 'units' ? trimmed(value, unit === 'money' ? 2 : 0) : Number(value);
  return new Map(rows.map(({ month, value }) => [month, shown(value)]));
}

/** "1200.500000" → "1200.50": numeric(20,6) as text, without the zeros nobody wrote. */
function trimmed(value: string, minDecimals: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(minDecimals, '0');
  return kept ? `${whole}.${kept}` : whole;
}
