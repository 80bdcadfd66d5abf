import { addDays, addMonths, dayOf, daysBetween, daysLeftInMonth, monthsUpTo } from './calendar';

describe('calendar', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(addMonths('2025-01', -1)).toBe('2024-12');
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(daysBetween('2025-12-30', '2026-01-02')).toBe(3);
    expect(daysBetween('2026-01-02', '2025-12-30')).toBe(-3);
  });
  it('ends with the month asked for', () => {
    expect(monthsUpTo('2025-02', 3)).toEqual(['2024-12', '2025-01', '2025-02']);
  });
  it('counts the days that are left', () => {
    expect(daysLeftInMonth('2025-02-28')).toBe(0);
    expect(daysLeftInMonth('2025-03-01')).toBe(30);
  });
  it('takes the local day of an instant', () => {
    expect(dayOf(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05');
  });
});
