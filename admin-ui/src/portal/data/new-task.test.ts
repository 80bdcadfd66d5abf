import { ruleFrom } from './new-task';

it.each([
  ['never', '2026-11-21', null],
  ['day', '2026-11-21', 'FREQ=DAILY'],
  ['week', '2026-11-21', 'FREQ=WEEKLY;BYDAY=SA'],
  ['week', '2026-11-22', 'FREQ=WEEKLY;BYDAY=SU'],
  ['month', '2026-11-15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ['month', '2026-11-28', 'FREQ=MONTHLY;BYMONTHDAY=28'],
  ['month', '2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
] as const)('a task that repeats each %s from %s', (repeat, day, rule) => {
  expect(ruleFrom(repeat, day)).toBe(rule);
});
