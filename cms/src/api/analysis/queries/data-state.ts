import { type AnalysisMeta, type CompareMode, VARIABLES, type Variable } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import type { Snapshot } from '../../../facts/snapshot';
import { systemPool } from '../../../facts/transaction';

export interface DataState {
  first: number | null;
  last: number | null;
  asOf: string | null;
  timeZone: string;
  currency: string;
}

/** What the numbers rest on. The same for every caller: it says when, not how much. `snapshot`: as of its moment. */
export async function readDataState(snapshot?: Snapshot): Promise<DataState> {
  const rows = snapshot
    ? await snapshot.query<DataState>(STATE)
    : (await systemPool().query<DataState>({ name: 'data_state', text: STATE })).rows;
  return rows[0] ?? { first: null, last: null, asOf: null, timeZone: 'UTC', currency: 'USD' };
}

const STATE = `select s.first_month as first, s.last_month as last, s.data_as_of::text as "asOf",
            coalesce(c.time_zone, 'UTC') as "timeZone", coalesce(c.reporting_currency, 'USD') as currency
       from rumbo.data_state s left join lateral (select * from public.companies order by id limit 1) c on true`;

/** "2026-11" for a moment, in the company's zone. */
export const monthIn = (timeZone: string, now: Date): string => dayIn(timeZone, now).slice(0, 7);

/** "2026-01" → 24312. */
export const monthNumber = (label: string): number => Number(label.slice(0, 4)) * 12 + Number(label.slice(5)) - 1;

/** 24312 → "2026-01". */
export const monthLabel = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/**
 * Day of the month up to which the month shown is compared; 0: whole months. Only the running month is cut, at the last
 * document day, and only while the data ends in it.
 */
export function cutDayFor(compare: CompareMode, month: string, state: DataState, now: Date): number {
  const isRunning = month === monthIn(state.timeZone, now) && state.asOf?.slice(0, 7) === month;
  return compare === 'to-date' && isRunning ? Number(state.asOf?.slice(8)) : 0;
}

/** `cutDay` 0: whole months are compared. */
export function metaFor(variable: Variable, state: DataState, now: Date, cutDay = 0): AnalysisMeta {
  return {
    variable,
    unit: VARIABLES[variable].unit,
    currency: state.currency,
    dataAsOf: state.asOf,
    firstMonth: state.first === null ? null : monthLabel(state.first),
    runningMonth: monthIn(state.timeZone, now),
    lessIsBetter: VARIABLES[variable].lessIsBetter,
    cutDay: cutDay || null,
  };
}
