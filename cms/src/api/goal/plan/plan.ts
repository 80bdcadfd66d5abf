import type { GoalState, Variable } from '@rumbo/config/api';
import { currentScope } from '../../../access/context';
import { type Query, scopedTransaction } from '../../../facts/scoped-query';

/** All goals of a variable and a year; `scenario` '' is the plan itself, else a what-if copy. */
export interface PlanKey {
  variable: Variable;
  year: number;
  scenario: string;
}

export interface Goal {
  id: number;
  /** 0: all families. */
  family: number;
  state: GoalState;
}

/** Sees all rows: limited callers have neither drafts nor what-if copies, and no say about the whole. */
export const seesCompany = (): boolean => currentScope().role !== 'rep';

/** The goals of a plan that the caller's targets may stand in. */
export const readGoals = (query: Query, { variable, year, scenario }: PlanKey): Promise<Goal[]> =>
  seesCompany()
    ? query<Goal & Record<string, unknown>>(
        `select id, coalesce(family_id, 0) as family, state from public.goals
          where variable = $1 and year = $2 and scenario = $3 order by id`,
        [variable, year, scenario],
      )
    : query<Goal & Record<string, unknown>>(
        `select id, coalesce(family_id, 0) as family, state from rumbo.open_goals_of($1, $2) where $3 = '' order by id`,
        [variable, year, scenario],
      );

/** One goal that counts makes the plan active; null: nothing is planned. */
export function stateOf(goals: readonly Goal[]): GoalState | null {
  const states = new Set(goals.map(({ state }) => state));
  return (['active', 'closed', 'draft'] as const).find((state) => states.has(state)) ?? null;
}

/**
 * Changes a plan as the caller, one writer of a plan at a time. Targets are marked as chosen by the work itself, not by
 * the trigger that marks what forms and files write.
 */
export const changePlan = <T>(
  { variable, year }: Pick<PlanKey, 'variable' | 'year'>,
  work: (query: Query) => Promise<T>,
): Promise<T> =>
  scopedTransaction(async (query) => {
    await query("select set_config('app.targets', 'own', true), pg_advisory_xact_lock(hashtext($1), $2)", [
      `rumbo.plan ${variable}`,
      year,
    ]);
    return work(query);
  });
