import type { Compared, Variable } from '@rumbo/config/api';
import { monthLabel } from '../queries/data-state';
import { type Micros, shown } from '../queries/micros';
import { differenceOf } from './progress';
import type { MonthFigures, Months } from './read-months';

const figureOf = (months: readonly MonthFigures[], month: number, variable: Variable): Micros =>
  months.find((one) => one.month === month)?.figures[variable] ?? null;

/** The month shown beside the one `back` months before: whole, and up to the same day where months are cut. */
export function comparedWith(variable: Variable, { whole, toDate }: Months, month: number, back: number): Compared {
  const now = figureOf(whole, month, variable);
  const earlier = month - back;
  return {
    month: monthLabel(earlier),
    whole: differenceOf(variable, now, figureOf(whole, earlier, variable)),
    toDate: toDate.length === 0 ? null : differenceOf(variable, now, figureOf(toDate, earlier, variable)),
  };
}

export const isClosed = ({ live }: Months, month: number): boolean => live.some((one) => one.month === month);

/** What corrections moved a closed month by since: live less frozen. Nothing of an open month. */
export function adjustmentIn(
  variable: Variable,
  months: Months,
  month: number,
): { adjustment: string | number | null } | undefined {
  if (!isClosed(months, month)) return undefined;
  const [now, kept] = [figureOf(months.live, month, variable), figureOf(months.whole, month, variable)];
  return { adjustment: now === null || kept === null ? null : shown(variable, now - kept) };
}

/** Retained ÷ (retained + non-retained), four decimals; null without a base. */
export function retentionRate(month: MonthFigures | undefined): number | null {
  if (!month || month.figures['non-retained-clients'] === null) return null;
  const base = month.retained + month.nonRetained;
  return base === 0 ? null : Math.round((month.retained / base) * 10_000) / 10_000;
}
