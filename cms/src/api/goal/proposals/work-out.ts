import { type ProposeInput, toMicros } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type Micros, sum } from '../../analysis/queries/micros';
import { targetText } from '../plan/target-text';
import { even, type History, lastYear, type Method, type Shape, seasonal, trailing12 } from './methods';
import { spread } from './spread';

export interface Row {
  family: number;
  responsible: number;
  history: History;
  shape: Shape | null;
  /** Targets that stay, January to December: set by hand, or of a closed month. */
  kept: Micros[];
  isFree: boolean[];
}

/** The company beside its responsibles, or all families beside one: their sum would count twice. */
export const containOneAnother = (rows: readonly Row[]): boolean =>
  [rows.map(({ family }) => family), rows.map(({ responsible }) => responsible)].some(
    (ids) => ids.includes(0) && ids.some((id) => id !== 0),
  );

/**
 * The twelve values of each row by the method asked for; null: nothing to go by. A total is what all rows come to together,
 * with what stays in them.
 */
export function workOut(
  rows: readonly Row[],
  { method: name, total, variable }: ProposeInput,
  method: Method,
): Micros[][] {
  const { step } = method;
  if (name === 'last-year') return rows.map(({ history }) => lastYear(history, method));
  if (name === 'trailing-12') return rows.map(({ history }) => trailing12(history, method));
  const shaped = (row: Row, amount: bigint, isFree: readonly boolean[]) =>
    name === 'even' ? even(amount, isFree, step) : seasonal(amount, row.shape, isFree, step);
  const everyMonth = Array<boolean>(12).fill(true);
  if (total === undefined)
    return rows.map((row) => (row.shape ? shaped(row, row.shape.base, everyMonth) : everyMonth.map(() => null)));

  if (containOneAnother(rows))
    throw new AppError('INVALID', 'A total is divided among parts; leave out the row that contains the others', {
      field: 'total',
      reason: 'rows-overlap',
    });
  const kept = sum(rows.flatMap((row) => row.kept)) ?? 0n;
  const left = toMicros(total) - kept;
  if (left < 0n)
    throw new AppError('INVALID', `What stays comes to ${targetText(variable, kept)} already, more than ${total}`, {
      field: 'total',
      reason: 'kept-exceeds-total',
      kept: targetText(variable, kept),
    });
  // A row's part of what is left: its year, as far as its months are free.
  const weights = rows.map(({ shape, isFree }) => freeWeight(shape, isFree, name));
  const isKnown = weights.some((weight) => weight > 0n);
  const shares = spread(
    left,
    isKnown ? weights : rows.map(({ isFree }) => BigInt(isFree.filter(Boolean).length)),
    step,
  );
  return rows.map((row, at) => shaped(row, shares?.[at] ?? 0n, row.isFree));
}

function freeWeight(shape: Shape | null, isFree: readonly boolean[], name: ProposeInput['method']): bigint {
  if (!shape) return 0n;
  if (name === 'even') return (shape.base * BigInt(isFree.filter(Boolean).length)) / 12n;
  const all = sum(shape.weights) ?? 0n;
  const free = sum(shape.weights.map((weight, at) => (isFree[at] ? weight : 0n))) ?? 0n;
  return all === 0n ? 0n : (shape.base * free) / all;
}
