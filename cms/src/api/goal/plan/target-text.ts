import { fromMicros, VARIABLES, type Variable } from '@rumbo/config/api';
import type { Micros } from '../../analysis/queries/micros';

/** A target as the API shows it: decimal text, money with its cents; null: no target. */
export const targetText = (variable: Variable, micros: Micros): string | null =>
  micros === null ? null : fromMicros(micros, VARIABLES[variable].unit === 'money' ? 2 : 0);
