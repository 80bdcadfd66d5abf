import {
  attainmentOf,
  type ClosedFigures,
  type GoalCell,
  type GoalState,
  VARIABLES,
  type Variable,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import type { DataState } from '../../analysis/queries/data-state';
import { type Micros, microsOf, shown } from '../../analysis/queries/micros';
import { monthsOf, readFigures } from './figures';
import { type Goal, type PlanKey, readGoals, stateOf } from './plan';
import { cellKey, readClosedMonths, readFrozenTargets, readTargets } from './stored-targets';
import { targetText } from './target-text';

/** A year of a plan as numbers: what the grid is drawn from and proposals look at. */
export interface Sheet {
  goals: Goal[];
  state: GoalState | null;
  months: number[];
  closed: Set<number>;
  families: number[];
  responsibles: number[];
  /** What counts in the cell: the frozen target of a closed month, else what stands. */
  target(family: number, responsible: number, month: number): Micros;
  actual(family: number, responsible: number, month: number): Micros;
  cell(family: number, responsible: number, month: number): GoalCell;
}

export async function readSheet(key: PlanKey, data: DataState): Promise<Sheet> {
  const { variable, year } = key;
  const months = monthsOf(year);
  const [from = 0, to = 0] = [months[0], months[11]];
  const goals = await readGoals(scopedQuery, key);
  const [targets, closed, live, frozen, frozenTargets] = await Promise.all([
    readTargets(goals),
    readClosedMonths(from, to),
    readFigures('kpi', variable, { from, to, state: data }),
    readFigures('closed_kpi', variable, { from, to, state: data }),
    readFrozenTargets(variable, from, to),
  ]);
  const stored = [...targets.values()];
  const sheet = {
    target: (family: number, responsible: number, month: number): Micros =>
      closed.has(month)
        ? frozenTargets.of(family, responsible, month)
        : (targets.get(cellKey(family, responsible, month))?.value ?? null),
    actual: (...[family, responsible, month]: [number, number, number]): Micros =>
      microsOf(variable, (closed.has(month) ? frozen : live).of(family, responsible, month)),
  };
  return {
    ...sheet,
    goals,
    state: stateOf(goals),
    months,
    closed,
    families: unique([...goals.map(({ family }) => family), ...live.families]),
    responsibles: unique([...stored.map(({ responsible }) => responsible), ...frozenTargets.responsibles]),
    cell(...at) {
      const [target, actual] = [sheet.target(...at), sheet.actual(...at)];
      const later = closed.has(at[2]) ? microsOf(variable, live.of(...at)) : null;
      return {
        target: targetText(variable, target),
        edited: targets.get(cellKey(...at))?.edited ?? false,
        actual: shown(variable, actual),
        attainment: attainmentOf(actual, target, VARIABLES[variable].lessIsBetter),
        ...(closed.has(at[2]) && { closed: closedFigures(variable, { target, actual, later }) }),
      };
    },
  };
}

function closedFigures(
  variable: Variable,
  { target, actual, later }: { target: Micros; actual: Micros; later: Micros },
): ClosedFigures {
  return {
    target: targetText(variable, target),
    actual: shown(variable, actual),
    adjustment: shown(variable, actual === null || later === null ? null : later - actual),
  };
}

/** Without the 0 that stands for all. */
const unique = (ids: readonly number[]): number[] => [...new Set(ids)].filter((id) => id > 0);
