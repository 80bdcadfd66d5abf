import { fromMicros, VARIABLES, type Variable } from '@rumbo/config/api';

/** A figure as the API shows it: money and units as decimal strings, counts as numbers; null stays "no data". */
export function figure(variable: Variable, value: string | null): string | number | null {
  if (value === null) return null;
  const { unit } = VARIABLES[variable];
  if (unit === 'money') return fromMicros(BigInt(value));
  if (unit === 'units') return fromMicros(BigInt(value), 0);
  return Number(value);
}
