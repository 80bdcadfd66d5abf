import type { AnalysisMeta, SeriesQuery, SeriesRow } from '@rumbo/config/api';
import { VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { metaFor, readDataState } from './data-state';
import { figure } from './figure';
import { familyFor, ownersFor } from './scope';
import { targetsByMonth } from './targets';

const MAX_MONTHS = 240;

/**
 * A variable month by month, for what the caller may see. Every month from `from` to `to` is there: 0 where
 * nothing was sold, null outside of the data (before its first month, after the month of its last day).
 */
export async function readSeries(query: SeriesQuery, now: Date): Promise<{ data: SeriesRow[]; meta: AnalysisMeta }> {
  const { variable, from, to, window } = query;
  const [owners, family, state] = await Promise.all([ownersFor(query.owner), familyFor(query.family), readDataState()]);
  const targets = await targetsByMonth({ variable, from, to, family, owners });
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
         left join rumbo.kpi k on k.month = m.m and k.family_id = $3 and k.owner_id = any ($4)
        group by m.m
     )
     select rumbo.month_label(k.month) as month, k.month as number,
            case when k.inside then (${metricSql(variable).series})::text end as actual
       from k order by k.month`,
    [from, to, family, owners, window, state.first, state.last],
  );
  if (rows.length === 0) throw new AppError('INVALID', '"from" must not be later than "to"', { field: 'from' });
  const clipped = (month: number) =>
    VARIABLES[variable].lessIsBetter && state.first !== null && month - window < state.first;
  return {
    data: rows.map(({ month, number, actual }) => ({
      month,
      actual: figure(variable, actual),
      target: targets.get(month) ?? null,
      ...(clipped(number) && { incomplete: true as const }),
    })),
    meta: metaFor(variable, state, now),
  };
}
