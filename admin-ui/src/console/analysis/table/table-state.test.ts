import { changedSort, firstColumns, movedColumn, readColumns, readFilters, readSort } from './table-state';

test('columns of an address, and those of the variable where it names none that is known', () => {
  expect(readColumns('name,field:segment,nonsense,month:2026-01', 'revenue')).toEqual([
    'name',
    'field:segment',
    'month:2026-01',
  ]);
  expect(readColumns('nonsense', 'revenue')).toEqual(firstColumns('revenue'));
});

test('two levels of order: shift keeps the first', () => {
  expect(readSort('abc:asc,actual:desc,name:asc')).toEqual([
    { column: 'abc', order: 'asc' },
    { column: 'actual', order: 'desc' },
  ]);
  expect(changedSort('abc:asc', { field: 'actual', order: 'DESC' }, true)).toBe('abc:asc,actual:desc');
  expect(changedSort('abc:asc,actual:desc', { field: 'name', order: 'ASC' }, false)).toBe('name:asc');
  expect(changedSort('abc:asc', { field: 'abc', order: 'DESC' }, true)).toBe('abc:desc');
});

test('filters that cannot be read are none', () => {
  const filters = [{ column: 'I1', operator: 'less-than', value: '0' }];
  expect(readFilters(JSON.stringify(filters))).toEqual(filters);
  expect(readFilters('[{"column":"password"}]')).toEqual([]);
  expect(readFilters('{')).toEqual([]);
});

test('a column goes one place on, never before the name of the client, never out of the table', () => {
  const columns = ['name', 'actual', 'abc'] as const;
  expect(movedColumn(columns, 'abc', -1)).toEqual(['name', 'abc', 'actual']);
  expect(movedColumn(columns, 'actual', -1)).toEqual(columns);
  expect(movedColumn(columns, 'abc', 1)).toEqual(columns);
  expect(movedColumn(columns, 'name', 1)).toEqual(columns);
});
