import type { Variable } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { currentScope } from '../../../access/context';
import { scopedQuery } from '../../../facts/scoped-query';
import { type DataState, monthNumber } from '../../analysis/queries/data-state';
import { retentionWindow } from '../../analysis/rules/preview';

export interface Figures {
  /** The metric's raw value, as its SQL gives it; null: outside of the data, or nothing to say. */
  of(family: number, responsible: number, month: number): string | null;
  /** Families with sales in these months. */
  families: number[];
  responsibles: number[];
}

interface Row {
  month: number;
  family: number;
  owner: number;
  value: string | null;
}

const WHOLE = 0;
/** Stands for whoever has no row in a month: what the metric says of nothing. */
const NOTHING = -99;

/**
 * A variable by month, family and responsible from one of two tables of the same shape: the live numbers, or what closed
 * months have kept. family 0: all families; responsible 0: the whole company, or all whom the caller sees. Each is its
 * own distinct figure, never a sum of shown ones.
 */
export async function readFigures(
  table: 'kpi' | 'closed_kpi',
  variable: Variable,
  { from, to, state }: { from: number; to: number; state: DataState },
): Promise<Figures> {
  const isRep = currentScope().role === 'rep';
  const rows = await scopedQuery<Row & Record<string, unknown>>(
    `with part as (
       select month, family_id, owner_id, revenue_micros, units_micros, orders, clients, new_clients, bought_by_gap, idle_by_gap
         from rumbo.${table} where month between $1 and $2 and family_id >= 0 and (owner_id >= 0)
       union all
       select m, ${WHOLE}, ${NOTHING}, 0, 0, 0, 0, 0, '{}', '{}' from generate_series($1::int, $2::int) m
     ), k as (
       select month, family_id, coalesce(owner_id, ${WHOLE}) as owner_id,
              sum(revenue_micros) as revenue, sum(units_micros) as units, sum(orders) as orders, sum(clients) as clients,
              sum(new_clients) as new_clients,
              coalesce(sum((select sum(x) from unnest(bought_by_gap[1:$5]) x)), 0) as retained,
              coalesce(sum((select sum(x) from unnest(idle_by_gap[1:$5]) x)), 0) as non_retained,
              month > $3::int as has_base, month between $3::int and $4::int as inside
         from part
        group by grouping sets ((month, family_id, owner_id)${isRep ? ', (month, family_id)' : ''})
     )
     select k.month, k.family_id as family, k.owner_id as owner, case when k.inside then (${metricSql(variable).series})::text end as value
       from k`,
    [from, to, state.first, state.last, await retentionWindow()],
  );
  const values = new Map(rows.map(({ family, owner, month, value }) => [`${family} ${owner} ${month}`, value]));
  const distinct = (ids: number[]) => [...new Set(ids)].filter((id) => id > 0);
  return {
    of: (family, responsible, month) => {
      const value = values.get(`${family} ${responsible} ${month}`);
      return value === undefined ? (values.get(`${WHOLE} ${NOTHING} ${month}`) ?? null) : value;
    },
    families: distinct(rows.map(({ family }) => family)),
    responsibles: distinct(rows.map(({ owner }) => owner)),
  };
}

/** January to December of a year, as numbers. */
export const monthsOf = (year: number): number[] =>
  Array.from({ length: 12 }, (_, at) => monthNumber(`${year}-01`) + at);
