import { readRule } from '@rumbo/config/recurrence';
import { daysWithin } from '@rumbo/config/recurrence/days';

/** A series by its rule, the day it counts from, and the first day that has no task yet. */
export interface ComingSeries {
  rule: string;
  start: string;
  next: string;
}

/**
 * Days from the next one on. They are counted from it, so that years of the rule need not be gone through again; a
 * rule that ends after so many times is counted from its first day.
 */
export function comingDays({ rule, start, next }: ComingSeries, from: string, to: string): string[] {
  const base = readRule(rule).COUNT ? start : next;
  return daysWithin({ rule, start: base }, from > next ? from : next, to);
}
