import type { GoalGrid, TargetCell } from '@rumbo/config/api';
import { cellKey, idOf, monthAt } from './cell-key';

/** The grid as it will be once these targets are saved; sums and attainment follow with the server's answer. */
export function patchGrid(grid: GoalGrid, cells: readonly TargetCell[]): GoalGrid {
  const values = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      months: row.months.map((cell, index) => {
        const place = { family: idOf(row.family), responsible: idOf(row.responsible) };
        const next = values.get(cellKey({ ...place, month: monthAt(grid.meta.year, index) }));
        return next ? { ...cell, target: next.value, edited: next.edited ?? true } : cell;
      }),
    })),
  };
}
