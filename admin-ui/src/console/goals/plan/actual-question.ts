import type { GoalGrid, TraceQuestion } from '@rumbo/config/api';
import { monthAt } from './cell-key';

interface Cell {
  family: number | null;
  responsible: number | null;
  /** Index of the month; null: the year. */
  column: number | null;
  /** Months of retention. */
  window: number;
}

/** What opens the rows of an actual of the plan. */
export const actualQuestion = (
  { variable, year }: GoalGrid['meta'],
  { family, responsible, column, window }: Cell,
): TraceQuestion => ({
  variable,
  month: monthAt(year, column ?? 0),
  window,
  ...(family !== null && { family: String(family) }),
  ...(responsible !== null && { owner: String(responsible) }),
  ...(column === null && { number: 'year' }),
});
