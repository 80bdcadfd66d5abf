import { type WorkCalendar, workingDayAfter, workingDays } from './working-days';

const weekdays: WorkCalendar = { week: [true, true, true, true, true, false, false], holidays: new Set() };

/** Ecuador: Saturdays are worked; the second and third of November are days off. */
const ecuador: WorkCalendar = {
  week: [true, true, true, true, true, true, false],
  holidays: new Set(['2026-11-02', '2026-11-03', '2026-12-25']),
};

test.each<[string, WorkCalendar, [string, string | null], [number, number]]>([
  ['a day in the middle', weekdays, ['2026-11', '2026-11-17'], [12, 21]],
  ['the first falls on a Sunday: none is over', weekdays, ['2026-11', '2026-11-01'], [0, 21]],
  ['a day off at the start as well', ecuador, ['2026-11', '2026-11-03'], [0, 23]],
  ['Saturdays worked, two days off', ecuador, ['2026-11', '2026-11-14'], [10, 23]],
  ['the last day', weekdays, ['2026-11', '2026-11-30'], [21, 21]],
  ['the month is over', weekdays, ['2026-11', '2027-01-15'], [21, 21]],
  ['the month has not begun', weekdays, ['2026-11', '2026-10-31'], [0, 21]],
  ['nothing has happened yet', weekdays, ['2026-11', null], [0, 21]],
  ['a leap year', weekdays, ['2024-02', '2024-02-29'], [21, 21]],
  [
    'a day off that is a Sunday takes nothing away',
    { ...weekdays, holidays: new Set(['2026-11-01']) },
    ['2026-11', null],
    [0, 21],
  ],
  [
    'a company that never works',
    { ...weekdays, week: [false, false, false, false, false, false, false] as const },
    ['2026-11', '2026-11-17'],
    [0, 0],
  ],
])('%s', (_what, calendar, [month, until], [elapsed, total]) => {
  expect(workingDays(calendar, month, until)).toMatchObject({ elapsed, total });
});

test('a month is over with its last day, worked or not', () => {
  expect(workingDays(weekdays, '2026-10', '2026-10-30')).toEqual({ elapsed: 22, total: 22, isOver: false });
  expect(workingDays(weekdays, '2026-10', '2026-10-31').isOver).toBe(true);
});

test.each([
  ['a Thursday a week ahead', weekdays, '2026-11-05', '2026-11-12'],
  ['a Saturday moves to Monday', weekdays, '2026-11-07', '2026-11-16'],
  ['past two days off in a row', ecuador, '2026-10-26', '2026-11-04'],
  [
    'a company that never works: the day itself',
    { ...weekdays, week: [false, false, false, false, false, false, false] as const },
    '2026-11-05',
    '2026-11-12',
  ],
])('%s', (_what, calendar: WorkCalendar, day, expected) => {
  expect(workingDayAfter(calendar, day, 7)).toBe(expected);
});
