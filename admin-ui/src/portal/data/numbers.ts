import type { AnalysisMeta, SeriesRow, Variable } from '@rumbo/config/api';
import { addMonths } from '../day/calendar';
import { atDataMonth, dataMonth } from './data-month';
import { getJson } from './request';

export interface Series {
  data: SeriesRow[];
  meta: AnalysisMeta;
}
/** What a rep follows: money first, then people. */
export const MY_VARIABLES = [
  'revenue',
  'client-count',
  'new-clients',
  'non-retained-clients',
] as const satisfies readonly Variable[];
export type MyVariable = (typeof MY_VARIABLES)[number];
export interface MyNumbers {
  series: Record<MyVariable, Series>;
  /** The last month of the series; running when it is not over. */
  month: string;
  isRunning: boolean;
}

/** 12 months up to the last one with data; the row policies make them the caller's own. */
export async function readMyNumbers(month: string, signal: AbortSignal): Promise<MyNumbers> {
  const read = (variable: MyVariable, to: string) =>
    getJson<Series>('/api/analysis/series', { variable, from: addMonths(to, -11), to }, signal);
  const revenue = await atDataMonth(
    month,
    (to) => read('revenue', to),
    ({ meta }) => meta,
  );
  const last = dataMonth(revenue.meta);
  const [clients, fresh, lost] = await Promise.all([
    read('client-count', last),
    read('new-clients', last),
    read('non-retained-clients', last),
  ]);
  return {
    series: { revenue, 'client-count': clients, 'new-clients': fresh, 'non-retained-clients': lost },
    month: last,
    isRunning: last === revenue.meta.runningMonth,
  };
}
