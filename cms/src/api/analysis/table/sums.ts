import type { Variable } from '@rumbo/config/api';

/** Sums over the rows a view means, in the shape of kpi, so that the variable's own formula answers for all of them. */
export const SUMS = (window: number): string => `
  coalesce(sum(f.revenue_micros), 0) as revenue, coalesce(sum(f.units_micros), 0) as units, coalesce(sum(f.orders), 0) as orders,
  count(*) filter (where f.bought) as clients, count(*) filter (where f.bought and f.gap is null) as new_clients,
  count(*) filter (where not f.bought and f.gap between 1 and ${Math.trunc(window)}) as non_retained,
  coalesce(sum(f.previous_micros), 0) as previous_revenue, coalesce(sum(f.previous_units_micros), 0) as previous_units,
  coalesce(sum(f.previous_orders), 0) as previous_orders, count(*) filter (where f.gap = 1) as previous_clients, true as has_base,
  count(*)::int as rows`;

/** What a variable was the month before, over the sums; what the rows of this month cannot tell is null. */
export const PREVIOUS: Record<Variable, string> = {
  revenue: 'k.previous_revenue',
  units: 'k.previous_units',
  orders: 'k.previous_orders',
  'average-ticket': 'round(k.previous_revenue / nullif(k.previous_orders, 0))',
  'client-count': 'null',
  'new-clients': 'null',
  'non-retained-clients': 'null',
};
