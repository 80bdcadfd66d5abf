/** Making one takes longer than a thousand uses of it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment on the clocks of a zone, as yyyy-MM-dd: "today" is a place's, not the server's. */
export function dayIn(timeZone: string, now: Date): string {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(now);
}
