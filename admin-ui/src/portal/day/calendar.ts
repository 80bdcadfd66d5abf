/** Calendar days as yyyy-MM-dd in the phone's zone: a due date is a day, not an instant. */
const pad = (n: number) => String(n).padStart(2, '0');

export const dayOf = (date: Date): string => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** Local noon of the day, so that no zone or clock change moves it; a month "2025-03" is its first day. */
export function parseDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}

export function addDays(day: string, days: number): string {
  const date = parseDay(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((parseDay(to).getTime() - parseDay(from).getTime()) / 86_400_000);

/** "2025-03" and -1 → "2025-02". */
export function addMonths(month: string, months: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const date = new Date(year, number - 1 + months, 1, 12);
  return dayOf(date).slice(0, 7);
}

/** The `count` months that end with `last`, oldest first. */
export const monthsUpTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));

/** Days after `today` until its month is over; 0 on the last day. */
export function daysLeftInMonth(today: string): number {
  const date = parseDay(today);
  return new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate() - date.getDate();
}
