import { AppError } from '@rumbo/config/errors';
import type { Query } from '../../../facts/scoped-query';
import { VARIABLE_WORDS } from '../../../model/kinds/targets';
import { type PlanKey, readGoals, seesCompany, stateOf } from './plan';

/**
 * Numbers of a plan's goals by family (0: all), those that are missing made: in the plan's state, a draft where there is
 * no plan yet. Throws CONFLICT when the plan is closed, FORBIDDEN to a limited caller who would begin a goal.
 */
export async function openGoals(query: Query, key: PlanKey, families: readonly number[]): Promise<Map<number, number>> {
  const { variable, year, scenario } = key;
  const goals = await readGoals(query, key);
  const state = stateOf(goals) ?? 'draft';
  if (state === 'closed')
    throw new AppError('CONFLICT', `The plan of ${variable} ${year} is closed; open it again to change its targets`, {
      reason: 'closed-plan',
    });
  const known = new Map(goals.map(({ family, id }) => [family, id]));
  const missing = families.filter((family) => !known.has(family));
  if (missing.length === 0) return known;
  if (!seesCompany())
    throw new AppError('FORBIDDEN', `There is no active goal for this; whoever sees the whole company begins it`, {
      reason: 'limited-scope',
    });
  const made = await query<{ id: number; family: number }>(
    `insert into public.goals (document_id, name, variable, family_id, year, scenario, state, weight, created_at, updated_at, published_at)
     select rumbo.new_document_id(), left(concat_ws(' · ', $2::text, f.name, $3::int), 160), $4, nullif(w.family, 0), $3::int, $5, $6, 1,
            now(), now(), now()
       from unnest($1::int[]) w(family) left join public.product_families f on f.id = w.family
     returning id, coalesce(family_id, 0) as family`,
    [missing, VARIABLE_WORDS[variable][0], year, variable, scenario, state],
  );
  return new Map([...known, ...made.map(({ family, id }) => [family, id] as const)]);
}
