import { indexDefinition, windowMonths } from './indices';

const AUGUST = 2026 * 12 + 7;

test.each([
  ['0', '0', AUGUST, AUGUST],
  ['-3', '-1', AUGUST - 3, AUGUST - 1],
  ['year-start', '0', 2026 * 12, AUGUST],
  ['year-start-12', '-12', 2025 * 12, AUGUST - 12],
])('a window from %s to %s', (from, to, first, last) => {
  expect(windowMonths({ from, to }, AUGUST)).toEqual([first, last]);
});

const index = { slot: 'I1', name: 'x', operation: 'value', metric: 'revenue', a: { agg: 'sum', from: '0', to: '0' } };

test.each([
  ['a comparison without its second window', { operation: 'ratio' }, 'b'],
  ['a window that ends before it begins', { a: { agg: 'sum', from: '0', to: '-1' } }, 'a'],
  ['one that does so in January only', { a: { agg: 'sum', from: 'year-start', to: '-1' } }, 'a'],
  ['an age over several months', { metric: 'months-since-last-purchase', a: { agg: 'max', from: '-2', to: '0' } }, 'a'],
])('%s is refused', (_what, change, path) => {
  expect(indexDefinition.safeParse({ ...index, ...change }).error?.issues[0]?.path).toEqual([path]);
});

test('a year so far against the same a year back', () => {
  const window = { agg: 'sum', from: 'year-start', to: '0' };
  const before = { agg: 'sum', from: 'year-start-12', to: '-12' };
  expect(indexDefinition.safeParse({ ...index, operation: 'percent-change', a: window, b: before }).success).toBe(true);
});
