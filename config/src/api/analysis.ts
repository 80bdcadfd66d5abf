import { z } from 'zod';
import type { Explained } from './formula';
import { reference } from './reference';
import { VARIABLE_NAMES } from './variables';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');

/**
 * What the running month is compared with: the same days of other months, up to the day of the last document (`to-date`),
 * or whole months (`full`). Every other month is complete, and compared with whole months either way.
 */
export const compareMode = z.enum(['to-date', 'full']).default('to-date');
export type CompareMode = z.infer<typeof compareMode>;

/** Query of `GET /api/analysis/series`. `family` and `owner` are ids (number or documentId); `window` is 1–12 months, for retention. */
export const seriesQuery = z.object({
  variable: z.enum(VARIABLE_NAMES),
  from: month,
  to: month,
  family: reference.optional(),
  owner: reference.optional(),
  /** One client's own months; not with an owner, and not for what counts absence. */
  client: reference.optional(),
  window: z.coerce.number().int().min(1).max(12).default(1),
});
export type SeriesQuery = z.infer<typeof seriesQuery>;

/** Query of `GET /api/analysis/cohorts`: first purchases from and to a month, 36 at most. */
export const cohortsQuery = z.object({
  from: month,
  to: month,
  family: reference.optional(),
  owner: reference.optional(),
});
export type CohortsQuery = z.infer<typeof cohortsQuery>;

/** The clients whose first purchase fell in a month, and what became of them. */
export interface Cohort {
  month: string;
  clients: number;
  /** The first month of data: who bought in it may have bought before. */
  incomplete?: true;
  /** One a month since, from the first (0) to the last with data. */
  since: {
    /** Distinct clients of the cohort that bought in that month; they do not add up. */
    retained: number;
    /** retained ÷ clients. */
    ratio: number;
    revenue: string;
  }[];
}

export interface CohortsAnswer {
  data: Cohort[];
  meta: AnalysisMeta & Explained;
}

/** Query of `GET /api/analysis/lost`: clients that stopped buying from and to a month. */
export const lostQuery = z.object({
  from: month,
  to: month,
  family: reference.optional(),
  owner: reference.optional(),
  /** Those that have bought again since, or those that have not; both when left out. */
  recovered: z.enum(['yes', 'no']).optional(),
  sort: z.enum(['-atStake', 'atStake', '-since', 'since']).default('-atStake'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type LostQuery = z.infer<typeof lostQuery>;

/** A client that bought in a month and not in the next; of several such pauses the latest. */
export interface LostClient {
  client: { id: string; code: string; name: string };
  owner: { id: number; name: string } | null;
  /** The first month without a purchase, over by now. */
  since: string;
  lastPurchase: string;
  /** Revenue of the twelve months up to its last purchase. */
  atStake: string;
  /** What a person has given as the reason, in force in `to`. */
  reason: string | null;
  /** The month it bought again in. */
  recovered: string | null;
}

export interface LostAnswer {
  data: LostClient[];
  /** `atStake`: of all of them, not of the page. */
  meta: AnalysisMeta & Explained & { total: number; page: number; pageSize: number; atStake: string };
}

/** Query of `GET /api/analysis/rhythm`: how often one client buys. */
export const rhythmQuery = z.object({ client: reference });

/** Definition: database/sql/functions/rhythm.sql. */
export interface Rhythm {
  /** Median of the days between purchase days. */
  days: number;
  purchaseDays: number;
  lastPurchase: string;
  nextPurchase: string;
  /** 0 while the next purchase is not due. */
  daysLate: number;
  asOf: string;
}

/** Null: a client without a rhythm. */
export interface RhythmAnswer {
  data: Rhythm | null;
  meta: AnalysisMeta & Explained;
}

export interface SeriesRow {
  month: string;
  /** Money and units: decimal strings; counts: numbers; null: outside the data. */
  actual: string | number | null;
  target: string | number | null;
  /** The retention window reaches before the first month of data. */
  incomplete?: true;
  /** In a closed month: `actual` is what was frozen, and this what came later, live − frozen. Not of one client. */
  adjustment?: string | number | null;
}

export interface AnalysisMeta {
  variable: string;
  unit: string;
  currency: string;
  /** Last document day, yyyy-MM-dd; null without data. */
  dataAsOf: string | null;
  firstMonth: string | null;
  /** Month of today in the company's zone. */
  runningMonth: string;
  lessIsBetter: boolean;
  /** Day of the month up to which other months are compared; null: whole months. A shorter month ends on its last day. */
  cutDay: number | null;
}
