import {
  goalCompletion,
  type OverviewAnswer,
  type OverviewQuery,
  VARIABLE_NAMES,
  type Variable,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { readMicros, shown } from '../queries/micros';
import { targetsByMonth } from '../queries/targets';
import { readAlerts } from './alerts/read-alerts';
import { adjustmentIn, comparedWith, isClosed, retentionRate } from './compare-months';
import { shownProgress } from './progress';
import { readResponsibles } from './read-responsibles';
import { dashboardMeta, monthFormula, readSituation } from './read-situation';

/** Every variable of a month in one look, for what the caller may see: tiles, how far the goals are, who and what needs a look. */
export async function readOverview(query: OverviewQuery, now: Date): Promise<OverviewAnswer> {
  const { situation, months } = await readSituation(query, now);
  const { asked, label, state, days } = situation;
  const { family, owners } = asked;
  const rows = readResponsibles(asked, state, {
    variable: 'revenue',
    label,
    days,
    isClosed: isClosed(months, asked.month),
  });
  const [weights, responsibles, alerts, ...targets] = await Promise.all([
    weightsOf(label),
    rows,
    readAlerts(situation, { variables: VARIABLE_NAMES, responsibles: { of: 'revenue', rows } }),
    ...VARIABLE_NAMES.map((variable) => targetsByMonth({ variable, from: label, to: label, family, owners })),
  ]);
  const current = months.whole.at(-1);
  const tiles = VARIABLE_NAMES.map((variable, at) => {
    const target = targets[at]?.get(label);
    return {
      variable,
      formula: monthFormula(variable, situation),
      ...shownProgress(variable, current?.figures[variable] ?? null, readMicros(target), days),
      ...adjustmentIn(variable, months, asked.month),
      previous: comparedWith(variable, months, asked.month, 1),
      yearAgo: comparedWith(variable, months, asked.month, 12),
      series: months.whole.slice(1).map(({ figures }) => shown(variable, figures[variable])),
    };
  });
  return {
    data: {
      tiles,
      completion: goalCompletion(
        tiles.map(({ variable, attainment }) => ({ attainment, weight: weights.get(variable) ?? null })),
      ),
      retention: { rate: retentionRate(current), previous: retentionRate(months.whole.at(-2)) },
      responsibles,
      alerts,
    },
    meta: dashboardMeta('revenue', situation, tiles.length),
  };
}

/** How much each variable's goal counts: that of all families, else the heaviest of its families. */
async function weightsOf(month: string): Promise<Map<Variable, number>> {
  const rows = await scopedQuery<{ variable: Variable; weight: string }>(
    `select distinct on (variable) variable, weight::text from public.goals
      where state = 'active' and scenario = '' and year = $1 and weight is not null
      order by variable, family_id nulls first, weight desc`,
    [Number(month.slice(0, 4))],
  );
  return new Map(rows.map(({ variable, weight }) => [variable, Number(weight)]));
}
