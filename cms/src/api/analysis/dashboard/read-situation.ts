import type { AnalysisMeta, Explained, OverviewQuery, TraceFormula, Variable, WorkedDays } from '@rumbo/config/api';
import { cutDayFor, type DataState, metaFor, monthLabel, monthNumber, readDataState } from '../queries/data-state';
import { familyFor, ownersFor } from '../queries/scope';
import { actualFormula, shownIn } from '../trace/formula';
import { type Asked, type Months, readMonths } from './read-months';
import { readWorkedDays } from './work-calendar';

/** What every part of a dashboard begins with. */
export interface Situation {
  asked: Asked;
  /** yyyy-MM of `asked.month`. */
  label: string;
  state: DataState;
  days: WorkedDays;
  now: Date;
}

/** Whose month is asked for, how far it is, and its figures; an owner or family out of the caller's sight is not found. */
export async function readSituation(
  { month: label, family: named, owner, window, compare }: OverviewQuery,
  now: Date,
): Promise<{ situation: Situation; months: Months }> {
  const [owners, family, state] = await Promise.all([ownersFor(owner), familyFor(named), readDataState()]);
  const asked = { month: monthNumber(label), family, owners, window, cutDay: cutDayFor(compare, label, state, now) };
  const [days, months] = await Promise.all([readWorkedDays(label, state, now), readMonths(asked, state)]);
  return { situation: { asked, label, state, days, now }, months };
}

/** How a variable's figure of the month is made. */
export const monthFormula = (variable: Variable, { asked, label, state }: Situation): TraceFormula =>
  actualFormula(shownIn({ variable, month: label, window: asked.window }, state));

export const dashboardMeta = (
  variable: Variable,
  { asked, label, state, days, now }: Situation,
  rowCount: number,
): AnalysisMeta & Omit<Explained, 'formula'> & { month: string; days: WorkedDays } => ({
  ...metaFor(variable, state, now, asked.cutDay),
  period: { from: monthLabel(asked.month - 11), to: label },
  rowCount,
  month: label,
  days,
});
