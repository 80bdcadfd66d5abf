import type { ScenarioReference } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';
import { notFound } from '../../../http';
import { changePlan } from '../plan/plan';

/** Takes a what-if copy away with its targets. Throws NOT_FOUND when there is none of that name. */
export const dropScenario = (scenario: ScenarioReference): Promise<{ name: string }> =>
  changePlan(scenario, async (query) => {
    if ((await removeScenario(query, scenario)) === 0) throw notFound();
    return { name: scenario.name };
  });

/** Its goals take their targets along (database/sql/functions/whole-months.sql). */
export async function removeScenario(query: Query, { variable, year, name }: ScenarioReference): Promise<number> {
  const removed = await query(
    "delete from public.goals where variable = $1 and year = $2 and scenario = $3 and scenario <> '' returning id",
    [variable, year, name],
  );
  return removed.length;
}
