import type { GoalGrid, TargetCell, TargetProposal } from '@rumbo/config/api';
import { cellKey, idOf, monthAt } from '../plan/cell-key';
import { sumOf } from '../sheet/exact';

export interface ProposedMonth {
  /** Sum of the targets that stand now, and of those that would; null without any. */
  before: string | null;
  after: string | null;
}

type Place = Pick<TargetCell, 'family' | 'responsible'>;
const placeKey = ({ family, responsible }: Place): string => `${family}:${responsible}`;

/**
 * The rows to add up so that nothing counts twice: the whole company alone when it is among them, else each responsible
 * over all families, by their families where there is only that; the company's families when there is nobody.
 */
function apart(places: readonly Place[]): Place[] {
  const keys = new Set(places.map(placeKey));
  const whole = { family: null, responsible: null };
  if (keys.has(placeKey(whole))) return [whole];
  const people = places.filter(({ responsible }) => responsible !== null);
  return people.length === 0
    ? [...places]
    : people.filter((place) => place.family === null || !keys.has(placeKey({ ...place, family: null })));
}

/** What each month comes to, now and as proposed, for a variable that adds up. */
export function proposedMonths(grid: GoalGrid, { cells }: TargetProposal): ProposedMonth[] {
  const places = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const added = new Set(apart([...places.values()]).map(placeKey));
  const proposed = new Map(cells.map((cell) => [cellKey(cell), cell.value]));
  const chosen = grid.rows
    .map((row) => ({ ...row, place: { family: idOf(row.family), responsible: idOf(row.responsible) } }))
    .filter(({ place }) => added.has(placeKey(place)));
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
