import { shiftMonth } from './months';

describe('shiftMonth', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-03', -12, '2025-03'],
  ])('%s by %i is %s', (month, by, expected) => expect(shiftMonth(month, by)).toBe(expected));
});
