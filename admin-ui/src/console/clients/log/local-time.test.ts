import { fromLocalTime, toLocalTime } from './local-time';

test('a moment goes through the field and comes back, to the minute', () => {
  const moment = new Date(2026, 2, 9, 7, 5);
  expect(toLocalTime(moment)).toBe('2026-03-09T07:05');
  expect(fromLocalTime(toLocalTime(moment))).toBe(moment.toISOString());
});

test('an emptied or half-written field is no time', () => {
  expect(fromLocalTime('')).toBeUndefined();
  expect(fromLocalTime('2026-03-09T')).toBeUndefined();
});
