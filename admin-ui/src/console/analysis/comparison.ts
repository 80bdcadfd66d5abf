import type { SeriesRow } from '@rumbo/config/api';
import { shiftMonth } from './months';

const value = (rows: readonly SeriesRow[], month: string): number | null => {
  const actual = rows.find((row) => row.month === month)?.actual;
  return actual === null || actual === undefined ? null : Number(actual);
};

/** Change of `month` against the month `back` months earlier, as a ratio; null without a positive base. For display only. */
export function change(rows: readonly SeriesRow[], month: string, back: number): number | null {
  const now = value(rows, month);
  const before = value(rows, shiftMonth(month, -back));
  return now === null || before === null || before <= 0 ? null : (now - before) / before;
}
