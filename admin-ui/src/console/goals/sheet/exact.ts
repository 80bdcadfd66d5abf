import { fromMicros, MICROS_DIGITS, toMicros } from '@rumbo/config/api';

/** Half away from zero, at so many decimals. */
export function roundTo(micros: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(MICROS_DIGITS - decimals);
  const half = micros < 0n ? -step / 2n : step / 2n;
  return ((micros + half) / step) * step;
}

const text = (micros: bigint): string => fromMicros(micros, 0);

/** The value rounded to what its variable is counted in. */
export const rounded = (value: string, decimals: number): string => text(roundTo(toMicros(value), decimals));

/** `percent` "-5" or "12.5": what to add to the value, exactly. */
export function scaled(value: string, percent: string, decimals: number): string {
  const hundred = toMicros('100');
  return text(roundTo((toMicros(value) * (hundred + toMicros(percent))) / hundred, decimals));
}

/** A total over so many cells, equal up to the rounding; the last takes what is left, so that the sum is exact. */
export function spread(total: string, parts: number, decimals: number): string[] {
  const whole = roundTo(toMicros(total), decimals);
  const step = 10n ** BigInt(MICROS_DIGITS - decimals);
  const each = (whole / BigInt(parts) / step) * step;
  return Array.from({ length: parts }, (_, nth) => text(nth < parts - 1 ? each : whole - each * BigInt(parts - 1)));
}

/** Null when there is nothing to add: that is not 0. */
export function sumOf(values: readonly (string | null)[]): string | null {
  const stated = values.filter((value): value is string => value !== null);
  return stated.length === 0 ? null : text(stated.reduce((sum, value) => sum + toMicros(value), 0n));
}

/** a − b. */
export const difference = (a: string, b: string): string => text(toMicros(a) - toMicros(b));

export const isSame = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : toMicros(a) === toMicros(b);
