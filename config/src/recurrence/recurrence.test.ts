import { firstDay, latestDay, nextDay } from './days';
import { dayIn, normaliseRule, readRule, ruleInWords } from './index';

/** The first `count` days of a rule. */
function days(rule: string, start: string, count: number): string[] {
  const found: string[] = [];
  for (let day = firstDay({ rule, start }); day && found.length < count; day = nextDay({ rule, start }, day))
    found.push(day);
  return found;
}

describe('days of a rule', () => {
  test.each([
    ['every day', 'FREQ=DAILY', '2026-12-30', ['2026-12-30', '2026-12-31', '2027-01-01']],
    ['every other day', 'FREQ=DAILY;INTERVAL=2', '2026-02-27', ['2026-02-27', '2026-03-01', '2026-03-03']],
    ['working days', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-20', ['2026-11-20', '2026-11-23', '2026-11-24']],
    [
      'a start that the rule does not name',
      'FREQ=WEEKLY;BYDAY=MO',
      '2026-11-21',
      ['2026-11-23', '2026-11-30', '2026-12-07'],
    ],
    [
      'every other week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      '2026-11-24',
      ['2026-11-24', '2026-11-26', '2026-12-08'],
    ],
    ['the 31st, only where there is one', 'FREQ=MONTHLY', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31']],
    [
      'the last day of each month',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-01-31',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      'the last day of a leap February',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2028-02-01',
      ['2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    ['the 31st said outright', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-11-15', ['2026-12-31', '2027-01-31', '2027-03-31']],
    [
      'the 30th, left out in February',
      'FREQ=MONTHLY;BYMONTHDAY=30',
      '2027-01-30',
      ['2027-01-30', '2027-03-30', '2027-04-30'],
    ],
    [
      'the 29th, in February of leap years only',
      'FREQ=MONTHLY;BYMONTHDAY=29',
      '2028-01-29',
      ['2028-01-29', '2028-02-29', '2028-03-29'],
    ],
    [
      'the 29th of February, past a year that is no leap year',
      'FREQ=YEARLY',
      '2096-02-29',
      ['2096-02-29', '2104-02-29', '2108-02-29'],
    ],
    [
      'the last day of February each year',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2027-02-28',
      ['2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    [
      'the fifth Monday, where there is one',
      'FREQ=MONTHLY;BYDAY=5MO',
      '2026-11-01',
      ['2026-11-30', '2027-03-29', '2027-05-31'],
    ],
    [
      'across the end of a year',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      '2026-12-24',
      ['2026-12-24', '2027-01-07', '2027-01-21'],
    ],
    ['the 29th of February', 'FREQ=YEARLY', '2024-02-29', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['the first Monday', 'FREQ=MONTHLY;BYDAY=1MO', '2026-11-02', ['2026-11-02', '2026-12-07', '2027-01-04']],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-11-01', ['2026-11-27', '2026-12-25', '2027-01-29']],
    [
      'the last working day',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-10-01',
      ['2026-10-30', '2026-11-30', '2026-12-31'],
    ],
    ['each quarter', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', '2026-11-15', ['2026-11-15', '2027-02-15', '2027-05-15']],
    ['three times', 'FREQ=DAILY;COUNT=3', '2026-11-21', ['2026-11-21', '2026-11-22', '2026-11-23']],
    ['until a day, which counts', 'FREQ=DAILY;UNTIL=20261122', '2026-11-21', ['2026-11-21', '2026-11-22']],
    ['as clocks go ahead in Chile', 'FREQ=DAILY', '2026-09-05', ['2026-09-05', '2026-09-06', '2026-09-07']],
    ['as clocks go back in Chile', 'FREQ=DAILY', '2026-04-04', ['2026-04-04', '2026-04-05', '2026-04-06']],
  ])('%s', (_name, rule, start, expected) => {
    expect(days(rule, start, Math.min(3, expected.length + 1))).toEqual(expected);
  });

  test('an ended rule has no next day, and a rule that names no day none at all', () => {
    expect(nextDay({ rule: 'FREQ=DAILY;COUNT=1', start: '2026-11-21' }, '2026-11-21')).toBeNull();
    expect(firstDay({ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', start: '2026-01-01' })).toBeNull();
  });

  test('the latest day up to one', () => {
    const weekly = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-02' };
    expect(latestDay(weekly, '2026-11-16')).toBe('2026-11-16');
    expect(latestDay(weekly, '2026-11-22')).toBe('2026-11-16');
    expect(latestDay(weekly, '2026-11-01')).toBeNull();
  });

  test.each([
    '',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=2;UNTIL=20261231',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=1MO',
    'cada lunes',
    'FREQ=DAILY;INTERVAL=1000',
  ])('refused: %p', (rule) => {
    expect(() => readRule(rule)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });

  test('one spelling for one rule', () => {
    expect(normaliseRule('rrule:byday=mo;interval=1;freq=weekly')).toBe('FREQ=WEEKLY;BYDAY=MO');
  });
});

test.each([
  ['FREQ=DAILY', 'cada día', 'every day'],
  ['FREQ=WEEKLY;BYDAY=MO', 'cada lunes', 'every Monday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'cada día laborable', 'every weekday'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
    'cada 2 semanas, los martes y jueves',
    'every 2 weeks, on Tuesday and Thursday',
  ],
  ['FREQ=MONTHLY', 'cada mes', 'every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'cada mes, el último día', 'every month, on the last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=-2', 'cada mes, el penúltimo día', 'every month, on the second to last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=-5', 'cada mes, 4 días antes del último', 'every month, 4 days before the last'],
  ['FREQ=MONTHLY;BYDAY=-3FR', 'cada mes, el antepenúltimo viernes', 'every month, on the third to last Friday'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'cada mes, el 1 y 15', 'every month, on the 1st and 15th'],
  ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'cada 3 meses, el primer lunes', 'every 3 months, on the first Monday'],
  [
    'FREQ=MONTHLY;BYDAY=-1FR;COUNT=10',
    'cada mes, el último viernes, 10 veces',
    'every month, on the last Friday, 10 times',
  ],
  [
    'FREQ=YEARLY;BYMONTH=2,8;UNTIL=20271231',
    'cada año, en febrero y agosto, hasta el 31 de diciembre de 2027',
    'every year, in February and August, until December 31, 2027',
  ],
])('%s in words', (rule, es, en) => {
  expect(ruleInWords(rule, 'es')).toBe(es);
  expect(ruleInWords(rule, 'en')).toBe(en);
});

test.each([
  // Chile goes an hour ahead on 6 September 2026 at midnight: the day begins at 01:00.
  ['America/Santiago', '2026-09-06T03:59:59Z', '2026-09-05'],
  ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06'],
  ['America/Santiago', '2026-09-07T02:59:59Z', '2026-09-06'],
  // And back on 5 April at midnight: the last hour of the 4th comes twice.
  ['America/Santiago', '2026-04-05T02:59:59Z', '2026-04-04'],
  ['America/Santiago', '2026-04-05T03:59:59Z', '2026-04-04'],
  ['America/Santiago', '2026-04-05T04:00:00Z', '2026-04-05'],
  // Spain changes at 02:00 and 03:00, in the middle of the night.
  ['Europe/Madrid', '2026-03-28T22:59:59Z', '2026-03-28'],
  ['Europe/Madrid', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Madrid', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Madrid', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['Europe/Madrid', '2026-10-25T23:00:00Z', '2026-10-26'],
  ['America/Guayaquil', '2026-11-21T04:59:59Z', '2026-11-20'],
])('today in %s at %s is %s', (timeZone, now, day) => {
  expect(dayIn(timeZone, new Date(now))).toBe(day);
});
