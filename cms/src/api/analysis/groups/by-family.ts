import type { GroupsQuery } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { PREVIOUS } from '../table/sums';
import type { TableRows } from '../table/table-rows';

/**
 * Each family as if only its lines existed, for the clients that the view leaves: a client that buys of several counts in
 * each, so counts, orders and averages do not come to the total. Clients: those with lines of the family in the month, or
 * those that count where absence does.
 */
export function byFamilySql(
  { variable, window }: GroupsQuery,
  rows: TableRows,
  { month, family }: { month: number; family: number },
): string {
  const actual = metricSql(variable).series;
  const back = month - Math.max(1, Math.trunc(window));
  const now = `m.month = ${month}`;
  const before = 'm.is_before';
  const absent = `not m.is_before and m.month < ${month} and m.first_day is not null and (m.next_gap is null or m.month + m.next_gap > ${month})`;
  const clients = variable === 'non-retained-clients' ? absent : now;
  const columns = 'month, client_id, family_id, revenue_micros, units_micros, orders, first_day, gap';
  return `select k.key, k.label, null as color, k.rows as clients, (${actual})::text as actual, (${PREVIOUS[variable]})::text as previous
       from (select nullif(m.family_id, -1)::text as key, max(pf.name) as label,
                    coalesce(sum(m.revenue_micros) filter (where ${now}), 0) as revenue,
                    coalesce(sum(m.units_micros) filter (where ${now}), 0) as units,
                    coalesce(sum(m.orders) filter (where ${now}), 0) as orders,
                    count(*) filter (where ${now} and m.first_day is not null) as clients,
                    count(*) filter (where ${now} and m.first_day is not null and m.gap is null) as new_clients,
                    count(*) filter (where ${absent}) as non_retained,
                    coalesce(sum(m.revenue_micros) filter (where ${before}), 0) as previous_revenue,
                    coalesce(sum(m.units_micros) filter (where ${before}), 0) as previous_units,
                    coalesce(sum(m.orders) filter (where ${before}), 0) as previous_orders,
                    count(*) filter (where ${before} and m.first_day is not null) as previous_clients,
                    true as has_base, count(distinct m.client_id) filter (where ${clients})::int as rows
               from (select ${columns}, next_gap, false as is_before from rumbo.client_month where month between ${back} and ${month}
                     union all
                     select ${columns}, null, true from ${rows.cutDay ? 'rumbo.client_to_date' : 'rumbo.client_month'} where month = ${month - 1}) m
               left join public.product_families pf on pf.id = m.family_id
              -- Not a join: of a rep's rows Postgres expects a handful, and would walk all these months for each client.
              where (m.client_id in (select f.client_id ${rows.from})) is true
                and ${family ? `m.family_id = ${family}` : 'm.family_id <> 0'}
              group by m.family_id) k
      where k.rows > 0 or k.previous_revenue <> 0
      order by k.key is null, (${actual}) desc nulls last, k.key`;
}
