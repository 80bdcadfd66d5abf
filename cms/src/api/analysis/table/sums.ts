import type { TableView, Variable } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';

type Figured = Pick<TableView, 'variable' | 'window'>;

/**
 * Sums over the rows a view means, in the shape of kpi: as many as the variable's own formula asks for, so that it answers
 * for all of them.
 */
export function sumsSql(view: Figured): string {
  return [...askedSums(view)].map(([name, sql]) => `${sql} as ${name}`).join(', ');
}

/** The columns of a client's facts that those sums read. */
export function summedFacts(view: Figured): string[] {
  const read = [...askedSums(view).values()].flatMap((sql) => sql.match(/\bf\.\w+/g) ?? []);
  return [...new Set(read)];
}

function askedSums({ variable, window }: Figured): Map<string, string> {
  const sums: Record<string, string> = {
    revenue: 'coalesce(sum(f.revenue_micros), 0)',
    units: 'coalesce(sum(f.units_micros), 0)',
    orders: 'coalesce(sum(f.orders), 0)',
    clients: 'count(*) filter (where f.bought)',
    new_clients: 'count(*) filter (where f.bought and f.gap is null)',
    non_retained: `count(*) filter (where not f.bought and f.gap between 1 and ${Math.trunc(window)})`,
    previous_revenue: 'coalesce(sum(f.previous_micros), 0)',
    previous_units: 'coalesce(sum(f.previous_units_micros), 0)',
    previous_orders: 'coalesce(sum(f.previous_orders), 0)',
    has_base: 'true',
    rows: 'count(*)::int',
  };
  const asked = `k.rows ${metricSql(variable).series} ${PREVIOUS[variable]}`.matchAll(/\bk\.(\w+)/g);
  return new Map(
    [...asked].map(([, name = '']) => {
      const sql = sums[name];
      if (!sql) throw new Error(`database/sql/metrics/${variable}.sql names k.${name}, which no view adds up`);
      return [name, sql];
    }),
  );
}

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
