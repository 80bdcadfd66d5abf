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
const DAYS_OF_A_YEAR = 366;

/**
 * The working days of `month` (yyyy-MM), and how many of them are over at the end of `until` (yyyy-MM-dd): none before the
 * month, all after it. Null: nothing has happened yet.
 */
export function workingDays(calendar: WorkCalendar, month: string, until: string | null): WorkedDays {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
  const worked = Array.from({ length }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`).filter((day) =>
    isWorkingDay(calendar, day),
  );
  return {
    elapsed: worked.filter((day) => until !== null && day <= until).length,
    total: worked.length,
    isOver: until !== null && until >= `${month}-${length}`,
  };
}

/** Whether a day (yyyy-MM-dd) is worked. */
export const isWorkingDay = ({ week, holidays }: WorkCalendar, day: string): boolean =>
  week[(asUtc(day).getUTCDay() + MONDAY_FIRST) % 7] === true && !holidays.has(day);

/** The first working day so many days after `day`, or later; where a whole year has none, the day itself. */
export function workingDayAfter(calendar: WorkCalendar, day: string, days: number): string {
  const date = asUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  const wanted = asDay(date);
  for (let tries = 0; tries < DAYS_OF_A_YEAR; tries += 1) {
    if (isWorkingDay(calendar, asDay(date))) return asDay(date);
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return wanted;
}

const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): string => date.toISOString().slice(0, 10);
