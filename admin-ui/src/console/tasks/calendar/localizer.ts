import { DateLocalizer, type DateLocalizerSpec } from 'react-big-calendar';
import { RECKONING } from './reckoning';

/** 0 Sunday, 1 Monday: weeks of the office begin on Monday, whatever the region; of the United States on Sunday. */
export const firstOfWeek = (locale: string): 0 | 1 => (locale === 'en-US' ? 0 : 1);

interface Range {
  start: Date;
  end: Date;
}

/** How the calendar writes days and hours: as the locale does, by Intl. */
export function calendarLocalizer(locale: string): DateLocalizer {
  const of = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, options);
  // From 0 to 23, as hours stand everywhere else in the product: "p. m." takes the room of a title.
  const hour = of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = of({ day: 'numeric' });
  const weekday = of({ weekday: 'short' });
  const column = of({ weekday: 'short', day: 'numeric' });
  const wholeDay = of({ weekday: 'long', day: 'numeric', month: 'long' });
  const hours = ({ start, end }: Range): string => hour.formatRange(start, end);
  const by =
    (format: Intl.DateTimeFormat) =>
    (value: Date): string =>
      format.format(value);
  return new DateLocalizer({
    // Called as they are; the library's types are of another version.
    ...(RECKONING as unknown as Partial<DateLocalizerSpec>),
    firstOfWeek: () => firstOfWeek(locale),
    // Never asked: whatever is written has a format below.
    format: String,
    formats: {
      dateFormat: by(date),
      weekdayFormat: by(weekday),
      dayFormat: by(column),
      timeGutterFormat: by(hour),
      selectRangeFormat: hours,
      eventTimeRangeFormat: hours,
      eventTimeRangeStartFormat: ({ start }: Range) => `${hour.format(start)} –`,
      eventTimeRangeEndFormat: ({ end }: Range) => `– ${hour.format(end)}`,
      dayHeaderFormat: by(wholeDay),
    },
  });
}

/** Above the calendar: "noviembre de 2026", "16–22 de noviembre de 2026", "sábado, 21 de noviembre de 2026". */
export function titleOf(
  locale: string,
  { from, to }: { from: Date; to: Date },
  span: 'day' | 'week' | 'month',
): string {
  if (span === 'month') return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(from);
  if (span === 'week')
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(from, to);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(from);
}
