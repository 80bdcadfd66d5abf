import type { GoalGrid, TargetCell, TargetProposal } from '@rumbo/config/api';
import { cellKey, idOf, monthAt } from '../plan/cell-key';
import { sumOf } from '../sheet/exact';

export interface ProposedMonth {
  /** Sum of the targets that stand now, and of those that would; null without any. */
  before: string | null;
  after: string | null;
}

/**
 * What each month comes to, for a variable that adds up. A responsible's or a family's parts and their whole are the same
 * money: only the rows the proposal is about are added, each once.
 */
export function proposedMonths(grid: GoalGrid, { cells }: TargetProposal): ProposedMonth[] {
  const rowKey = ({ family, responsible }: Pick<TargetCell, 'family' | 'responsible'>) => `${family}:${responsible}`;
  const rows = new Set(cells.map(rowKey));
  const proposed = new Map(cells.map((cell) => [cellKey(cell), cell.value]));
  const chosen = grid.rows
    .map((row) => ({ ...row, place: { family: idOf(row.family), responsible: idOf(row.responsible) } }))
    .filter(({ place }) => rows.has(rowKey(place)));
  return Array.from({ length: 12 }, (_, index) => {
    const month = monthAt(grid.meta.year, index);
    return {
      before: sumOf(chosen.map(({ months }) => months[index]?.target ?? null)),
      after: sumOf(
        chosen.map(({ place, months }) => proposed.get(cellKey({ ...place, month })) ?? months[index]?.target ?? null),
      ),
    };
  });
}
