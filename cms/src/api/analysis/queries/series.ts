import type { AnalysisMeta, Explained, SeriesQuery, SeriesRow } from '@rumbo/config/api';
import { VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { actualFormula, shownIn } from '../trace/formula';
import { metaFor, readDataState } from './data-state';
import { adjustmentOf, frozenActuals } from './frozen';
import { figure } from './micros';
import { clientFor, familyFor, ownersFor } from './scope';
import { targetsByMonth } from './targets';

const MAX_MONTHS = 240;

/** One client's months in the shape of kpi; what it takes many clients to count is not there. */
const CLIENT_ROWS = `(
  select month, family_id, client_id, revenue_micros, units_micros, orders, (first_day is not null)::int as clients,
         (first_day is not null and gap is null)::int as new_clients, '{}'::int[] as bought_by_gap, '{}'::int[] as idle_by_gap
    from rumbo.client_month)`;

/** The rows that answer: kpi of whom the caller may see, or the months of one client. */
async function rowsFor({ variable, owner, client }: SeriesQuery) {
  if (client === undefined) {
    const owners = await ownersFor(owner);
    return { source: 'rumbo.kpi', condition: 'k.owner_id = any ($4::int[])', value: owners, owners };
  }
  if (owner !== undefined || VARIABLES[variable].lessIsBetter) {
    throw new AppError('INVALID', '"client" goes with neither "owner" nor a count of absence', { field: 'client' });
  }
  return { source: CLIENT_ROWS, condition: 'k.client_id = $4::int', value: await clientFor(client), owners: undefined };
}

/**
 * A variable month by month, for what the caller may see. Every month from `from` to `to` is there: 0 where
 * nothing was sold, null outside of the data (before its first month, after the month of its last day). A closed month
 * shows what it has kept, and beside it what came later; one client's months are always those of its lines.
 */
export async function readSeries(
  query: SeriesQuery,
  now: Date,
): Promise<{ data: SeriesRow[]; meta: AnalysisMeta & Explained }> {
  const { variable, from, to, window } = query;
  const [whose, family, state] = await Promise.all([rowsFor(query), familyFor(query.family), readDataState()]);
  const { owners } = whose;
  const [targets, frozen] = owners
    ? await Promise.all([
        targetsByMonth({ variable, from, to, family, owners }),
        frozenActuals(query, { family, owners, state }),
      ])
    : [new Map<string, string | number>(), new Map<string, string | null>()];
  const rows = await scopedQuery<{ month: string; number: number; actual: string | null }>(
    `with month as (
       select m from generate_series(rumbo.month_from($1), least(rumbo.month_from($2), rumbo.month_from($1) + ${MAX_MONTHS})) m
     ), k as (
       select m.m as month, coalesce(sum(k.revenue_micros), 0) as revenue, coalesce(sum(k.units_micros), 0) as units,
              coalesce(sum(k.orders), 0) as orders, coalesce(sum(k.clients), 0) as clients,
              coalesce(sum(k.new_clients), 0) as new_clients,
              coalesce(sum((select sum(x) from unnest(k.bought_by_gap[1:$5]) x)), 0) as retained,
              coalesce(sum((select sum(x) from unnest(k.idle_by_gap[1:$5]) x)), 0) as non_retained,
              m.m > $6::int as has_base, m.m between $6::int and $7::int as inside
         from month m
         left join ${whose.source} k on k.month = m.m and k.family_id = $3 and ${whose.condition}
        group by m.m
     )
     select rumbo.month_label(k.month) as month, k.month as number,
            case when k.inside then (${metricSql(variable).series})::text end as actual
       from k order by k.month`,
    [from, to, family, whose.value, window, state.first, state.last],
  );
  if (rows.length === 0) throw new AppError('INVALID', '"from" must not be later than "to"', { field: 'from' });
  const clipped = (month: number) =>
    VARIABLES[variable].lessIsBetter && state.first !== null && month - window < state.first;
  return {
    data: rows.map(({ month, number, actual }) => ({
      month,
      actual: figure(variable, frozen.has(month) ? (frozen.get(month) ?? null) : actual),
      target: targets.get(month) ?? null,
      ...(frozen.has(month) && { adjustment: figure(variable, adjustmentOf(actual, frozen.get(month) ?? null)) }),
      ...(clipped(number) && { incomplete: true as const }),
    })),
    meta: {
      ...metaFor(variable, state, now),
      period: { from, to },
      formula: actualFormula(shownIn({ variable, month: to, window }, state)),
      rowCount: rows.length,
    },
  };
}
