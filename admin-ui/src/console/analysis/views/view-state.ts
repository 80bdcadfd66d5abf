import { type SavedTable, savedTable, type Variable } from '@rumbo/config/api';
import { readGroupSort } from '../groups/group-by';
import { firstColumns, firstSort, readColumns, readFilters, readSort } from '../table/table-state';

/** The analysis as its address writes it; every part is text, and '' what it begins with. */
export interface AnalysisState extends Record<string, string> {
  variable: string;
  /** '': the month of the last document day; "running": the month of today; else yyyy-MM. */
  month: string;
  window: string;
  family: string;
  owner: string;
  columns: string;
  filters: string;
  join: string;
  search: string;
  sort: string;
  /** '': to date; full: whole months. */
  compare: string;
  group: string;
  groupSort: string;
}

/** The table that an address means, as a view keeps it. */
export function toTable(state: AnalysisState, variable: Variable): SavedTable {
  return savedTable.parse({
    variable,
    month: state.month || 'last-data',
    window: state.window,
    columns: readColumns(state.columns, variable),
    filters: readFilters(state.filters),
    join: state.join === 'or' ? 'or' : 'and',
    sort: readSort(state.sort || firstSort(variable)),
    compare: state.compare === 'full' ? 'full' : 'to-date',
    ...(state.family && { family: state.family }),
    ...(state.owner && { owner: state.owner }),
    ...(state.search && { search: state.search }),
    ...(state.group && { by: state.group, groupSort: readGroupSort(state.groupSort) }),
  });
}

/** The address of a kept table; what is as the variable begins with stays out of it. */
export function toState(table: SavedTable): AnalysisState {
  const columns = table.columns.join(',');
  const sort = table.sort.map(({ column, order }) => `${column}:${order}`).join(',');
  return {
    variable: table.variable,
    month: table.month === 'last-data' ? '' : table.month,
    window: String(table.window),
    family: table.family ?? '',
    owner: table.owner ?? '',
    columns: columns === firstColumns(table.variable).join(',') ? '' : columns,
    filters: table.filters.length > 0 ? JSON.stringify(table.filters) : '',
    join: table.join,
    search: table.search ?? '',
    sort: sort === firstSort(table.variable) ? '' : sort,
    compare: table.compare === 'full' ? 'full' : '',
    group: table.by ?? '',
    groupSort: table.groupSort ? `${table.groupSort.column}:${table.groupSort.order}` : '',
  };
}

/** Whether two tables show the same, whichever order their parts are written in. */
export const isSameTable = (a: SavedTable, b: SavedTable): boolean =>
  JSON.stringify(savedTable.parse(a)) === JSON.stringify(savedTable.parse(b));
