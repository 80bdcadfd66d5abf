import { change } from './comparison';
import { shiftMonth } from './months';

describe('shiftMonth', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-03', -12, '2025-03'],
  ])('%s by %i is %s', (month, by, expected) => expect(shiftMonth(month, by)).toBe(expected));
});

describe('change', () => {
  const rows = [
    { month: '2026-01', actual: '200.00', target: null },
    { month: '2026-02', actual: '150.00', target: null },
    { month: '2026-03', actual: 0, target: null },
    { month: '2026-04', actual: 5, target: null },
  ];
  it('is the ratio to the earlier month', () => expect(change(rows, '2026-02', 1)).toBe(-0.25));
  it('has no base before the data or over zero', () => {
    expect(change(rows, '2026-01', 1)).toBeNull();
    expect(change(rows, '2026-04', 1)).toBeNull();
  });
});
