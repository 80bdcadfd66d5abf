import type { Choice, GoalCell, GoalGrid } from '@rumbo/config/api';
import { idOf } from './cell-key';

const EMPTY: GoalCell = { target: null, edited: false, actual: null, attainment: null };

/** The grid with rows for families it has none of: nothing is stored for them until a target is written. */
export function addFamilies(grid: GoalGrid, families: readonly Choice[]): GoalGrid {
  const known = new Set(grid.rows.map(({ family }) => idOf(family)));
  const responsibles = grid.rows.filter(({ family }) => family === null).map(({ responsible }) => responsible);
  const added = families
    .filter((family) => !known.has(idOf(family)))
    .flatMap((family) =>
      responsibles.map((responsible) => ({
        family,
        responsible,
        goalId: null,
        state: null,
        months: Array.from({ length: 12 }, () => EMPTY),
        total: null,
      })),
    );
  return added.length === 0 ? grid : { ...grid, rows: [...grid.rows, ...added] };
}
