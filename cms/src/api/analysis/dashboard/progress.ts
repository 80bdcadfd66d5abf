import { type Difference, type FigureProgress, progressOf, type Variable, type WorkedDays } from '@rumbo/config/api';
import { type Micros, shown } from '../queries/micros';

const RATIO_DIGITS = 10_000;

export function shownProgress(variable: Variable, actual: Micros, target: Micros, days: WorkedDays): FigureProgress {
  const { attainment, variance, pace, neededPerDay, projection, state } = progressOf(variable, actual, target, days);
  return {
    actual: shown(variable, actual),
    target: shown(variable, target),
    attainment,
    variance: shown(variable, variance),
    pace: shown(variable, pace),
    neededPerDay: shown(variable, neededPerDay),
    projection: shown(variable, projection),
    state,
  };
}

/** How a figure differs from an earlier one; the ratio needs a base above 0. */
export function differenceOf(variable: Variable, now: Micros, before: Micros): Difference {
  const difference = now === null || before === null ? null : now - before;
  return {
    value: shown(variable, before),
    difference: shown(variable, difference),
    ratio:
      difference === null || before === null || before <= 0n
        ? null
        : Math.round((Number(difference) / Number(before)) * RATIO_DIGITS) / RATIO_DIGITS,
  };
}
