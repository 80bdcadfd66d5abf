/** One day of a month as a rule says it: the 15th, the last day (-1), the first Monday, the last Friday (-1FR). */
export interface MonthDay {
  /** Counted from the first of the month, negative from its end. */
  place: number;
  /** MO…SU: the place is among these days; null: among all. */
  weekday: string | null;
}

/** As Date counts them. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WEEK = 7;
/** "Third to last" is the farthest from the end that anybody says. */
const NEAR_END = 3;

export const weekdayOf = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** Months since the year 0. */
export const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The parts of BYMONTHDAY or BYDAY; null where a day of the week has no place ("every Monday of the month"). */
export function readMonthDays(list: string): MonthDay[] | null {
  const days = list.split(',').map((text) => {
    const [, place = '', weekday = ''] = /^([+-]?\d*)([A-Z]*)$/.exec(text) ?? [];
    return { place: Number(place), weekday: weekday || null };
  });
  return days.every(({ place }) => place !== 0) ? days : null;
}

export const writeMonthDay = ({ place, weekday }: MonthDay): string => `${place}${weekday ?? ''}`;

/** The date it falls on in a month; null: that month has no such day. */
export function dateIn({ place, weekday }: MonthDay, month: number): string | null {
  const length = lengthOf(month);
  const first = place > 0 ? 1 : length;
  const step = weekday ? WEEK : 1;
  const towards = Math.sign(place);
  const aside = weekday ? asideOf(dateOf(month, first), weekday, towards) : 0;
  const number = first + towards * (aside + (Math.abs(place) - 1) * step);
  return number >= 1 && number <= length ? dateOf(month, number) : null;
}

/**
 * How a day is said in the manner of another: by its weekday where that one is, and from the end of its month where that
 * one is and people still count so.
 */
export function likeMonthDay({ place, weekday }: MonthDay, day: string): MonthDay {
  const number = Number(day.slice(8));
  const fromEnd = lengthOf(monthOf(day)) - number + 1;
  const step = weekday ? WEEK : 1;
  const isFromEnd = place < 0 && fromEnd <= NEAR_END * step;
  return {
    place: isFromEnd ? -Math.ceil(fromEnd / step) : Math.ceil(number / step),
    weekday: weekday && weekdayOf(day),
  };
}

export const lastOf = (month: number): string => dateOf(month, lengthOf(month));

/** Days from one date to the first such weekday, onwards or back. */
function asideOf(day: string, weekday: string, towards: number): number {
  const apart = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day))) * towards;
  return (apart + WEEK) % WEEK;
}

const lengthOf = (month: number): number =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();

const dateOf = (month: number, number: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), month % 12, number)).toISOString().slice(0, 10);
