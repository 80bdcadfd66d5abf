/** The day of a moment on the clocks of a zone, as yyyy-MM-dd: "today" is a place's, not the server's. */
export const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
