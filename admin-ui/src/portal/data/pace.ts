import type { AnalysisMeta, PaceState } from '@rumbo/config/api';
import { atDataMonth } from './data-month';
import { getJson } from './request';

/** My sales of a month against what the goal asks for by now; amounts are decimal text in `currency`. */
export interface Pace {
  actual: string;
  /** Null: no goal. */
  target: string | null;
  /** actual / target; null without a target, or with one of 0. */
  attainment: number | null;
  /** What the target asks for by now; null before the first working day is over. */
  pace: string | null;
  /** What each working day left must bring; null when none is left. */
  neededPerDay: string | null;
  state: PaceState | null;
}

interface Answer {
  data: Pace;
  meta: AnalysisMeta;
}

/** The pace of `month` (yyyy-MM), or of the last month with data before it. */
export async function readPace(month: string, signal: AbortSignal): Promise<Pace & { currency: string }> {
  const read = (of: string) => getJson<Answer>('/api/analysis/dashboard', { variable: 'revenue', month: of }, signal);
  const { data, meta } = await atDataMonth(month, read, (answer) => answer.meta);
  return { ...data, currency: meta.currency };
}
