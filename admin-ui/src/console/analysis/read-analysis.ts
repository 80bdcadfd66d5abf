import type { AnalysisMeta, SeriesRow, TableAnswer, Variable } from '@rumbo/config/api';
import { callApi, postJson } from '../../data/api';
import { monthOf, shiftMonth } from './months';

export interface SeriesRequest {
  variable: Variable;
  /** The last of the months read; thirteen, so that the same month a year ago is there. */
  month: string;
  window: string;
  family?: string;
  owner?: string;
}

export type Series = { data: SeriesRow[]; meta: AnalysisMeta };

const query = (values: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();

export const readSeries = ({ month, ...rest }: SeriesRequest, signal?: AbortSignal): Promise<Series> =>
  callApi(
    `/api/analysis/series?${query({ ...rest, from: shiftMonth(month, -12), to: month })}`,
    signal ? { signal } : {},
  );

export const readTable = (question: object, signal?: AbortSignal): Promise<TableAnswer> =>
  postJson('/api/analysis/table', question, signal);

/** How far the data goes: what every page of numbers begins with. */
export const readDataState = async (signal?: AbortSignal): Promise<AnalysisMeta> =>
  (await readSeries({ variable: 'revenue', month: monthOf(new Date()), window: '1' }, signal)).meta;

/** The last month with data, the running one when it has some. */
export const lastDataMonth = (meta: AnalysisMeta): string => (meta.dataAsOf ?? meta.runningMonth).slice(0, 7);
