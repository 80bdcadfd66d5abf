/**
 * A calendar draws on the browser's clock; tasks have days and hours of the company's. A Date here is a wall clock: its
 * local fields are the company's day and hour, whatever moment that is.
 */

export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** "2026-11-21" and "09:30" (default midnight) as a wall clock. */
export function dateOf(day: string, time = '00:00'): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(year, month - 1, date, hours, minutes);
}

export const dayOf = (date: Date): string =>
  [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())].join('-');

export const timeOf = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

const two = (value: number): string => String(value).padStart(2, '0');

export function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** Whole days from one to the other; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);

/** What the clocks of a zone show at a moment. */
export function clockOf(timeZone: string): (now: Date) => Date {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (now) => {
    const parts = format.formatToParts(now);
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map(
      (type) => Number(parts.find((part) => part.type === type)?.value),
    );
    return new Date(year, month - 1, day, hour, minute);
  };
}

/** First and last day shown: of a month its whole weeks. `firstOfWeek`: 0 Sunday, 1 Monday. */
export function windowOf(span: Span, day: string, firstOfWeek: number): { from: string; to: string } {
  if (span === 'day') return { from: day, to: day };
  if (span === 'week') {
    const from = weekStart(day, firstOfWeek);
    return { from, to: addDays(from, 6) };
  }
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(shiftMonth(first, 1), -1);
  return { from: weekStart(first, firstOfWeek), to: addDays(weekStart(last, firstOfWeek), 6) };
}

const weekStart = (day: string, firstOfWeek: number): string =>
  addDays(day, -((dateOf(day).getDay() - firstOfWeek + 7) % 7));

/** The day one span on or back; the 31st becomes the last day of a shorter month. */
export function shiftSpan(span: Span, day: string, by: 1 | -1): string {
  return span === 'month' ? shiftMonth(day, by) : addDays(day, span === 'week' ? 7 * by : by);
}

function shiftMonth(day: string, by: number): string {
  const date = dateOf(day);
  const last = new Date(date.getFullYear(), date.getMonth() + by + 1, 0);
  return dayOf(new Date(last.getFullYear(), last.getMonth(), Math.min(date.getDate(), last.getDate())));
}
