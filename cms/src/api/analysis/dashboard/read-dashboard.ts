import {
  type Dashboard,
  type DashboardAnswer,
  type DashboardQuery,
  type SeriesRow,
  VARIABLE_NAMES,
  VARIABLES,
  type Variable,
} from '@rumbo/config/api';
import { monthLabel } from '../queries/data-state';
import { readMicros, shown } from '../queries/micros';
import { targetsByMonth } from '../queries/targets';
import { readAlerts } from './alerts/read-alerts';
import { adjustmentIn, comparedWith, isClosed } from './compare-months';
import { shownProgress } from './progress';
import { readAbsence } from './read-absence';
import type { MonthFigures } from './read-months';
import { readResponsibles } from './read-responsibles';
import { dashboardMeta, monthFormula, readSituation } from './read-situation';

/**
 * One variable of a month, for what the caller may see: against its target and its pace, against the month before and a
 * year ago (whole, and to date while it runs), twelve months, a row a responsible, and what belongs to the variable. Closed
 * months show what was frozen, and beside it what came later.
 */
export async function readDashboard(query: DashboardQuery, now: Date): Promise<DashboardAnswer> {
  const { variable, window } = query;
  const { situation, months } = await readSituation(query, now);
  const { asked, label, state, days } = situation;
  const rows = readResponsibles(asked, state, { variable, label, days, isClosed: isClosed(months, asked.month) });
  const [targets, responsibles, absence, alerts] = await Promise.all([
    targetsByMonth({
      variable,
      from: monthLabel(asked.month - 11),
      to: label,
      family: asked.family,
      owners: asked.owners,
    }),
    rows,
    variable === 'non-retained-clients' ? readAbsence(query, months, { state, now }) : null,
    readAlerts(situation, { variables: [variable], responsibles: { of: variable, rows } }),
  ]);
  const current = months.whole.at(-1);
  const target = targets.get(label);
  const isClipped = (month: number): boolean =>
    VARIABLES[variable].lessIsBetter && state.first !== null && month - window < state.first;
  return {
    data: {
      ...shownProgress(variable, current?.figures[variable] ?? null, readMicros(target), days),
      ...adjustmentIn(variable, months, asked.month),
      previous: comparedWith(variable, months, asked.month, 1),
      yearAgo: comparedWith(variable, months, asked.month, 12),
      series: months.whole.slice(1).map(
        ({ month, figures }): SeriesRow => ({
          month: monthLabel(month),
          actual: shown(variable, figures[variable]),
          target: targets.get(monthLabel(month)) ?? null,
          ...adjustmentIn(variable, months, month),
          ...(isClipped(month) && { incomplete: true }),
        }),
      ),
      responsibles,
      beside: Object.fromEntries(
        VARIABLE_NAMES.map((name) => [name, shown(name, current?.figures[name] ?? null)]),
      ) as Dashboard['beside'],
      clients: variable === 'client-count' ? madeOf(current) : null,
      absence,
      alerts,
    },
    meta: {
      ...dashboardMeta(variable, situation, months.whole.length - 1),
      formula: monthFormula(variable, situation),
    },
  };
}

/** Who the clients of a month are: those of the window before, those from before it, and those never seen. */
function madeOf(month: MonthFigures | undefined): Dashboard['clients'] {
  const count = (variable: Variable): number => Number(shown(variable, month?.figures[variable] ?? null) ?? 0);
  if (!month || month.figures['client-count'] === null) return null;
  const fresh = count('new-clients');
  return { retained: month.retained, recovered: count('client-count') - month.retained - fresh, new: fresh };
}
