import type { AnalysisMeta, SeriesRow, Variable } from '@rumbo/config/api';
import { addMonths } from '../day/calendar';
import { getJson } from './request';

export interface Series {
  data: SeriesRow[];
  meta: AnalysisMeta;
}
/** What a rep follows: money first, then people. */
export const MY_VARIABLES = ['revenue', 'client-count', 'new-clients', 'non-retained-clients'] as const satisfies readonly Variable[];
export type MyVariable = (typeof MY_VARIABLES)[number];
export type MyNumbers = Record<MyVariable, Series>;

/** 12 months up to `month`; the row policies make them the caller's own. */
export async function readMyNumbers(month: string, signal: AbortSignal): Promise<MyNumbers> {
  const series = await Promise.all(
    MY_VARIABLES.map((variable) => getJson<Series>('/api/analysis/series', { variable, from: addMonths(month, -11), to: month }, signal)),
  );
  return Object.fromEntries(MY_VARIABLES.map((variable, index) => [variable, series[index]])) as MyNumbers;
}
