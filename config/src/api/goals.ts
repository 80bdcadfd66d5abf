import { z } from 'zod';
import type { Explained } from './formula';
import type { Choice } from './table';
import { VARIABLE_NAMES, type Variable } from './variables';

/**
 * Metas. A plan is all goals of one variable and year; a goal is one family of it, or all families together; a target is
 * a goal's value for one responsible and month, or for the whole company. Targets are decimal text everywhere ("1200.50",
 * "12"); null is "no target", which is not the same as "0".
 */

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write a month as YYYY-MM');
const year = z.coerce.number().int().min(2000).max(2100);
const variable = z.enum(VARIABLE_NAMES);
const id = z.number().int().positive();
/** Name of a what-if copy. */
const scenarioName = z.string().trim().min(1).max(120);
/** '' or absent: the plan itself. */
const scenario = z.string().trim().max(120).default('');
const reason = z.string().trim().min(1).max(500);
/** Not negative, at most six decimals. */
const targetValue = z.string().regex(/^\d{1,13}(\.\d{1,6})?$/, 'write a decimal with a point, not negative');

export const GOAL_STATES = ['draft', 'active', 'closed'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** A plan as `GET /api/goals/plans` lists it, newest year first. `total` where the variable adds up and a target is set. */
export interface Plan {
  variable: Variable;
  year: number;
  state: GoalState;
  total: string | null;
  scenarios: { name: string; updatedAt: string }[];
}

/** Query of `GET /api/goals/grid`. `family` and `responsible` narrow the rows: an id, or `none` for all families / the whole company. */
export const gridQuery = z.object({
  variable,
  year,
  scenario,
  family: z.union([z.literal('none'), z.coerce.number().int().positive()]).optional(),
  responsible: z.union([z.literal('none'), z.coerce.number().int().positive()]).optional(),
});
export type GridQuery = z.infer<typeof gridQuery>;

type Figure = string | number | null;

/** What a closed month has kept, and what came later: `adjustment` = live − frozen actual. */
export interface ClosedFigures {
  target: string | null;
  actual: Figure;
  adjustment: Figure;
}

export interface GoalCell {
  target: string | null;
  /** Set by hand, pasted or imported: a proposal keeps it. */
  edited: boolean;
  /** Own distinct figure; frozen in a closed month; null outside of the data. */
  actual: Figure;
  /** actual / target as a ratio (0.973); null without a target or an actual. Where less is better it is turned around. */
  attainment: number | null;
  /** There in closed months only: the cell does not change any more. */
  closed?: ClosedFigures;
}

/** `family` null: all families together; `responsible` null: the whole company. */
export interface GoalRow {
  family: Choice | null;
  responsible: Choice | null;
  goalId: number | null;
  state: GoalState | null;
  /** January to December. */
  months: GoalCell[];
  /** The year; null where the variable does not add up over months. */
  total: { target: string | null; actual: Figure; attainment: number | null } | null;
}

/** The whole beside its parts. */
export interface TotalCell {
  /** The target set for the whole. */
  topDown: string | null;
  /** Sum of the parts' targets; null without any, and where the variable does not add up. */
  bottomUp: string | null;
  /** topDown − bottomUp; null when either is missing. */
  gap: string | null;
  /** The whole's own distinct figure, as in the rows. */
  actual: Figure;
  attainment: number | null;
}

export interface GoalTotal {
  /** The family or responsible that these totals are of; null: all families, the whole company. */
  of: Choice | null;
  months: TotalCell[];
  year: TotalCell | null;
}

export interface GoalGrid {
  rows: GoalRow[];
  totals: {
    /** Per family: the company's target beside the sum of the responsibles. */
    families: GoalTotal[];
    /** Per responsible: the target over all families beside the sum of the families. */
    responsibles: GoalTotal[];
  };
  meta: Explained & {
    variable: Variable;
    unit: string;
    currency: string;
    adds: boolean;
    lessIsBetter: boolean;
    year: number;
    scenario: string;
    /** Null: nothing is planned yet. */
    state: GoalState | null;
    dataAsOf: string | null;
    runningMonth: string;
    /** Closed months of the year. */
    closedMonths: string[];
    /** The caller may write here. */
    canEdit: boolean;
  };
}

/** One target; `family` null: all families; `responsible` null: the whole company; `value` null: no target. */
export interface TargetCell {
  family: number | null;
  responsible: number | null;
  month: string;
  value: string | null;
  /** Whether it was set by hand; absent in a request: as the source says. */
  edited?: boolean;
}

/**
 * Body of `PUT /api/goals/targets`. `expected` is the value the screen showed: another one by now answers 409 with
 * `details.cells`, the values that stand. Closed months, and closed plans, answer 409 too. What was there before comes
 * back as `previous`: sent again it undoes the change.
 */
export const targetsInput = z.object({
  variable,
  year,
  scenario,
  source: z.enum(['hand', 'history', 'paste', 'import']).default('hand'),
  cells: z
    .array(
      z.object({
        family: id.nullable(),
        responsible: id.nullable(),
        month,
        value: targetValue.nullable(),
        expected: targetValue.nullable().optional(),
        edited: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(20_000),
});
export type TargetsInput = z.infer<typeof targetsInput>;
export interface TargetsAnswer {
  previous: TargetCell[];
}

/**
 * Body of `POST /api/goals/propose`. last-year: the same month a year before × (1 + growth). trailing-12: mean of the 12
 * months before the year. seasonality: `total`, or the 12 months before × (1 + growth), spread as the months of the last
 * complete years were. even: the same in twelve equal parts. `total` is that of all rows together; only where the variable
 * adds up. Absent `families` and `responsibles`: those the plan has targets for, else every responsible over all families.
 */
export const proposeInput = z.object({
  variable,
  year,
  scenario,
  method: z.enum(['last-year', 'trailing-12', 'seasonality', 'even']),
  growthPercent: z.number().min(-100).max(10_000).multipleOf(0.01).default(0),
  total: targetValue.optional(),
  families: z.array(id.nullable()).min(1).max(1_000).optional(),
  responsibles: z.array(id.nullable()).min(1).max(5_000).optional(),
  keepEdited: z.boolean().default(true),
});
export type ProposeInput = z.infer<typeof proposeInput>;
export interface TargetProposal {
  /** Ready for `PUT /api/goals/targets`, with what stands as `expected`; those without history have value null. */
  cells: (TargetCell & { expected: string | null })[];
  meta: {
    /** Cells that were set by hand and stay. */
    kept: number;
    closedMonths: string[];
    /** Months for which some row has nothing to go by. */
    withoutHistory: string[];
    /** First and last month the proposal rests on; null: there is no history. */
    basis: { from: string; to: string } | null;
    /** Sum of the year with what stays; null where the variable does not add up. */
    total: string | null;
  };
}

/** Body of `POST /api/goals/state`: draft ⇄ active ⇄ closed; the way back takes a reason. */
export const planStateInput = z.object({ variable, year, state: z.enum(GOAL_STATES), reason: reason.optional() });
export type PlanStateInput = z.infer<typeof planStateInput>;

/** Body of `POST /api/goals/scenarios`: a copy of the plan, or of the scenario `from`. */
export const scenarioInput = z.object({ variable, year, name: scenarioName, from: scenario });
export type ScenarioInput = z.infer<typeof scenarioInput>;

/** Body of `POST /api/goals/scenarios/adopt`, query of `DELETE /api/goals/scenarios`. */
export const scenarioReference = z.object({ variable, year, name: scenarioName });
export type ScenarioReference = z.infer<typeof scenarioReference>;

/** What adopting did: `kept` is the scenario that holds what stood before; null when nothing did. */
export interface Adopted {
  changed: number;
  kept: string | null;
}

/** Query of `GET /api/goals/compare`; `scenarios` is repeated, '' is the plan. */
export const compareQuery = z.object({
  variable,
  year,
  scenarios: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.string().trim().max(120)).min(1).max(6),
  ),
});
export type CompareQuery = z.infer<typeof compareQuery>;
export interface Comparison {
  scenarios: string[];
  /** `months[0]` is January: the targets in the order of `scenarios`. `total` null where the variable does not add up. */
  rows: {
    family: Choice | null;
    responsible: Choice | null;
    months: (string | null)[][];
    total: (string | null)[] | null;
  }[];
}

/** One month as `GET /api/goals/months?year` answers it. */
export interface ClosingMonth {
  month: string;
  /** empty: before or after the data; running: today's, which cannot be closed yet. */
  state: 'empty' | 'open' | 'closed' | 'running';
  closed: { at: string; by: string | null } | null;
  /** The last time it was opened again. */
  reopened: { at: string; by: string | null; reason: string } | null;
  /** Responsibles whose numbers have moved since it was closed, and by how much revenue the company's has. */
  adjusted: { responsibles: number; revenue: string } | null;
}
export const monthsQuery = z.object({ year });

/** Body of `POST /api/goals/months/close`. With an earlier month open it answers 409 `earlier-open` unless `withEarlier`. */
export const closeMonthInput = z.object({ month, withEarlier: z.boolean().default(false) });
/** Body of `POST /api/goals/months/reopen`. */
export const reopenMonthInput = z.object({ month, reason });

/** Query of `GET /api/goals/export`: one row a target, in the columns that an import of monthly targets reads. */
export const goalsExportQuery = z.object({
  variable,
  year,
  scenario,
  format: z.enum(['csv', 'xlsx']).default('csv'),
  lang: z.enum(['es', 'en']).optional(),
});
export type GoalsExportQuery = z.infer<typeof goalsExportQuery>;
