import type { GoalGrid, GoalRow, GoalTotal } from '@rumbo/config/api';
import { addFamilies } from './add-families';
import { arrange, type GroupBy } from './arrange';
import { patchGrid } from './patch-grid';
import { settledChanges } from './settle-clash';

const ANA = { id: 1, label: 'Ana' };
const LUIS = { id: 2, label: 'Luis' };
const OILS = { id: 7, label: 'Aceites' };
const words = {
  company: 'whole',
  allFamilies: 'all families',
  sumOfResponsibles: 'sum of responsibles',
  sumOfFamilies: 'sum of families',
  gap: 'gap',
};

const row = (family: GoalRow['family'], responsible: GoalRow['responsible'], target: string | null): GoalRow => ({
  family,
  responsible,
  goalId: null,
  state: 'draft',
  months: Array.from({ length: 12 }, () => ({ target, edited: false, actual: null, attainment: null })),
  total: null,
});
const total = (
  of: GoalTotal['of'],
  topDown: string | null,
  bottomUp: string | null,
  gap: string | null,
): GoalTotal => ({
  of,
  months: Array.from({ length: 12 }, () => ({ topDown, bottomUp, gap, actual: null, attainment: null })),
  year: null,
});
const grid = (totals: Partial<GoalGrid['totals']> = {}, meta: Partial<GoalGrid['meta']> = {}): GoalGrid => ({
  rows: [
    row(null, ANA, '10'),
    row(OILS, ANA, '4'),
    row(null, null, '30'),
    row(null, LUIS, '15'),
    row(OILS, LUIS, null),
  ],
  totals: { families: [], responsibles: [], ...totals },
  meta: {
    period: { from: '2026-01', to: '2026-12' },
    formula: { operation: 'sum', of: 'revenue', from: '2026-12', to: '2026-12' },
    rowCount: 0,
    variable: 'revenue',
    unit: 'money',
    currency: 'USD',
    adds: true,
    lessIsBetter: false,
    year: 2026,
    scenario: '',
    state: 'draft',
    dataAsOf: null,
    runningMonth: '2026-06',
    closedMonths: ['2026-01'],
    canEdit: true,
    ...meta,
  },
});
const lines = (of: GoalGrid, by: GroupBy = 'responsible', folds = {}) =>
  arrange(of, { by, folds, words }).map(({ kind, label, folded, cells }) =>
    [kind, label, cells[1]?.value ?? '', folded === undefined ? '' : folded ? '+' : '-'].join(' ').trim(),
  );

test('the whole comes first, then each responsible with their families; a group without targets begins folded', () => {
  expect(lines(grid())).toEqual(['head whole 30', 'head Ana 10 -', 'part Aceites 4', 'head Luis 15 +']);
  expect(lines(grid(), 'responsible', { 2: false, 1: true })).toEqual([
    'head whole 30',
    'head Ana 10 +',
    'head Luis 15 -',
    'part Aceites',
  ]);
});

test('grouped by family, the responsibles stand beneath', () => {
  expect(lines(grid(), 'family')).toEqual([
    'head all families 30 -',
    'part Ana 10',
    'part Luis 15',
    'part Aceites, Ana 4',
    'part Aceites, Luis',
  ]);
});

test('a family without goals gets a row for each responsible and the whole; one that has them is not doubled', () => {
  const more = addFamilies(grid(), [OILS, { id: 8, label: 'Granos' }]);
  expect(lines(more)).toEqual([
    'head whole 30 -',
    'part Granos',
    'head Ana 10 -',
    'part Aceites 4',
    'part Granos',
    'head Luis 15 +',
  ]);
});

test('sums stand under their whole, and the gap only where there is one', () => {
  const totals = {
    families: [total(null, '30', '25', '5')],
    responsibles: [total(ANA, '10', '4', '6.00'), total(LUIS, '15', '15', '0.00')],
  };
  expect(lines(grid(totals), 'responsible', { 2: false })).toEqual([
    'head whole 30 -',
    'sum sum of responsibles 25',
    'gap gap 5',
    'head Ana 10 -',
    'sum sum of families 4',
    'gap gap 6.00',
    'part Aceites 4',
    'head Luis 15 -',
    'sum sum of families 15',
    'part Aceites',
  ]);
});

test('what does not add up has no sum row', () => {
  expect(lines(grid({ families: [total(null, '30', null, null)] }, { adds: false }))[1]).toBe('head Ana 10 -');
});

test.each([
  ['a closed month of the plan', {}, ['closed', null]],
  ['a what-if copy: adopting leaves closed months out', { scenario: 'more' }, [null, null]],
  ['a closed plan', { state: 'closed' as const }, ['closed', 'plan']],
  ['who only reads', { canEdit: false }, ['reader', 'reader']],
])('%s: January and February are locked as %j %j', (_name, meta, locks) => {
  const [whole] = arrange(grid({}, meta), { by: 'responsible', folds: {}, words });
  expect(whole?.cells.slice(0, 2).map(({ lock }) => lock)).toEqual(locks);
});

test('a change shows at once in its cell, and nowhere else', () => {
  const changed = patchGrid(grid(), [{ family: 7, responsible: 1, month: '2026-02', value: '9' }]);
  const oils = changed.rows[1]?.months;
  expect([oils?.[0]?.target, oils?.[1]?.target, oils?.[1]?.edited]).toEqual(['4', '9', true]);
  expect(changed.rows[0]).toEqual(grid().rows[0]);
});

test('a clash is settled cell by cell: mine over what stands by now, theirs left alone, the rest as it was', () => {
  const cell = (month: string, value: string | null) => ({ family: null, responsible: 1, month, value });
  const changes = ['2026-02', '2026-03', '2026-04'].map((month) => ({ ...cell(month, '50'), expected: '10' }));
  const theirs = [cell('2026-02', '20'), cell('2026-03', null)];
  expect(settledChanges({ changes, theirs, source: 'hand' }, new Set([':1:2026-02']))).toEqual([
    { ...cell('2026-03', '50'), expected: null },
    { ...cell('2026-04', '50'), expected: '10' },
  ]);
});
