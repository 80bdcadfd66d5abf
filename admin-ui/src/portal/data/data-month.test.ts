import type { AnalysisMeta } from '@rumbo/config/api';
import { atDataMonth, dataMonth } from './data-month';

const meta = (dataAsOf: string | null, runningMonth: string): AnalysisMeta => ({
  variable: 'revenue',
  unit: 'money',
  currency: 'USD',
  firstMonth: null,
  cutDay: null,
  lessIsBetter: false,
  dataAsOf,
  runningMonth,
});

describe('dataMonth', () => {
  it.each([
    ['2025-03-14', '2025-03', '2025-03'],
    ['2025-02-28', '2025-03', '2025-02'],
    ['2025-05-01', '2025-03', '2025-03'],
    [null, '2025-03', '2025-03'],
  ])('data as of %s in %s: %s', (asOf, running, month) => {
    expect(dataMonth(meta(asOf, running))).toBe(month);
  });
});

describe('atDataMonth', () => {
  it('asks again only when the numbers end at another month', async () => {
    const asked: string[] = [];
    const read = async (month: string) => {
      asked.push(month);
      return meta('2025-02-28', '2025-03');
    };
    await atDataMonth('2025-03', read, (answer) => answer);
    await atDataMonth('2025-02', read, (answer) => answer);
    expect(asked).toEqual(['2025-03', '2025-02', '2025-02']);
  });
});
