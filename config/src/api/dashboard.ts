import { z } from 'zod';
import { type AnalysisMeta, compareMode, type SeriesRow } from './analysis';
import type { Explained, TraceFormula } from './formula';
import type { PaceState } from './pace';
import { reference } from './reference';
import type { Choice } from './table';
import { VARIABLE_NAMES, type Variable } from './variables';
import type { WorkedDays } from './working-days';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');

/** Query of `GET /api/analysis/overview`: every variable of a month. */
export const overviewQuery = z.object({
  month,
  family: reference.optional(),
  owner: reference.optional(),
  /** Months of retention, 1–12. */
  window: z.coerce.number().int().min(1).max(12).default(1),
  compare: compareMode,
});
export type OverviewQuery = z.infer<typeof overviewQuery>;

/** Query of `GET /api/analysis/dashboard`: one variable of a month. */
export const dashboardQuery = overviewQuery.extend({ variable: z.enum(VARIABLE_NAMES) });
export type DashboardQuery = z.infer<typeof dashboardQuery>;

/** Money and units: decimal text; counts: numbers; null: outside of the data. */
type Figure = string | number | null;

/** A month against its target, as pace.ts defines each of them. */
export interface FigureProgress {
  actual: Figure;
  target: Figure;
  attainment: number | null;
  variance: Figure;
  pace: Figure;
  neededPerDay: Figure;
  projection: Figure;
  state: PaceState | null;
  /** In a closed month: `actual` is what was frozen, and this what corrections moved it by since; absent in open ones. */
  adjustment?: Figure;
}

/** What it was, and how the month shown differs; `ratio` null without a base above 0. */
export interface Difference {
  value: Figure;
  difference: Figure;
  ratio: number | null;
}

/** An earlier month: whole, and up to the same day where the month shown runs. */
export interface Compared {
  month: string;
  whole: Difference;
  toDate: Difference | null;
}

/** `owner` null: clients that nobody has. `previous` as the month is compared: to date, or whole. */
export interface ResponsibleRow extends FigureProgress {
  owner: Choice | null;
  previous: Difference;
}

/** Clients that stayed away, by what they are or why; null: without. `stake`: what they bought a month, on average of three. */
export interface AbsenceRow {
  choice: Choice | null;
  clients: number;
  stake: string;
}

export interface Absence {
  categories: AbsenceRow[];
  reasons: AbsenceRow[];
  /** Money a month that is at stake. */
  stake: string;
  /** Retained ÷ (retained + non-retained); null without a base. */
  retention: { month: string; rate: number | null }[];
}

export interface Dashboard extends FigureProgress {
  previous: Compared;
  yearAgo: Compared;
  /** Twelve months that end with the one shown. */
  series: SeriesRow[];
  responsibles: ResponsibleRow[];
  /** Every variable in the month: what stands beside the one shown. */
  beside: Record<Variable, Figure>;
  /** Of client-count: bought in the window before and now; bought before it; never before. */
  clients: { retained: number; recovered: number; new: number } | null;
  /** Of non-retained-clients; in the running month they are at risk. */
  absence: Absence | null;
  alerts: Alert[];
}

export interface DashboardAnswer {
  data: Dashboard;
  /** Explained: of the twelve months of its series. */
  meta: AnalysisMeta & Explained & { month: string; days: WorkedDays };
}

/** One variable among all of them. */
export interface OverviewTile extends FigureProgress {
  variable: Variable;
  /** How `actual` is made. */
  formula: TraceFormula;
  previous: Compared;
  yearAgo: Compared;
  series: Figure[];
}

export interface OverviewAnswer {
  data: {
    tiles: OverviewTile[];
    /** Mean of the attainments, each at most 100 %; null without targets. */
    completion: number | null;
    /** Retained ÷ (retained + non-retained) and that of the month before, whole; null without a base. */
    retention: { rate: number | null; previous: number | null };
    responsibles: ResponsibleRow[];
    alerts: Alert[];
  };
  /** The twelve months of the tiles, and how many tiles. */
  meta: AnalysisMeta & Omit<Explained, 'formula'> & { month: string; days: WorkedDays };
}

/**
 * Something that needs a person, computed whenever somebody looks: it goes when its cause goes. `key` names the cause, so
 * that it can be put off.
 */
export type Alert = { key: string } & (
  | { kind: 'owner-behind'; variable: Variable; owner: Choice; actual: Figure; pace: Figure }
  | { kind: 'family-behind'; variable: Variable; family: Choice; actual: Figure; pace: Figure }
  | { kind: 'quiet-client'; client: { id: string; name: string }; lastPurchase: string; months: number; stake: string }
  | { kind: 'unrated'; lines: number; amounts: { currency: string; amount: string }[] }
  | { kind: 'late-source'; source: string; hours: number; lastReceived: string }
);

/** Body of `POST /api/analysis/alerts/snooze`: not shown to the caller until that day is over; null shows it again. */
export const snoozeInput = z.object({
  key: z.string().min(1).max(200),
  until: z.iso.date().nullable(),
});
export type SnoozeInput = z.infer<typeof snoozeInput>;
