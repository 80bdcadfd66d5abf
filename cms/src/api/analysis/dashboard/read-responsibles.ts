import type { ResponsibleRow, Variable, WorkedDays } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { plannedQuery } from '../../../facts/scoped-query';
import type { DataState } from '../queries/data-state';
import { microsOf } from '../queries/micros';
import { differenceOf, shownProgress } from './progress';
import { type Asked, KPI_COLUMNS, KPI_SUMS } from './read-months';
import { readTargets, targetOf } from './read-targets';

interface Row {
  owner_id: number;
  name: string | null;
  actual: string | null;
  previous: string | null;
}

/** Clients that nobody has, in kpi. */
const NOBODY = -2;

interface Question {
  variable: Variable;
  /** yyyy-MM of `asked.month`. */
  label: string;
  days: WorkedDays;
}

/**
 * One row a responsible with a figure or a target, the greatest first: against their own target, and against the month
 * before as months are compared. Clients without an owner are a row of their own, last.
 */
export async function readResponsibles(
  asked: Asked,
  state: DataState,
  { variable, label, days }: Question,
): Promise<ResponsibleRow[]> {
  const { month, family, owners, window, cutDay } = asked;
  const targets = await readTargets(variable, label);
  const wanted = targets
    .map(({ responsible }) => responsible)
    .filter((one) => one > 0 && (owners.includes(0) || owners.includes(one)));
  const rows = await plannedQuery<Row>(
    `with own as (
       select ${KPI_COLUMNS} from rumbo.kpi where month = $1::int and family_id = $2::int
       union all
       select ${KPI_COLUMNS} from ${cutDay > 0 ? 'rumbo.kpi_to_date' : 'rumbo.kpi'} where month = $1::int - 1 and family_id = $2::int
     ), k as (
       select p.owner_id, a.month, ${KPI_SUMS}, a.month > $5::int as has_base, a.month between $5::int and $6::int as inside
         from (select owner_id from own
                where owner_id <> 0 and owner_id = any ($4::int[]) or 0 = any ($4::int[]) and (owner_id > 0 or owner_id = ${NOBODY})
               union select unnest($7::int[])) p
        cross join (values ($1::int), ($1::int - 1)) a(month)
         left join own k on k.owner_id = p.owner_id and k.month = a.month
        group by 1, 2
     ), figure as (
       select k.owner_id, k.month, case when k.inside then (${metricSql(variable).series})::numeric end as value from k
     )
     select f.owner_id, max(coalesce(nullif(u.display_name, ''), u.username)) as name,
            max(f.value) filter (where f.month = $1::int)::text as actual,
            max(f.value) filter (where f.month < $1::int)::text as previous
       from figure f left join up_users u on u.id = f.owner_id
      group by 1
      order by f.owner_id = ${NOBODY}, max(f.value) filter (where f.month = $1::int) desc nulls last, name, 1`,
    [month, family, window, owners, state.first, state.last, wanted],
  );
  return rows.flatMap((row) => {
    const actual = microsOf(variable, row.actual);
    const previous = microsOf(variable, row.previous);
    const target = targetOf(variable, targets, row.owner_id, family);
    if (!actual && !previous && target === null) return [];
    return [
      {
        owner: row.owner_id === NOBODY ? null : { id: row.owner_id, label: row.name ?? '' },
        ...shownProgress(variable, actual, target, days),
        previous: differenceOf(variable, actual, previous),
      },
    ];
  });
}
