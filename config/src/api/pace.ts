import { divided } from './decimal';
import { VARIABLES, type Variable } from './variables';
import type { WorkedDays } from './working-days';

/** On track: what the target asks for by now is there. Behind: nine tenths of it. At risk: less. */
export const PACE_STATES = ['on-track', 'behind', 'at-risk'] as const;
export type PaceState = (typeof PACE_STATES)[number];

const RATIO_DIGITS = 10_000;

/** Whole millionths, whatever they are of; null: no target, or no data. */
type Micros = bigint | null;

/** How a month stands against its target. */
export interface Progress {
  /** Ratio: 1 is reached. */
  attainment: number | null;
  /** actual − target. */
  variance: Micros;
  /** What the target asks for by now. */
  pace: Micros;
  /** What each working day that is left must bring; 0 when the target is reached, null when none is left. */
  neededPerDay: Micros;
  /** Where the month ends if it goes on like this. */
  projection: Micros;
  state: PaceState | null;
}

/**
 * actual ÷ target, four decimals; null without either, and against a target of 0. Where less is better: max(0, 2 − actual ÷
 * target), and a target of 0 is reached only at 0.
 */
export function attainmentOf(actual: Micros, target: Micros, lessIsBetter: boolean): number | null {
  if (actual === null || target === null) return null;
  if (target === 0n) return lessIsBetter ? Number(actual === 0n) : null;
  const ratio = Number(actual) / Number(target);
  return rounded(lessIsBetter ? Math.max(0, 2 - ratio) : ratio);
}

/**
 * A month against its target after `days.elapsed` of `days.total` working days. What adds up day by day has a pace and a
 * projection (none before the first working day is over). An average is asked for whole from the first day, and ends
 * nobody knows where. Absence is known when the month is over: before, everybody may still buy.
 */
export function progressOf(variable: Variable, actual: Micros, target: Micros, days: WorkedDays): Progress {
  const { course, lessIsBetter } = VARIABLES[variable];
  const attainment = attainmentOf(actual, target, lessIsBetter);
  const variance = actual === null || target === null ? null : actual - target;
  if (course === 'absence') {
    const state = days.isOver ? stateOf(actual, target, lessIsBetter) : null;
    return { attainment, variance, pace: null, neededPerDay: null, projection: null, state };
  }
  if (course === 'average' || days.elapsed === days.total) {
    const state = stateOf(actual, target, lessIsBetter);
    return { attainment, variance, pace: target, neededPerDay: null, projection: null, state };
  }
  const [elapsed, total] = [BigInt(days.elapsed), BigInt(days.total)];
  const pace = target === null ? null : divided(target * elapsed, total);
  const missing = variance === null ? null : variance < 0n ? -variance : 0n;
  return {
    attainment,
    variance,
    pace,
    neededPerDay: missing === null ? null : divided(missing, total - elapsed),
    projection: actual === null || elapsed === 0n ? null : divided(actual * total, elapsed),
    state: elapsed === 0n ? null : stateOf(actual, pace, false),
  };
}

/** Mean of the attainments, each at most 100 %, by the weights of their goals (1 where none is set); null without any. */
export function goalCompletion(goals: readonly { attainment: number | null; weight: number | null }[]): number | null {
  const known = goals.flatMap(({ attainment, weight }) =>
    attainment === null ? [] : [{ attainment, weight: weight ?? 1 }],
  );
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  return rounded(known.reduce((sum, { attainment, weight }) => sum + weight * Math.min(1, attainment), 0) / whole);
}

/** To the cent: a figure that rounds to 100 % and is not there is behind. A tenth is close. */
function stateOf(actual: Micros, asked: Micros, lessIsBetter: boolean): PaceState | null {
  if (actual === null || asked === null) return null;
  if (lessIsBetter) return actual <= asked ? 'on-track' : actual * 10n <= asked * 11n ? 'behind' : 'at-risk';
  if (asked === 0n) return null;
  return actual >= asked ? 'on-track' : actual * 10n >= asked * 9n ? 'behind' : 'at-risk';
}

const rounded = (ratio: number): number => Math.round(ratio * RATIO_DIGITS) / RATIO_DIGITS;
