import { z } from 'zod';

/** What an index can look at, per client and month. */
export const METRICS = [
  'revenue',
  'units',
  'orders',
  'average-ticket',
  'months-since-last-purchase',
  'months-since-first-purchase',
] as const;
export type IndexMetric = (typeof METRICS)[number];

/** Ages are read at the month shown; they are not summed over months. */
export const AGE_METRICS: readonly IndexMetric[] = ['months-since-last-purchase', 'months-since-first-purchase'];

export const INDEX_SLOTS = ['I1', 'I2', 'I3', 'I4'] as const;
export type IndexSlot = (typeof INDEX_SLOTS)[number];

/** A month beside the one shown: 0, -1, …; `year-start` the first of its year, `year-start-12` the first of the year twelve months back. */
const offset = z
  .string()
  .regex(/^(0|-[1-9]\d?|year-start(-[1-9]\d?)?)$/, 'write 0, a number of months back such as -3, or year-start');

/** Months, both ends included, and what is made of them. A missing month inside of the data counts as 0. */
export const indexWindow = z.object({
  agg: z.enum(['sum', 'avg', 'min', 'max', 'count']).default('sum'),
  from: offset.default('0'),
  to: offset.default('0'),
});
export type IndexWindow = z.infer<typeof indexWindow>;

const MONTHS_OF_A_YEAR = Array.from({ length: 12 }, (_, month) => 2026 * 12 + month);

/**
 * A comparison of a metric between two windows of months: `a` alone, a − b, a ÷ b, or the change from b to a in percent.
 * Base 0: a > 0 is "new", a = 0 is nothing to say; a base below 0 shows the difference. A window that begins before the
 * first month of data gives no data.
 */
export const indexDefinition = z
  .object({
    slot: z.enum(INDEX_SLOTS),
    name: z.string().min(1).max(80),
    operation: z.enum(['value', 'difference', 'ratio', 'percent-change']),
    metric: z.enum(METRICS),
    a: indexWindow,
    b: indexWindow.nullish(),
  })
  .superRefine((index, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (index.operation !== 'value' && !index.b) refuse('b', 'this operation compares with a second window of months');
    for (const part of ['a', 'b'] as const) {
      const window = index[part];
      if (!window) continue;
      if (AGE_METRICS.includes(index.metric) && (window.from !== '0' || window.to !== '0')) {
        refuse(part, 'an age is read at the month shown: from 0 to 0');
      } else if (MONTHS_OF_A_YEAR.map((month) => windowMonths(window, month)).some(([from, to]) => from > to)) {
        refuse(part, 'the window ends before it begins');
      }
    }
  });
export type IndexDefinition = z.infer<typeof indexDefinition>;

/** First and last month of a window (year × 12 + month − 1) for the month shown. */
export function windowMonths(
  { from, to }: Pick<IndexWindow, 'from' | 'to'>,
  month: number,
): [from: number, to: number] {
  return [monthAt(from, month), monthAt(to, month)];
}

function monthAt(text: string, month: number): number {
  if (!text.startsWith('year-start')) return month + Number(text);
  const shown = month + Number(text.slice('year-start'.length) || 0);
  return shown - (shown % 12);
}

/**
 * Which months of window b are cut at the day of the last document while the month shown runs, so that like is compared
 * with like: every month of b where a is the month shown alone, the last of b where a is longer and ends with it. None
 * where a looks elsewhere, where there is nothing to compare with, or where an age is read.
 */
export function monthsToCut({ operation, metric, a, b }: IndexDefinition, month: number): number[] {
  if (operation === 'value' || !b || AGE_METRICS.includes(metric)) return [];
  const [aFrom, aTo] = windowMonths(a, month);
  if (aTo !== month) return [];
  const [from, to] = windowMonths(b, month);
  const named = aFrom === month ? Array.from({ length: to - from + 1 }, (_, nth) => from + nth) : [to];
  return named.filter((one) => one < month);
}

/** A threshold on an index or a metric of the month that gives a category; the first that holds, in order, wins. */
export interface ConditionDefinition {
  id: number;
  name: string;
  operand: IndexSlot | 'metric';
  metric: IndexMetric | null;
  operator: 'less-than' | 'at-most' | 'equal-to' | 'at-least' | 'more-than' | 'is-new' | 'has-no-data';
  /** Decimal text; percentages as people say them: 10 is 10 %. */
  threshold: string | null;
  categoryId: number;
  reasonId: number | null;
}

/** How one index of one client came out. `note` says why there is no value, or that it is a difference instead. */
export interface IndexValue {
  /** Decimal text: percent for percent-change, the metric's own unit for value and difference, plain for ratio. */
  value: string | null;
  note?: 'new' | 'none' | 'no-data' | 'difference';
}
