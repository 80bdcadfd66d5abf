import { fromMicros, toMicros, VARIABLES, type Variable } from '@rumbo/config/api';

const ONE = 1_000_000n;

/** Whole millionths, whatever they are of; null: no data, or no target. */
export type Micros = bigint | null;

/** What a metric gives: money and units come in millionths, counts as whole numbers. */
export function microsOf(variable: Variable, raw: string | null): Micros {
  if (raw === null) return null;
  const { unit } = VARIABLES[variable];
  return unit === 'money' || unit === 'units' ? BigInt(raw) : BigInt(raw) * ONE;
}

/** What the API shows or a numeric of the database says: "1200.50", 12; nothing stays nothing. */
export const readMicros = (value: string | number | null | undefined): Micros =>
  value == null ? null : toMicros(String(value));

/** As the API shows it: money and units as decimal text, counts as numbers (the pace of a count may be a part of one). */
export function shown(variable: Variable, micros: Micros): string | number | null {
  if (micros === null) return null;
  const { unit } = VARIABLES[variable];
  if (unit === 'money') return fromMicros(micros);
  return unit === 'units' ? fromMicros(micros, 0) : Number(fromMicros(micros, 0));
}

/** What a metric gives as the API shows it; null stays "no data". */
export const figure = (variable: Variable, raw: string | null): string | number | null =>
  shown(variable, microsOf(variable, raw));

/** Null when there is nothing to add. */
export const sum = (parts: readonly Micros[]): Micros =>
  parts.reduce((total, part) => (part === null ? total : (total ?? 0n) + part), null);
