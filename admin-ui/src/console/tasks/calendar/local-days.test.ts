import { addDays, clockOf, dateOf, dayOf, daysBetween, shiftSpan, timeOf, windowOf } from './local-days';

test('days and hours come back as they went', () => {
  const date = dateOf('2026-02-28', '23:05');
  expect([dayOf(date), timeOf(date)]).toEqual(['2026-02-28', '23:05']);
  expect(timeOf(dateOf('2026-02-28'))).toBe('00:00');
});

test('days are counted across months, leap days and clock changes', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-03-01', '2026-11-30')).toBe(274);
  expect(daysBetween('2026-11-30', '2026-11-28')).toBe(-2);
});

test('the clocks of a zone, not of the browser', () => {
  const now = new Date('2026-11-21T03:30:00Z');
  expect(dayOf(clockOf('America/Guayaquil')(now))).toBe('2026-11-20');
  expect(timeOf(clockOf('America/Guayaquil')(now))).toBe('22:30');
  expect(timeOf(clockOf('Asia/Kolkata')(now))).toBe('09:00');
  expect(timeOf(clockOf('UTC')(new Date('2026-11-21T00:00:00Z')))).toBe('00:00');
});

describe('what is shown', () => {
  test.each([
    ['day', '2026-11-21', 1, ['2026-11-21', '2026-11-21']],
    ['week', '2026-11-21', 1, ['2026-11-16', '2026-11-22']],
    ['week', '2026-11-21', 0, ['2026-11-15', '2026-11-21']],
    ['week', '2026-11-22', 0, ['2026-11-22', '2026-11-28']],
    ['month', '2026-11-21', 1, ['2026-10-26', '2026-12-06']],
    ['month', '2026-11-21', 0, ['2026-11-01', '2026-12-05']],
    // A February of four whole weeks.
    ['month', '2027-02-10', 1, ['2027-02-01', '2027-02-28']],
  ] as const)('a %s of %s, weeks from %i', (span, day, first, [from, to]) => {
    expect(windowOf(span, day, first)).toEqual({ from, to });
  });
});

test.each([
  ['day', '2026-12-31', 1, '2027-01-01'],
  ['week', '2026-11-21', -1, '2026-11-14'],
  ['month', '2026-01-31', 1, '2026-02-28'],
  ['month', '2026-03-31', -1, '2026-02-28'],
  ['month', '2026-12-15', 1, '2027-01-15'],
] as const)('a %s on from %s', (span, day, by, expected) => {
  expect(shiftSpan(span, day, by)).toBe(expected);
});
