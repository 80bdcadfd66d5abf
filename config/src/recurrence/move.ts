import { addDays, daysBetween } from './calendar-days';
import { firstDay, latestDay, nextDay, type Recurrence } from './days';
import { dateIn, lastOf, likeMonthDay, monthOf, readMonthDays, weekdayOf, writeMonthDay } from './month-day';
import { normaliseRule, type RecurrenceParts, readRule } from './rule';

/**
 * Why no rule says what was meant: `daily`: every day has one; `apart`: the day is none of the rule's; `computed`: the
 * rule reckons its days (the last working day); `named`: the rule names the new day already; `passes`: it would jump
 * over another day of the rule; `ended`: the rule is over by then; `taken`: another task of the series stands there.
 */
export type Unmovable = 'daily' | 'apart' | 'computed' | 'named' | 'passes' | 'ended' | 'taken';

/** A rule that names another day in place of one, and where each of its days went; null: nowhere, that day is no more. */
export interface MovedRule extends Recurrence {
  dayFor: (day: string) => string | null;
}

interface Move {
  recurrence: Recurrence;
  parts: RecurrenceParts;
  from: string;
  to: string;
}
/** The parts that say otherwise, and where a day of the old rule goes. */
interface Change {
  parts: Partial<RecurrenceParts>;
  dayFor: (day: string) => string | null;
}

/**
 * The rule by which a day of `recurrence` comes on another one from now on: Mondays become Tuesdays, the 15th the 20th,
 * the last Friday the last Thursday. Of several days in a rule only the moved one goes; the others keep theirs, and
 * none is jumped over. How often it comes and when it ends stay as said. Answers the reason where no rule says it.
 */
export function moveRule(recurrence: Recurrence, from: string, to: string): MovedRule | Unmovable {
  const parts = readRule(recurrence.rule);
  if (latestDay(recurrence, from) !== from) return 'apart';
  const change = changeOf({ recurrence, parts, from, to });
  if (typeof change === 'string') return change;
  const rule = normaliseRule(writeRule({ ...parts, ...change.parts }));
  const first = firstDay(recurrence) ?? from;
  // Where the first month has no such day, its last one keeps the count of months.
  const start = change.dayFor(first) ?? lastOf(monthOf(first) + monthOf(to) - monthOf(from));
  if (parts.UNTIL && to.replaceAll('-', '') > parts.UNTIL.slice(0, 8)) return 'ended';
  if (latestDay({ rule, start }, to) !== to) return 'computed';
  return { rule, start, dayFor: change.dayFor };
}

function changeOf(move: Move): Change | Unmovable {
  const { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS } = move.parts;
  if (BYSETPOS || (BYDAY && BYMONTHDAY)) return 'computed';
  if (FREQ === 'MONTHLY' || FREQ === 'YEARLY') return monthChange(move);
  if (BYMONTH || BYMONTHDAY) return 'computed';
  if (FREQ === 'WEEKLY') return weekChange(move);
  if (BYDAY) return INTERVAL === '1' ? weekChange(move) : 'computed';
  if (INTERVAL === '1') return 'daily';
  const by = daysBetween(move.from, move.to);
  return { parts: {}, dayFor: (day) => addDays(day, by) };
}

function weekChange(move: Move): Change | Unmovable {
  const { from, to, parts } = move;
  const [old, next] = [weekdayOf(from), weekdayOf(to)];
  const weekdays = parts.BYDAY?.split(',') ?? [old];
  const others = weekdays.filter((weekday) => weekday !== old);
  if (others.includes(next)) return 'named';
  if (others.length > 0 && (isPassing(move) || (parts.INTERVAL && mondayOf(from) !== mondayOf(to)))) return 'passes';
  const by = daysBetween(from, to);
  return {
    parts: { BYDAY: ORDER.filter((weekday) => weekday === next || others.includes(weekday)).join(',') },
    dayFor: (day) => (weekdayOf(day) === old ? addDays(day, by) : day),
  };
}

/** Months and, with the one month they name, years. */
function monthChange(move: Move): Change | Unmovable {
  const { from, to, parts } = move;
  const isYearly = parts.FREQ === 'YEARLY';
  // Without a month, a year counts its days through; with several, one of them cannot move alone.
  const isOneMonth = parts.BYMONTH ? !parts.BYMONTH.includes(',') : !parts.BYDAY && !parts.BYMONTHDAY;
  if (isYearly ? !isOneMonth : parts.BYMONTH) return 'computed';
  const days = readMonthDays(parts.BYDAY ?? parts.BYMONTHDAY ?? String(Number(from.slice(8))));
  const old = days?.find((day) => dateIn(day, monthOf(from)) === from);
  if (!days || !old) return 'computed';
  const next = likeMonthDay(old, to);
  const others = days.filter((day) => day !== old);
  const by = monthOf(to) - monthOf(from);
  if (others.some((day) => writeMonthDay(day) === writeMonthDay(next))) return 'named';
  if (others.length > 0 && (isPassing(move) || (parts.INTERVAL && by !== 0))) return 'passes';
  return {
    parts: {
      [parts.BYDAY ? 'BYDAY' : 'BYMONTHDAY']: days.map((day) => writeMonthDay(day === old ? next : day)).join(','),
      ...(isYearly && { BYMONTH: String((monthOf(to) % 12) + 1) }),
    },
    dayFor: (day) => (dateIn(old, monthOf(day)) === day ? dateIn(next, monthOf(day) + by) : day),
  };
}

/** Whether another day of the rule lies between. */
function isPassing({ recurrence, from, to }: Move): boolean {
  const beside = from < to ? nextDay(recurrence, from) : latestDay(recurrence, addDays(from, -1));
  return beside !== null && (from < to ? beside <= to : beside >= to);
}

const ORDER = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const writeRule = (parts: Partial<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');

const mondayOf = (day: string): string => addDays(day, -ORDER.indexOf(weekdayOf(day)));
