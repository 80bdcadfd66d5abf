import { daysWithin } from './days';
import { moveRule } from './move';

const START = '2026-11-02';

describe('a rule whose day is moved', () => {
  test.each([
    ['Mondays become Tuesdays', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-09 to 2026-11-10', 'FREQ=WEEKLY;BYDAY=TU'],
    ['a week says its day from then on', 'FREQ=WEEKLY', '2026-11-09 to 2026-11-13', 'FREQ=WEEKLY;BYDAY=FR'],
    ['back over a Sunday', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-09 to 2026-11-07', 'FREQ=WEEKLY;BYDAY=SA'],
    ['further than a week', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-09 to 2026-11-17', 'FREQ=WEEKLY;BYDAY=TU'],
    ['of two days only the one', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-09 to 2026-11-10', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    [
      'every other week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      '2026-11-16 to 2026-11-24',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    ],
    ['working days', 'FREQ=DAILY;BYDAY=MO,WE', '2026-11-09 to 2026-11-10', 'FREQ=DAILY;BYDAY=TU,WE'],
    ['every third day', 'FREQ=DAILY;INTERVAL=3', '2026-11-05 to 2026-11-06', 'FREQ=DAILY;INTERVAL=3'],
    ['a month says its day', 'FREQ=MONTHLY', '2026-12-02 to 2026-12-20', 'FREQ=MONTHLY;BYMONTHDAY=20'],
    [
      'a date of a month',
      'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=9',
      '2026-12-15 to 2026-12-20',
      'FREQ=MONTHLY;COUNT=9;BYMONTHDAY=20',
    ],
    ['into the next month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-11-30 to 2026-12-01', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['from the end of a month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-11-30 to 2026-11-29', 'FREQ=MONTHLY;BYMONTHDAY=-2'],
    ['one of two dates', 'FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-12-15 to 2026-12-16', 'FREQ=MONTHLY;BYMONTHDAY=1,16'],
    ['the first Monday', 'FREQ=MONTHLY;BYDAY=1MO', '2026-12-07 to 2026-12-08', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27 to 2026-11-26', 'FREQ=MONTHLY;BYDAY=-1TH'],
    [
      'the last Friday, a week before',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '2026-11-27 to 2026-11-20',
      'FREQ=MONTHLY;BYDAY=-2FR',
    ],
    ['each year', 'FREQ=YEARLY', '2027-11-02 to 2027-12-03', 'FREQ=YEARLY;BYMONTHDAY=3;BYMONTH=12'],
    [
      'the last of February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
      '2027-02-28 to 2027-02-27',
      'FREQ=YEARLY;BYMONTHDAY=-2;BYMONTH=2',
    ],
    [
      'a Monday of May',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=1MO',
      '2027-05-03 to 2027-06-04',
      'FREQ=YEARLY;BYDAY=1FR;BYMONTH=6',
    ],
    [
      'up to its end, which stays',
      'FREQ=WEEKLY;UNTIL=20261130',
      '2026-11-09 to 2026-11-12',
      'FREQ=WEEKLY;UNTIL=20261130;BYDAY=TH',
    ],
  ])('%s', (_name, rule, move, expected) => {
    const [from = '', to = ''] = move.split(' to ');
    const moved = moveRule({ rule, start: START }, from, to);
    expect(moved).toMatchObject({ rule: expected });
    if (typeof moved === 'string') return;
    expect(daysWithin(moved, to, to)).toEqual([to]);
    expect(moved.dayFor(from)).toBe(to);
    // Moved back, it says the same days again; only what was counted from the end may come back by its number.
    const back = moveRule(moved, to, from);
    if (rule.includes('=-1') && !moved.rule.includes('=-'))
      return expect(back).toMatchObject({ rule: 'FREQ=MONTHLY;BYMONTHDAY=30' });
    expect(typeof back === 'string' ? back : daysWithin(back, START, '2030-12-31')).toEqual(
      daysWithin({ rule, start: START }, START, '2030-12-31'),
    );
  });

  test.each([
    ['every day has one', 'FREQ=DAILY', '2026-11-09 to 2026-11-10', 'daily'],
    ['no day of the rule', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-10 to 2026-11-11', 'apart'],
    ['before the rule begins', 'FREQ=WEEKLY;BYDAY=MO', '2026-10-26 to 2026-10-27', 'apart'],
    ['the rule has that day', 'FREQ=WEEKLY;BYDAY=MO,TU', '2026-11-09 to 2026-11-10', 'named'],
    ['over another of its days', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-09 to 2026-11-13', 'passes'],
    ['back over another', 'FREQ=MONTHLY;BYMONTHDAY=1,15', '2026-12-15 to 2026-11-28', 'passes'],
    ['into the week between', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', '2026-11-16 to 2026-11-15', 'passes'],
    ['the last working day', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-11-30 to 2026-11-27', 'computed'],
    ['every Monday of the month', 'FREQ=MONTHLY;BYDAY=MO', '2026-11-09 to 2026-11-10', 'computed'],
    ['Friday the 13th', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-11-13 to 2026-11-14', 'computed'],
    ['one of two months', 'FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=15', '2027-02-15 to 2027-02-16', 'computed'],
    ['past its end', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261111', '2026-11-09 to 2026-11-12', 'ended'],
  ])('refused: %s', (_name, rule, move, reason) => {
    const [from = '', to = ''] = move.split(' to ');
    expect(moveRule({ rule, start: START }, from, to)).toBe(reason);
  });

  test('each day of the old rule has its place in the new one, and months without it have none', () => {
    const thirtieth = moveRule({ rule: 'FREQ=MONTHLY;INTERVAL=3', start: '2026-02-15' }, '2026-05-15', '2026-05-30');
    if (typeof thirtieth === 'string') throw new Error(thirtieth);
    expect(thirtieth.dayFor('2026-08-15')).toBe('2026-08-30');
    expect(thirtieth.dayFor('2027-02-15')).toBeNull();
    expect(daysWithin(thirtieth, '2026-01-01', '2027-03-31')).toEqual(['2026-05-30', '2026-08-30', '2026-11-30']);
    const counted = moveRule({ rule: 'FREQ=WEEKLY;COUNT=3;BYDAY=MO', start: START }, '2026-11-09', '2026-11-11');
    if (typeof counted === 'string') throw new Error(counted);
    expect(daysWithin(counted, '2026-01-01', '2027-12-31')).toEqual(['2026-11-04', '2026-11-11', '2026-11-18']);
  });
});
