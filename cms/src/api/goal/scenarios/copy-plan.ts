import type { ScenarioInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Query } from '../../../facts/scoped-query';
import { changePlan, type PlanKey } from '../plan/plan';

/** Makes a what-if copy of a plan, or of another copy. Throws CONFLICT for a name that is taken, NOT_FOUND without a plan to copy. */
export async function makeScenario({ variable, year, name, from }: ScenarioInput): Promise<{ name: string }> {
  return changePlan({ variable, year }, async (query) => {
    await copyPlan(query, { variable, year, scenario: from }, name);
    return { name };
  });
}

/** The goals and targets of a plan under another name, as drafts. */
export async function copyPlan(query: Query, { variable, year, scenario }: PlanKey, name: string): Promise<void> {
  const taken = await query('select from public.goals where variable = $1 and year = $2 and scenario = $3 limit 1', [
    variable,
    year,
    name,
  ]);
  if (taken.length > 0)
    throw new AppError('CONFLICT', `"${name}" is there already; choose another name`, { reason: 'name-taken' });
  const goals = await query(
    `insert into public.goals (document_id, name, variable, family_id, year, scenario, state, weight, notes, created_at, updated_at, published_at)
     select rumbo.new_document_id(), name, variable, family_id, year, $4, 'draft', weight, notes, now(), now(), now()
       from public.goals where variable = $1 and year = $2 and scenario = $3
     returning id`,
    [variable, year, scenario, name],
  );
  if (goals.length === 0)
    throw new AppError('NOT_FOUND', `There is nothing planned to copy for ${variable} ${year}; set targets first`);
  await query(
    `insert into public.monthly_targets (document_id, goal_id, responsible_id, month, value, edited, created_at, updated_at, published_at)
     select rumbo.new_document_id(), copy.id, t.responsible_id, t.month, t.value, t.edited, now(), now(), now()
       from public.goals g
       join public.monthly_targets t on t.goal_id = g.id
       join public.goals copy on (copy.variable, copy.year, coalesce(copy.family_id, 0)) = (g.variable, g.year, coalesce(g.family_id, 0))
                             and copy.scenario = $4
      where g.variable = $1 and g.year = $2 and g.scenario = $3`,
    [variable, year, scenario, name],
  );
}
