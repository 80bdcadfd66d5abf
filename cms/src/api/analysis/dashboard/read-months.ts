import { VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { plannedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import type { DataState } from '../queries/data-state';
import { type Micros, microsOf } from '../queries/micros';

/** Whose months are meant, as a dashboard asks. */
export interface Asked {
  month: number;
  /** 0: all families. */
  family: number;
  /** [0]: everybody's. */
  owners: number[];
  /** Months of retention. */
  window: number;
  /** Day up to which earlier months are compared; 0: whole months. */
  cutDay: number;
}

/** All variables of one month; null outside of the data. */
export interface MonthFigures {
  month: number;
  figures: Record<Variable, Micros>;
  retained: number;
  nonRetained: number;
}

export interface Months {
  /** Thirteen whole months that end with the one shown; closed ones as they were frozen. */
  whole: MonthFigures[];
  /** Of those the closed ones as their lines are today. */
  live: MonthFigures[];
  /** The month before and that of a year ago up to the cut; empty when nothing is cut. */
  toDate: MonthFigures[];
}

const YEAR = 12;
const IN_YEAR = `month between $1::int - ${YEAR} and $1::int`;

/** What kpi and kpi_to_date have in common. */
export const KPI_COLUMNS =
  'month, family_id, owner_id, revenue_micros, units_micros, orders, clients, new_clients, bought_by_gap, idle_by_gap';

/** Key figures as screens show them: of closed months what was frozen, of open ones what the lines say. */
export const SHOWN_KPI = `
  select ${KPI_COLUMNS} from rumbo.kpi
   where not exists (select from rumbo.closed_month c where c.month = kpi.month and c.reopened_at is null)
  union all select ${KPI_COLUMNS} from rumbo.closed_kpi`;

/** Sums over rows `k`, so that each variable's own formula answers for all of them; $3 is the retention window. */
export const KPI_SUMS = `
  coalesce(sum(k.revenue_micros), 0) as revenue, coalesce(sum(k.units_micros), 0) as units,
  coalesce(sum(k.orders), 0) as orders, coalesce(sum(k.clients), 0) as clients,
  coalesce(sum(k.new_clients), 0) as new_clients,
  coalesce(sum((select sum(x) from unnest(k.bought_by_gap[1:$3]) x)), 0) as retained,
  coalesce(sum((select sum(x) from unnest(k.idle_by_gap[1:$3]) x)), 0) as non_retained`;

/** Every variable over a year and a month, for what the caller may see: rows of kpi, no lines. */
export async function readMonths({ month, family, owners, window, cutDay }: Asked, state: DataState): Promise<Months> {
  const cut = cutDay > 0 ? [month - 1, month - YEAR] : [];
  if (cut.length > 0) await systemPool().query('select rumbo.build_to_date($1, $2)', [cut, cutDay]);
  const rows = await plannedQuery<
    { month: number; kind: keyof Months; retained: string; non_retained: string } & Record<Variable, string | null>
  >(
    `with k as (
       select a.month, a.kind, ${KPI_SUMS}, a.month > $5::int as has_base, a.month between $5::int and $6::int as inside
         from (select m as month, 'whole' as kind from generate_series($1::int - ${YEAR}, $1::int) m
               union all select m, 'toDate' from unnest($7::int[]) m
               union all select month, 'live' from rumbo.closed_month
                          where reopened_at is null and ${IN_YEAR}) a
         left join (select ${KPI_COLUMNS}, 'whole' as kind from (${SHOWN_KPI}) shown where ${IN_YEAR}
                    union all select ${KPI_COLUMNS}, 'live' from rumbo.kpi where ${IN_YEAR}
                    union all select ${KPI_COLUMNS}, 'toDate' from rumbo.kpi_to_date where ${IN_YEAR}) k
           on k.month = a.month and k.kind = a.kind and k.family_id = $2::int and k.owner_id = any ($4::int[])
        group by a.month, a.kind
     )
     select k.month, k.kind, k.retained::text, k.non_retained::text,
            ${VARIABLE_NAMES.map((name) => `case when k.inside then (${metricSql(name).series})::text end as "${name}"`).join(', ')}
       from k order by k.month`,
    [month, family, window, owners, state.first, state.last, cut],
  );
  const months = rows.map((row) => ({
    kind: row.kind,
    month: row.month,
    figures: Object.fromEntries(VARIABLE_NAMES.map((name) => [name, microsOf(name, row[name])])) as Record<
      Variable,
      Micros
    >,
    retained: Number(row.retained),
    nonRetained: Number(row.non_retained),
  }));
  const of = (wanted: keyof Months): MonthFigures[] => months.filter(({ kind }) => kind === wanted);
  return { whole: of('whole'), live: of('live'), toDate: of('toDate') };
}
