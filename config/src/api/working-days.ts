/** On which days a company works. */
export interface WorkCalendar {
  /** Monday to Sunday. */
  week: readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];
  /** Days off besides, as yyyy-MM-dd. */
  holidays: ReadonlySet<string>;
}

export interface WorkedDays {
  /** Working days of the month up to and including the last day that counts. */
  elapsed: number;
  total: number;
  /** The last day of the month is among them. */
  isOver: boolean;
}

const MONDAY_FIRST = 6;

/**
 * The working days of `month` (yyyy-MM), and how many of them are over at the end of `until` (yyyy-MM-dd): none before the
 * month, all after it. Null: nothing has happened yet.
 */
export function workingDays({ week, holidays }: WorkCalendar, month: string, until: string | null): WorkedDays {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
  const firstWeekday = (new Date(Date.UTC(year, ofYear - 1, 1)).getUTCDay() + MONDAY_FIRST) % 7;
  const worked = Array.from({ length }, (_, at) => ({
    day: `${month}-${String(at + 1).padStart(2, '0')}`,
    weekday: (firstWeekday + at) % 7,
  })).filter(({ day, weekday }) => week[weekday] && !holidays.has(day));
  return {
    elapsed: worked.filter(({ day }) => until !== null && day <= until).length,
    total: worked.length,
    isOver: until !== null && until >= `${month}-${length}`,
  };
}
