import { type IndexDefinition, indexDefinition, monthsToCut, windowMonths } from './indices';

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

describe('months of b that are cut while the month shown runs', () => {
  const compared = (
    a: [string, string],
    b: [string, string],
    more: Partial<IndexDefinition> = {},
  ): IndexDefinition => ({
    slot: 'I1',
    name: 'x',
    operation: 'percent-change',
    metric: 'revenue',
    a: { agg: 'sum', from: a[0], to: a[1] },
    b: { agg: 'sum', from: b[0], to: b[1] },
    ...more,
  });
  test.each<[string, IndexDefinition, number[]]>([
    ['the month before', compared(['0', '0'], ['-1', '-1']), [-1]],
    ['every month where a is one', compared(['0', '0'], ['-3', '-1']), [-3, -2, -1]],
    ['the last where a is longer', compared(['-2', '0'], ['-14', '-12']), [-12]],
    ['the year so far', compared(['year-start', '0'], ['year-start-12', '-12']), [-12]],
    ['never the month shown itself', compared(['0', '0'], ['-1', '0']), [-1]],
    ['none where a looks elsewhere', compared(['-1', '-1'], ['-2', '-2']), []],
    ['none for a window alone', compared(['0', '0'], ['-1', '-1'], { operation: 'value' }), []],
    ['none for an age', compared(['0', '0'], ['0', '0'], { metric: 'months-since-last-purchase' }), []],
  ])('%s', (_what, index, back) => {
    expect(monthsToCut(index, AUGUST)).toEqual(back.map((by) => AUGUST + by));
  });

  test('in January the year so far is one month', () => {
    expect(monthsToCut(compared(['year-start', '0'], ['-2', '-1']), 2026 * 12)).toEqual([2026 * 12 - 2, 2026 * 12 - 1]);
  });
});
