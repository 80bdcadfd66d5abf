import { type GroupColumn, type GroupRow, type GroupSort, toMicros } from '@rumbo/config/api';

/** As asked; groups without a value, and the one of clients without a value, stay last. */
export function orderGroups(groups: readonly GroupRow[], { column, order }: GroupSort): GroupRow[] {
  const sign = order === 'asc' ? 1 : -1;
  return groups.toSorted((a, b) => {
    if ((a.group === null) !== (b.group === null)) return a.group === null ? 1 : -1;
    const [x, y] = [valueIn(a, column), valueIn(b, column)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return x === y ? 0 : x < y ? -sign : sign;
  });
}

function valueIn(row: GroupRow, column: GroupColumn): bigint | number | string | null {
  if (column === 'group') return row.group?.label.toLocaleLowerCase() ?? null;
  const value = row[column];
  // Money is compared as it is exact; a ratio is only shown.
  return typeof value === 'string' ? toMicros(value) : value;
}
