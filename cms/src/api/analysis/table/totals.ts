import type { TableView } from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { figure } from '../queries/micros';
import { PREVIOUS, sumsSql } from './sums';
import type { TableRows } from './table-rows';

interface TotalsRow {
  rows: number;
  actual: string | null;
  previous: string | null;
}

export const totalsSql = (view: Pick<TableView, 'variable' | 'window'>, from: string): string =>
  `select k.rows, (${metricSql(view.variable).series})::text as actual, (${PREVIOUS[view.variable]})::text as previous
     from (select ${sumsSql(view)} ${from}) k`;

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
