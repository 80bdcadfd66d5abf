import type { TableView } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { figure } from '../queries/micros';
import { PREVIOUS, SUMS } from './sums';
import type { TableRows } from './table-rows';

/** The columns of a client's facts that SUMS adds up, and whose they are. */
export const SUMMED = `f.client_id, f.revenue_micros, f.units_micros, f.orders, f.bought, f.gap,
  f.previous_micros, f.previous_units_micros, f.previous_orders`;

interface TotalsRow {
  rows: number;
  actual: string | null;
  previous: string | null;
}

export const totalsSql = ({ variable, window }: Pick<TableView, 'variable' | 'window'>, from: string): string =>
  `select k.rows, (${metricSql(variable).series})::text as actual, (${PREVIOUS[variable]})::text as previous
     from (select ${SUMS(window)} ${from}) k`;

/** How many rows a view has, and its figure over all of them. */
export interface Totals {
  total: number;
  actual: string | number | null;
  previous: string | number | null;
}

export const totalsOf = ({ variable }: Pick<TableView, 'variable'>, row: Partial<TotalsRow> = {}): Totals => ({
  total: row.rows ?? 0,
  actual: figure(variable, row.actual ?? null),
  previous: figure(variable, row.previous ?? null),
});

/** A view's totals without its rows. */
export async function readTotals(
  view: Pick<TableView, 'variable' | 'window'>,
  { from, values }: TableRows,
  read: typeof scopedQuery = scopedQuery,
): Promise<Totals> {
  const [row] = await read<TotalsRow>(totalsSql(view, from), values);
  return totalsOf(view, row);
}
