import { GROUP_COLUMNS, type GroupRow, type GroupSort, type TableColumn, type TableFilter } from '@rumbo/config/api';

/** What every company can group by; fields of clients come after. */
export const GROUPINGS = ['owner', 'family', 'abc', 'category', 'reason'] as const;

/** How the table is narrowed to one group: by its own selectors where there are some, else by one more filter. */
export function narrowedTo(
  by: string,
  group: GroupRow['group'],
  filters: readonly TableFilter[],
): { owner?: string; family?: string; filters?: TableFilter[] } | undefined {
  if (group && by === 'owner') return { owner: String(group.id) };
  if (by === 'family') return group ? { family: String(group.id) } : undefined;
  const column = by as TableColumn;
  const filter: TableFilter = group
    ? {
        column,
        operator: by.startsWith('field:') ? 'equals' : 'in',
        value: by.startsWith('field:') ? group.id : [group.id],
      }
    : { column, operator: 'empty' };
  const others = filters.filter((one) => one.column !== column);
  return others.length < 3 ? { filters: [...others, filter] } : undefined;
}

/** "target:asc" of an address; the largest first where it says nothing. */
export function readGroupSort(text: string): GroupSort {
  const [name, order] = text.split(':');
  const column = GROUP_COLUMNS.find((known) => known === name);
  return column ? { column, order: order === 'asc' ? 'asc' : 'desc' } : { column: 'actual', order: 'desc' };
}
