import { changedBy, cleared, filledDown, filledRight, splitOver } from './edits';
import { difference, isSame, sumOf } from './exact';
import { positionsIn } from './selection';

const SHEET = [
  ['10', null, '30'],
  ['100', '200', null],
];
const valueAt = ({ row, column }: { row: number; column: number }) => SHEET[row]?.[column] ?? null;
const values = (edits: { value: string | null }[]) => edits.map(({ value }) => value);
const ALL = { top: 0, bottom: 1, left: 0, right: 2 };

test('fills each row with its first value, and each column with its own', () => {
  expect(filledRight(ALL, valueAt)).toEqual([
    { row: 0, column: 1, value: '10' },
    { row: 0, column: 2, value: '10' },
    { row: 1, column: 1, value: '100' },
    { row: 1, column: 2, value: '100' },
  ]);
  expect(values(filledDown(ALL, valueAt))).toEqual(['10', null, '30']);
});

test('a single cell takes its neighbour; at the edge there is none', () => {
  expect(filledRight({ top: 0, bottom: 0, left: 1, right: 1 }, valueAt)).toEqual([{ row: 0, column: 1, value: '10' }]);
  expect(filledDown({ top: 1, bottom: 1, left: 0, right: 0 }, valueAt)).toEqual([{ row: 1, column: 0, value: '10' }]);
  expect(filledRight({ top: 0, bottom: 0, left: 0, right: 0 }, valueAt)).toEqual([]);
  expect(filledDown({ top: 0, bottom: 0, left: 0, right: 0 }, valueAt)).toEqual([]);
});

test('a percentage changes what is there and leaves what is empty', () => {
  expect(values(changedBy(positionsIn(ALL), valueAt, '2.5', 2))).toEqual(['10.25', '30.75', '102.5', '205']);
  expect(values(changedBy(positionsIn(ALL), valueAt, '-100', 2))).toEqual(['0', '0', '0', '0']);
  expect(values(changedBy(positionsIn({ ...ALL, bottom: 0 }), valueAt, '5', 0))).toEqual(['11', '32']);
});

test.each([
  ['100', 2, ['33.33', '33.33', '33.34']],
  ['0.01', 2, ['0', '0', '0.01']],
  ['10', 0, ['3', '3', '4']],
  ['99999999999999.99', 2, ['33333333333333.33', '33333333333333.33', '33333333333333.33']],
])('%s at %d decimals is split into %j, and not a cent is lost', (total, decimals, parts) => {
  const edits = splitOver(positionsIn({ top: 0, bottom: 0, left: 0, right: 2 }), total, decimals);
  expect(values(edits)).toEqual(parts);
  expect(isSame(sumOf(values(edits)), total)).toBe(true);
});

test('clearing is null, not 0; nothing to add is null, not 0', () => {
  expect(new Set(values(cleared(ALL)))).toEqual(new Set([null]));
  expect(sumOf([null, null])).toBeNull();
  expect(sumOf([null, '0.10', '0.20'])).toBe('0.3');
  expect(difference('1', '1.10')).toBe('-0.1');
  expect(isSame('1.50', '1.500000')).toBe(true);
  expect(isSame(null, '0')).toBe(false);
});
