import {
  TABLE_COLUMNS,
  type TableColumn,
  type TableFilter,
  tableView,
  VARIABLES,
  type Variable,
} from '@rumbo/config/api';
import type { Sort } from '../../table/Table';

/** What a variable's table begins with: its figure where a client has one, what the client is worth where not. */
export function firstColumns(variable: Variable): TableColumn[] {
  const figures: TableColumn[] = VARIABLES[variable].unit === 'clients' ? ['trailing12', 'lastPurchase'] : ['actual'];
  return ['name', 'owner', ...figures, 'I1', 'I2', 'I3', 'I4', 'abc', 'category', 'reason'];
}

export const firstSort = (variable: Variable): string =>
  VARIABLES[variable].unit === 'clients' ? 'trailing12:desc' : 'actual:desc';

const isColumn = (text: string): text is TableColumn =>
  (TABLE_COLUMNS as readonly string[]).includes(text) || /^(month|field):/.test(text);

/** "name,actual,I1" of an address → columns; what nobody knows is passed over. */
export function readColumns(text: string, variable: Variable): TableColumn[] {
  const columns = text.split(',').filter(isColumn);
  return columns.length > 0 ? columns : firstColumns(variable);
}

/** "actual:desc,name:asc" of an address → up to two levels of order. */
export function readSort(text: string): { column: TableColumn; order: 'asc' | 'desc' }[] {
  return text
    .split(',')
    .map((part) => part.match(/^(.+):(asc|desc)$/))
    .flatMap((match) =>
      match?.[1] && isColumn(match[1]) ? [{ column: match[1], order: match[2] as 'asc' | 'desc' }] : [],
    )
    .slice(0, 2);
}

export const toSort = ({ column, order }: { column: string; order: string }): Sort => ({
  field: column,
  order: order === 'asc' ? 'ASC' : 'DESC',
});

/** A click orders by one column; with shift the first stays and this one comes second. */
export function changedSort(current: string, { field, order }: Sort, isSecond: boolean): string {
  const next = `${field}:${order.toLowerCase()}`;
  const first = current.split(',')[0];
  return isSecond && first && !first.startsWith(`${field}:`) ? `${first},${next}` : next;
}

/** Filters of an address; what cannot be read is none. */
export function readFilters(text: string): TableFilter[] {
  try {
    return tableView.shape.filters.parse(JSON.parse(text || '[]'));
  } catch {
    return [];
  }
}

/** One place up (-1) or down (1). The client's name stays where it is: it says what a row is about. */
export function movedColumn(columns: readonly TableColumn[], column: TableColumn, by: 1 | -1): TableColumn[] {
  const at = columns.indexOf(column);
  const other = columns[at + by];
  if (at < 0 || other === undefined || other === 'name' || column === 'name') return [...columns];
  return columns.with(at, other).with(at + by, column);
}
