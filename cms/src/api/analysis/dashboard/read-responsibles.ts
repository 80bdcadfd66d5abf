import type { ResponsibleRow, Variable, WorkedDays } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { plannedQuery } from '../../../facts/scoped-query';
import type { DataState } from '../queries/data-state';
import { microsOf, shown } from '../queries/micros';
import { differenceOf, shownProgress } from './progress';
import { type Asked, KPI_COLUMNS, KPI_SUMS, SHOWN_KPI } from './read-months';
import { readTargets, targetOf } from './read-targets';

interface Row {
  owner_id: number;
  name: string | null;
  actual: string | null;
  /** As the lines are today. */
  live: string | null;
  previous: string | null;
}

/** Clients that nobody has, in kpi. */
const NOBODY = -2;

interface Question {
  variable: Variable;
  /** yyyy-MM of `asked.month`. */
  label: string;
  days: WorkedDays;
  /** The month is closed: it shows what was frozen, and what came later beside it. */
  isClosed: boolean;
}

/**
 * One row a responsible with a figure or a target, the greatest first: against their own target, and against the month
 * before as months are compared. Clients without an owner are a row of their own, last.
 */
export async function readResponsibles(
  asked: Asked,
  state: DataState,
  { variable, label, days, isClosed }: Question,
): Promise<ResponsibleRow[]> {
  const { month, family, owners, window, cutDay } = asked;
  const targets = await readTargets(variable, label);
  const wanted = targets
    .map(({ responsible }) => responsible)
    .filter((one) => one > 0 && (owners.includes(0) || owners.includes(one)));
  const rows = await plannedQuery<Row>(
    `with own as (
       select ${KPI_COLUMNS}, 'actual' as kind from (${SHOWN_KPI}) s where month = $1::int and family_id = $2::int
       union all
       select ${KPI_COLUMNS}, 'previous' from ${cutDay > 0 ? 'rumbo.kpi_to_date' : `(${SHOWN_KPI}) s`}
        where month = $1::int - 1 and family_id = $2::int
       union all
       select ${KPI_COLUMNS}, 'live' from rumbo.kpi where ${isClosed} and month = $1::int and family_id = $2::int
     ), k as (
       select p.owner_id, a.kind, ${KPI_SUMS}, a.month > $5::int as has_base, a.month between $5::int and $6::int as inside
         from (select owner_id from own
                where owner_id <> 0 and owner_id = any ($4::int[]) or 0 = any ($4::int[]) and (owner_id > 0 or owner_id = ${NOBODY})
               union select unnest($7::int[])) p
        cross join (values ('actual', $1::int), ('previous', $1::int - 1), ('live', $1::int)) a(kind, month)
         left join own k on k.owner_id = p.owner_id and k.kind = a.kind
        group by p.owner_id, a.kind, a.month
     ), figure as (
       select k.owner_id, k.kind, case when k.inside then (${metricSql(variable).series})::numeric end as value from k
     )
     select f.owner_id, max(coalesce(nullif(u.display_name, ''), u.username)) as name,
            max(f.value) filter (where f.kind = 'actual')::text as actual,
            max(f.value) filter (where f.kind = 'live')::text as live,
            max(f.value) filter (where f.kind = 'previous')::text as previous
       from figure f left join up_users u on u.id = f.owner_id
      group by 1
      order by f.owner_id = ${NOBODY}, max(f.value) filter (where f.kind = 'actual') desc nulls last, name, 1`,
    [month, family, window, owners, state.first, state.last, wanted],
  );
  return rows.flatMap((row) => {
    const actual = microsOf(variable, row.actual);
    const previous = microsOf(variable, row.previous);
    const target = targetOf(variable, targets, row.owner_id, family);
    const live = microsOf(variable, row.live);
    if (!actual && !previous && !(isClosed && live) && target === null) return [];
    return [
      {
        owner: row.owner_id === NOBODY ? null : { id: row.owner_id, label: row.name ?? '' },
        ...shownProgress(variable, actual, target, days),
        ...(isClosed && {
          adjustment: live === null || actual === null ? null : shown(variable, live - actual),
        }),
        previous: differenceOf(variable, actual, previous),
      },
    ];
  });
}
