import { formFor, formOf, ruleOf } from './rule-form';

/** A Friday, the last one of its month. */
const DAY = '2027-01-29';

test.each([
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3;COUNT=5',
  'FREQ=WEEKLY;BYDAY=FR',
  'FREQ=WEEKLY;INTERVAL=2;UNTIL=20271231;BYDAY=MO,TH',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=YEARLY',
])('%s is shown and said again the same', (rule) => {
  const form = formOf(rule, DAY);
  expect(form && ruleOf(form)).toBe(rule);
});

test.each([
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYMONTHDAY=-2',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  'FREQ=MONTHLY;BYDAY=FR',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
  'cada lunes',
])('%s says more than the editor shows', (rule) => {
  expect(formOf(rule, DAY)).toBeNull();
});

test('a new rule is about the day of its task', () => {
  const form = formFor(DAY);
  expect(ruleOf(form)).toBe('FREQ=WEEKLY;BYDAY=FR');
  expect(ruleOf({ ...form, every: 'MONTHLY' })).toBe('FREQ=MONTHLY;BYMONTHDAY=29');
  expect(ruleOf({ ...form, every: 'MONTHLY', monthly: 'weekday' })).toBe('FREQ=MONTHLY;BYDAY=-1FR');
  expect(ruleOf({ ...formFor('2027-01-14'), every: 'MONTHLY', monthly: 'weekday' })).toBe('FREQ=MONTHLY;BYDAY=2TH');
});

test('a rule without its day is about the day it counts from', () => {
  expect(formOf('FREQ=MONTHLY', DAY)).toMatchObject({ monthly: 'date', date: 29 });
  expect(formOf('FREQ=WEEKLY', DAY)).toMatchObject({ weekdays: ['FR'] });
});
