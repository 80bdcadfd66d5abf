import { attainmentOf, divided, type IndexValue, type TraceComparison } from '@rumbo/config/api';
import { ONE } from './row-set';

/** A number in micros, and why it is none or something else. */
export interface Outcome {
  value: bigint | null;
  note?: IndexValue['note'];
}

const HUNDRED = 100n;

/**
 * What a comparison makes of its operands, in micros; percentages in micros of a percent. A missing operand gives no data.
 * Base 0 of a ratio or change: a above 0 is new, else there is nothing to say; a base or a below 0 shows the difference.
 * A share of nobody is none. Attainment without a target, or of a target of 0 that more would be better than, is none.
 */
export function compare(operation: TraceComparison, operands: readonly Outcome[], lessIsBetter: boolean): Outcome {
  const [a, b] = operands.map(({ value }) => value);
  if (a == null || b == null) return { value: null, note: 'no-data' };
  switch (operation) {
    case 'difference':
      return { value: a - b };
    case 'quotient':
      return b === 0n ? { value: null, note: 'no-data' } : { value: divided(a * ONE, b) };
    case 'share':
      return b === 0n ? { value: null, note: 'none' } : { value: divided(a * HUNDRED * ONE, b) };
    case 'attainment':
      return reached(attainmentOf(a, b, lessIsBetter));
    default:
      if (b < 0n || (b === 0n && a < 0n)) return { value: a - b, note: 'difference' };
      if (b === 0n) return { value: null, note: a > 0n ? 'new' : 'none' };
      return { value: operation === 'ratio' ? divided(a * ONE, b) : divided((a - b) * HUNDRED * ONE, b) };
  }
}

/** A ratio of actual to target, as percent. */
const reached = (ratio: number | null): Outcome =>
  ratio === null ? { value: null, note: 'none' } : { value: BigInt(Math.round(ratio * 1e8)) };
