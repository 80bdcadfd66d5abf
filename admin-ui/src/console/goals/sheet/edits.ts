import { scaled, spread } from './exact';
import { type Area, type Position, positionsIn } from './selection';

/** A cell's new value; null clears it. */
export interface Edit extends Position {
  value: string | null;
}

export type ValueAt = (position: Position) => string | null;

export const cleared = (area: Area): Edit[] => positionsIn(area).map((position) => ({ ...position, value: null }));

/** Each row's first value repeated to the right; a single column takes the one to its left, as spreadsheets do. */
export function filledRight(area: Area, valueAt: ValueAt): Edit[] {
  const from = area.left === area.right ? area.left - 1 : area.left;
  if (from < 0) return [];
  return positionsIn({ ...area, left: from + 1 }).map(({ row, column }) => ({
    row,
    column,
    value: valueAt({ row, column: from }),
  }));
}

/** Each column's first value repeated downwards; a single row takes the one above. */
export function filledDown(area: Area, valueAt: ValueAt): Edit[] {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  if (from < 0) return [];
  return positionsIn({ ...area, top: from + 1 }).map(({ row, column }) => ({
    row,
    column,
    value: valueAt({ row: from, column }),
  }));
}

/** Empty cells stay empty: a percentage of nothing is nothing. */
export const changedBy = (
  positions: readonly Position[],
  valueAt: ValueAt,
  percent: string,
  decimals: number,
): Edit[] =>
  positions.flatMap((position) => {
    const value = valueAt(position);
    return value === null ? [] : [{ ...position, value: scaled(value, percent, decimals) }];
  });

/** Only for what adds up: the cells come to `total`, exactly. */
export function splitOver(positions: readonly Position[], total: string, decimals: number): Edit[] {
  const parts = spread(total, positions.length, decimals);
  return positions.map((position, nth) => ({ ...position, value: parts[nth] ?? '0' }));
}
