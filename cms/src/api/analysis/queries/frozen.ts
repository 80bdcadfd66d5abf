import type { SeriesQuery } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import type { DataState } from './data-state';

/**
 * What closed months have kept of a variable for these owners ([0]: the whole company), as the metric gives it, by month
 * label. Open months have no entry.
 */
export async function frozenActuals(
  { variable, from, to, window }: Pick<SeriesQuery, 'variable' | 'from' | 'to' | 'window'>,
  { family, owners, state }: { family: number; owners: readonly number[]; state: DataState },
): Promise<Map<string, string | null>> {
  const rows = await scopedQuery<{ month: string; actual: string | null }>(
    `with k as (
       select c.month, coalesce(sum(k.revenue_micros), 0) as revenue, coalesce(sum(k.units_micros), 0) as units,
              coalesce(sum(k.orders), 0) as orders, coalesce(sum(k.clients), 0) as clients,
              coalesce(sum(k.new_clients), 0) as new_clients,
              coalesce(sum((select sum(x) from unnest(k.bought_by_gap[1:$5]) x)), 0) as retained,
              coalesce(sum((select sum(x) from unnest(k.idle_by_gap[1:$5]) x)), 0) as non_retained,
              c.month > $6::int as has_base
         from rumbo.closed_month c
         left join rumbo.closed_kpi k on k.month = c.month and k.family_id = $3 and k.owner_id = any ($4::int[])
        where c.reopened_at is null and c.month between rumbo.month_from($1) and rumbo.month_from($2)
        group by c.month
     )
     select rumbo.month_label(k.month) as month, (${metricSql(variable).series})::text as actual from k`,
    [from, to, family, owners, window, state.first],
  );
  return new Map(rows.map(({ month, actual }) => [month, actual]));
}

/** What came after a month was closed: corrections of the ERP, clients that changed owner. */
export const adjustmentOf = (live: string | null, frozen: string | null): string | null =>
  live === null || frozen === null ? null : String(BigInt(live) - BigInt(frozen));
