import { type RecurrenceParts, readRule } from '@rumbo/config/recurrence';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export const MONTHLY = ['date', 'weekday', 'last'] as const;
export const ENDS = ['never', 'count', 'until'] as const;
/** Which weekday of a month: the first four, or the last. */
export const NTHS = [1, 2, 3, 4, -1] as const;

/** A rule as its editor shows it. Fields that the frequency has no use for keep what they would be. */
export interface RuleForm {
  every: (typeof FREQUENCIES)[number];
  interval: number;
  weekdays: readonly Weekday[];
  monthly: (typeof MONTHLY)[number];
  /** 1–31. */
  date: number;
  nth: number;
  weekday: Weekday;
  end: (typeof ENDS)[number];
  count: number;
  /** yyyy-MM-dd; empty: not chosen yet. */
  until: string;
}

/** What the editor begins with for a task of a day (yyyy-MM-dd): the same weekday, the same day of the month. */
export function formFor(day: string): RuleForm {
  const date = Number(day.slice(8, 10));
  const weekday = weekdayOf(day);
  const week = Math.ceil(date / 7);
  return {
    every: 'WEEKLY',
    interval: 1,
    weekdays: [weekday],
    monthly: 'date',
    date,
    nth: week > 4 ? -1 : week,
    weekday,
    end: 'never',
    count: 10,
    until: '',
  };
}

/** The form of a rule that counts from a day; null for a rule that says more than the editor can show. */
export function formOf(rule: string, day: string): RuleForm | null {
  const parts = partsOf(rule);
  if (!parts) return null;
  const { FREQ, INTERVAL = '1', COUNT, UNTIL, BYDAY, BYMONTHDAY } = parts;
  const known: readonly string[] = { DAILY: [], WEEKLY: ['BYDAY'], MONTHLY: ['BYDAY', 'BYMONTHDAY'], YEARLY: [] }[FREQ];
  const others = Object.keys(parts).filter((name) => name.startsWith('BY') && !known.includes(name));
  const form: RuleForm = {
    ...formFor(day),
    every: FREQ,
    interval: Number(INTERVAL),
    ...(COUNT && { end: 'count', count: Number(COUNT) }),
    ...(UNTIL && { end: 'until', until: `${UNTIL.slice(0, 4)}-${UNTIL.slice(4, 6)}-${UNTIL.slice(6, 8)}` }),
  };
  if (others.length > 0) return null;
  if (FREQ === 'WEEKLY' && BYDAY)
    return { ...form, weekdays: WEEKDAYS.filter((one) => BYDAY.split(',').includes(one)) };
  if (FREQ !== 'MONTHLY' || (!BYDAY && !BYMONTHDAY)) return form;
  return withinMonth(form, parts);
}

function withinMonth(form: RuleForm, { BYDAY, BYMONTHDAY }: RecurrenceParts): RuleForm | null {
  if (BYMONTHDAY) {
    if (BYDAY || BYMONTHDAY.includes(',')) return null;
    if (BYMONTHDAY === '-1') return { ...form, monthly: 'last' };
    return BYMONTHDAY.startsWith('-') ? null : { ...form, monthly: 'date', date: Number(BYMONTHDAY) };
  }
  const nth = Number(BYDAY?.slice(0, -2));
  const weekday = WEEKDAYS.find((one) => BYDAY?.endsWith(one));
  const isKnown = NTHS.some((one) => one === nth) && weekday !== undefined && !BYDAY?.includes(',');
  return isKnown ? { ...form, monthly: 'weekday', nth, weekday } : null;
}

/** The rule that a form says. An end that is not chosen yet is none. */
export function ruleOf({ every, interval, weekdays, end, count, until, ...form }: RuleForm): string {
  const month = { date: `BYMONTHDAY=${form.date}`, weekday: `BYDAY=${form.nth}${form.weekday}`, last: 'BYMONTHDAY=-1' };
  return [
    `FREQ=${every}`,
    interval > 1 && `INTERVAL=${interval}`,
    end === 'count' && `COUNT=${count}`,
    end === 'until' && until && `UNTIL=${until.replaceAll('-', '')}`,
    every === 'WEEKLY' && `BYDAY=${WEEKDAYS.filter((one) => weekdays.includes(one)).join(',')}`,
    every === 'MONTHLY' && month[form.monthly],
  ]
    .filter(Boolean)
    .join(';');
}

export const weekdayOf = (day: string): Weekday => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';

function partsOf(rule: string): RecurrenceParts | null {
  try {
    return readRule(rule);
  } catch {
    return null;
  }
}
