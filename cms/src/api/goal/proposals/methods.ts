import type { Micros } from '../../analysis/queries/micros';
import { evenly, roundTo, spread } from './spread';

/** What one row (a family and a responsible) did; null: the month is not over, or outside of the data. */
export type History = (month: number) => Micros;

export interface Method {
  /** Number of the plan's January. */
  january: number;
  /** 100 × (100 + growth in percent): 10 % is 11000. */
  growth: bigint;
  /** Targets are whole multiples of it: a cent, or one. */
  step: bigint;
}

const TWELVE = [...Array(12).keys()];
export const MAX_YEARS = 3;
const positive = (value: Micros): bigint => (value === null || value < 0n ? 0n : value);
const grown = (value: bigint, { growth }: Method): bigint => (value * growth) / 10_000n;

/** Each month as the same month a year before × growth. */
export const lastYear = (history: History, method: Method): Micros[] =>
  TWELVE.map((at) => {
    const before = history(method.january - 12 + at);
    return before === null ? null : roundTo(grown(before, method), method.step);
  });

/** Every month as the mean of those of the 12 months before the year that have data, × growth. */
export function trailing12(history: History, method: Method): Micros[] {
  const known = TWELVE.map((at) => history(method.january - 12 + at)).filter((value) => value !== null);
  if (known.length === 0) return TWELVE.map(() => null);
  const total = known.reduce((sum, value) => sum + value, 0n);
  return TWELVE.map(() => roundTo(grown(total, method) / BigInt(known.length), method.step));
}

/** First and last month that are known and over; last before first: none. */
export interface Span {
  first: number;
  last: number;
}

/** Spans of twelve months that a shape is taken from. */
export const completeYears = ({ first, last }: Span): number =>
  Math.min(MAX_YEARS, Math.max(0, Math.floor((last - first + 1) / 12)));

/** The shape of a row's year: its weight in each calendar month, and what its last twelve complete months come to. */
export interface Shape {
  weights: bigint[];
  base: bigint;
}

/**
 * From the last complete years (at most three) before the plan's: spans of twelve months that end with the last complete
 * one, so that every calendar month has the same say. Null: less than a year is known.
 */
export function shapeOf(history: History, span: Span, method: Method): Shape | null {
  const years = completeYears(span);
  if (years < 1) return null;
  const weights = TWELVE.map(() => 0n);
  for (let month = span.last - 12 * years + 1; month <= span.last; month += 1)
    weights[month % 12] = (weights[month % 12] ?? 0n) + positive(history(month));
  const base = TWELVE.reduce((sum, at) => sum + positive(history(span.last - at)), 0n);
  return { weights, base: roundTo(grown(base, method), method.step) };
}

/** A row's year in the months where `isFree`, as it is shaped. */
export function seasonal(total: bigint, shape: Shape | null, isFree: readonly boolean[], step: bigint): Micros[] {
  const weights = (shape?.weights ?? []).map((weight, at) => (isFree[at] ? weight : 0n));
  return spread(total, weights, step) ?? TWELVE.map(() => null);
}

/** A row's year in equal parts, over the months where `isFree`. */
export function even(total: bigint, isFree: readonly boolean[], step: bigint): Micros[] {
  const free = TWELVE.filter((at) => isFree[at]);
  const parts = free.length === 0 ? [] : evenly(total, free.length, step);
  return TWELVE.map((at) => parts[free.indexOf(at)] ?? null);
}
