import {
  type Difference,
  type FigureProgress,
  fromMicros,
  progressOf,
  VARIABLES,
  type Variable,
  type WorkedDays,
} from '@rumbo/config/api';

const MICROS = 1_000_000n;
const RATIO_DIGITS = 10_000;

/** Whole millionths, whatever they are of; null: no data, or no target. */
export type Micros = bigint | null;

/** What a metric gives: money and units come in millionths, counts as whole numbers. */
export function microsOf(variable: Variable, raw: string | null): Micros {
  if (raw === null) return null;
  const { unit } = VARIABLES[variable];
  return unit === 'money' || unit === 'units' ? BigInt(raw) : BigInt(raw) * MICROS;
}

/** As the API shows it: money and units as decimal text, counts as numbers (the pace of a count may be a part of one). */
export function shown(variable: Variable, micros: Micros): string | number | null {
  if (micros === null) return null;
  const { unit } = VARIABLES[variable];
  if (unit === 'money') return fromMicros(micros);
  return unit === 'units' ? fromMicros(micros, 0) : Number(fromMicros(micros, 0));
}

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
