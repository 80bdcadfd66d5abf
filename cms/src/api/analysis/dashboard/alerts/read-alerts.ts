import type { Alert, ResponsibleRow, Variable } from '@rumbo/config/api';
import { monthIn } from '../../queries/data-state';
import type { Situation } from '../read-situation';
import { familiesBehind, ownersBehind } from './behind-pace';
import { lateSources } from './late-sources';
import { quietClients } from './quiet-clients';
import { snoozedKeys } from './snooze';
import { unratedLines } from './unrated-lines';

/**
 * What needs a person in a month, one for each cause, without those that the caller has put off. Pace, quiet clients and
 * sources speak of what can still be changed: the last month of the data. Lines without a rate are missing in any month.
 */
export async function readAlerts(
  situation: Situation,
  {
    variables,
    responsibles,
  }: { variables: readonly Variable[]; responsibles: { of: Variable; rows: Promise<ResponsibleRow[]> } },
): Promise<Alert[]> {
  const { asked, state } = situation;
  const isLast = asked.month === state.last;
  const isRunning = isLast && situation.label === monthIn(state.timeZone, situation.now);
  const [owners, snoozed, ...found] = await Promise.all([
    responsibles.rows,
    snoozedKeys(situation),
    ...(isLast ? [lateSources(situation)] : []),
    unratedLines(situation),
    ...(isRunning ? variables.map((variable) => familiesBehind(situation, variable)) : []),
    ...(isLast && variables.includes('revenue') ? [quietClients(situation)] : []),
  ]);
  const behind = isRunning ? ownersBehind(situation, responsibles.of, owners) : [];
  return [...behind, ...found.flat()].filter(({ key }) => !snoozed.has(key));
}
