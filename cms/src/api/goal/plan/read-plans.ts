import { type GoalState, type Plan, toMicros, VARIABLES, type Variable } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { targetText } from './target-text';

interface Row {
  variable: Variable;
  year: number;
  scenario: string;
  state: GoalState;
  updatedAt: string;
  total: string | null;
}

/**
 * The plans there are with their what-if copies, newest year first. The total of a variable that adds up takes what was set
 * for the whole company before the sum of the responsibles, and all families before the sum of each.
 */
export async function readPlans(): Promise<Plan[]> {
  const rows = await scopedQuery<Row & Record<string, unknown>>(
    `with goal as (
       select g.id, g.variable, g.year, g.scenario, g.state, g.updated_at, coalesce(g.family_id, 0) as family from public.goals g
     ), by_family as (
       select g.variable, g.year, g.scenario, g.family, t.month,
              coalesce(max(t.value) filter (where t.responsible_id is null), sum(t.value)) as value
         from goal g join public.monthly_targets t on t.goal_id = g.id
        group by 1, 2, 3, 4, 5
     ), by_month as (
       select variable, year, scenario, month, coalesce(max(value) filter (where family = 0), sum(value)) as value
         from by_family group by 1, 2, 3, 4
     )
     select g.variable, g.year, g.scenario, to_json(max(g.updated_at)) #>> '{}' as "updatedAt",
            case when bool_or(g.state = 'active') then 'active' when bool_or(g.state = 'closed') then 'closed' else 'draft' end as state,
            (select sum(m.value)::text from by_month m
              where (m.variable, m.year, m.scenario) = (g.variable, g.year, g.scenario)) as total
       from goal g
      group by g.variable, g.year, g.scenario
      order by g.year desc, array_position($1::text[], g.variable::text), g.scenario`,
    [Object.keys(VARIABLES)],
  );
  const plans = new Map<string, Plan>();
  for (const { variable, year, scenario, state, updatedAt, total } of rows) {
    const plan = plans.get(`${variable} ${year}`) ?? { variable, year, state: 'draft', total: null, scenarios: [] };
    plans.set(`${variable} ${year}`, plan);
    if (scenario !== '') plan.scenarios.push({ name: scenario, updatedAt });
    else {
      plan.state = state;
      plan.total = VARIABLES[variable].adds && total !== null ? targetText(variable, toMicros(total)) : null;
    }
  }
  return [...plans.values()];
}
