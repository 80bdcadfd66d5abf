import type { TableFilter } from '@rumbo/config/api';
import { narrowedTo } from './group-by';

const ANA = { id: 3, label: 'Ana' };

test('an owner and a family are chosen where they are always chosen', () => {
  expect(narrowedTo('owner', ANA, [])).toEqual({ owner: '3' });
  expect(narrowedTo('family', { id: 7, label: 'Mesas' }, [])).toEqual({ family: '7' });
});

test('any other group is one more filter, in place of one on the same column', () => {
  const before: TableFilter[] = [{ column: 'abc', operator: 'in', value: ['A'] }];
  expect(narrowedTo('abc', { id: 'B', label: 'B' }, before)).toEqual({
    filters: [{ column: 'abc', operator: 'in', value: ['B'] }],
  });
  expect(narrowedTo('field:region', { id: 'Sur', label: 'Sur' }, before)).toEqual({
    filters: [before[0], { column: 'field:region', operator: 'equals', value: 'Sur' }],
  });
});

test('clients without a value are those where it is empty; lines without a family have no clients to show', () => {
  expect(narrowedTo('owner', null, [])).toEqual({ filters: [{ column: 'owner', operator: 'empty' }] });
  expect(narrowedTo('family', null, [])).toBeUndefined();
});

test('there is no place for a fourth filter', () => {
  const full = (['name', 'code', 'actual'] as const).map((column) => ({ column, operator: 'not-empty' as const }));
  expect(narrowedTo('abc', null, full)).toBeUndefined();
});
