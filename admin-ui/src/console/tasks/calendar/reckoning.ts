interface Times {
  start: Date;
  end: Date;
}
interface Event extends Times {
  allDay: boolean;
}

/**
 * What the calendar's library asks of every task again and again. Its own answers go by way of a dozen dates each, and a
 * month of 2,000 tasks is asked for some ten thousand.
 */
export const RECKONING = {
  /** By start, then those without an hour, which start at midnight. */
  sortEvents: ({ evtA: a, evtB: b }: { evtA: Event; evtB: Event }): number =>
    a.start.getTime() - b.start.getTime() || Number(b.allDay) - Number(a.allDay) || a.end.getTime() - b.end.getTime(),

  /** Begun by the last day of the range, and not over before it begins; what has no length lies where it begins. */
  inEventRange: ({ event: { start, end }, range }: { event: Times; range: Times }): boolean => {
    if (start >= dayAfter(range.end)) return false;
    return end > range.start || (end.getTime() === start.getTime() && end >= range.start);
  },

  isSameDate: (a: Date, b: Date): boolean =>
    a.getDate() === b.getDate() && a.getMonth() === b.getMonth() && a.getFullYear() === b.getFullYear(),
};

const dayAfter = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
