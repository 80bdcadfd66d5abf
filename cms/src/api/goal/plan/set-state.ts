import type { GoalState, PlanStateInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { changePlan, readGoals, stateOf } from './plan';

/** Where a plan may go from each state; true: only with a reason. */
const STEPS: Record<GoalState, Partial<Record<GoalState, boolean>>> = {
  draft: { active: false },
  active: { closed: false, draft: true },
  closed: { active: true },
};

/**
 * Moves all goals of a plan to a state. Throws NOT_FOUND without a plan, INVALID for a way that does not exist, or the way
 * back without a reason. The audit keeps who did it and the reason with it.
 */
export async function setState({ variable, year, state, reason }: PlanStateInput): Promise<{ state: GoalState }> {
  return changePlan({ variable, year }, async (query) => {
    const goals = await readGoals(query, { variable, year, scenario: '' });
    const before = stateOf(goals);
    if (before === null)
      throw new AppError('NOT_FOUND', `Nothing is planned for ${variable} ${year}; set its targets first`);
    if (goals.every((goal) => goal.state === state)) return { state };
    const takesReason = before === state ? false : STEPS[before][state];
    if (takesReason === undefined)
      throw new AppError('INVALID', `A plan goes from draft to active to closed, and back one step at a time`, {
        field: 'state',
        from: before,
      });
    if (takesReason && !reason)
      throw new AppError('INVALID', `Say why the plan goes back from ${before} to ${state}`, { field: 'reason' });
    await query(
      `update public.goals set state = $1, state_reason = $2, updated_at = now()
        where variable = $3 and year = $4 and scenario = '' and state <> $1`,
      [state, reason ?? null, variable, year],
    );
    return { state };
  });
}
