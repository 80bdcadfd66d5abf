import { type Options, RRule } from 'rrule';
import { normaliseRule } from './rule';

/** A rule with the day it counts from, as yyyy-MM-dd in the company's zone. */
export interface Recurrence {
  rule: string;
  start: string;
}

/**
 * The first day after `after` that the rule names, or null when it has come to its end. A month without the day is
 * left out, as RFC 5545 says (the 31st comes seven times a year; -1 is the last of each month).
 */
export function nextDay({ rule, start }: Recurrence, after: string): string | null {
  const found = daysOf({ rule, start }).after(asUtc(after), false);
  return found && asDay(found);
}

/** The last day up to `day` that the rule names, or null when it has none so early. */
export function latestDay({ rule, start }: Recurrence, day: string): string | null {
  const found = daysOf({ rule, start }).before(asUtc(day), true);
  return found && asDay(found);
}

/** The first day of the rule; null when it names none at all. */
export const firstDay = ({ rule, start }: Recurrence): string | null => {
  const found = daysOf({ rule, start }).after(asUtc(start), true);
  return found && asDay(found);
};

/** Every day that the rule names from `from` to `to`, both included. */
export const daysWithin = ({ rule, start }: Recurrence, from: string, to: string): string[] =>
  daysOf({ rule, start }).between(asUtc(from), asUtc(to), true).map(asDay);

/** Days are reckoned at midnight of universal time, where no clock changes. */
function daysOf({ rule, start }: Recurrence): RRule {
  const options: Partial<Options> = RRule.parseString(normaliseRule(rule));
  return new RRule({ ...options, dtstart: asUtc(start) }, true);
}

const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): string => date.toISOString().slice(0, 10);
