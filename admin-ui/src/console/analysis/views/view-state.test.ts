import { savedTable } from '@rumbo/config/api';
import { isSameTable, toState, toTable } from './view-state';

const kept = savedTable.parse({
  variable: 'revenue',
  month: 'last-data',
  family: 3,
  columns: ['name', 'actual', 'month:2026-01', 'field:segment'],
  filters: [{ column: 'category', operator: 'in', value: ['4'] }],
  join: 'or',
  by: 'owner',
  groupSort: { column: 'clients', order: 'asc' },
  sort: [{ column: 'abc', order: 'asc' }, { column: 'actual' }],
});

test('a kept table comes back from its address as it was', () => {
  expect(isSameTable(toTable(toState(kept), 'revenue'), kept)).toBe(true);
});

test('what the variable begins with stays out of the address', () => {
  const plain = toTable({ ...toState(kept), columns: '', filters: '', sort: '', family: '' }, 'revenue');
  expect(toState(plain)).toMatchObject({ month: '', columns: '', filters: '', sort: '', family: '' });
});

test('another order, filter or month is another table; the order of keys is not', () => {
  const { month, ...rest } = kept;
  expect(isSameTable({ ...rest, month }, kept)).toBe(true);
  expect(isSameTable({ ...kept, month: 'running' }, kept)).toBe(false);
  expect(isSameTable({ ...kept, join: 'and' }, kept)).toBe(false);
});
