import { fromMicros, toMicros, VARIABLES, type Variable } from '@rumbo/config/api';
import { figure } from '../../analysis/queries/figure';

const MICROS = 1_000_000n;

/** Targets are whole millionths here, whatever they are of; null: no target. */
export type Micros = bigint | null;

export const targetText = (variable: Variable, micros: Micros): string | null =>
  micros === null ? null : fromMicros(micros, VARIABLES[variable].unit === 'money' ? 2 : 0);

/** A stored numeric ("1200.500000"). */
export const targetMicros = (text: string): bigint => toMicros(text);

/** What a metric gives, in millionths: money and units come so already, counts as whole numbers. */
export function actualMicros(variable: Variable, raw: string | null): Micros {
  if (raw === null) return null;
  const { unit } = VARIABLES[variable];
  return unit === 'money' || unit === 'units' ? BigInt(raw) : BigInt(raw) * MICROS;
}

/** The way back: as the API shows a figure. */
export function figureOf(variable: Variable, micros: Micros): string | number | null {
  if (micros === null) return null;
  const { unit } = VARIABLES[variable];
  return figure(variable, String(unit === 'money' || unit === 'units' ? micros : micros / MICROS));
}

/** Null when there is nothing to add. */
export const sum = (parts: readonly Micros[]): Micros =>
  parts.reduce((total, part) => (part === null ? total : (total ?? 0n) + part), null);

/**
 * actual / target as a ratio of four decimals; null without either, and against a target of 0. Where less is better:
 * max(0, 2 − actual / target), and a target of 0 is reached only at 0.
 */
export function attainment(variable: Variable, actual: Micros, target: Micros): number | null {
  if (actual === null || target === null) return null;
  const { lessIsBetter } = VARIABLES[variable];
  if (target === 0n) return lessIsBetter ? Number(actual === 0n) : null;
  const ratio = Number(actual) / Number(target);
  return Math.round((lessIsBetter ? Math.max(0, 2 - ratio) : ratio) * 10_000) / 10_000;
}
