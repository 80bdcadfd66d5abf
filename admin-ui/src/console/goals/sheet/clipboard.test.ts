import { pasted, readCells, writeCells } from './clipboard';
import { marksOf } from './read-amount';

const SIZE = { rows: 4, columns: 12 };
const paste = (text: string, area: { top: number; bottom: number; left: number; right: number }, locale = 'es-EC') =>
  pasted({ text, area, size: SIZE, marks: marksOf(locale), decimals: 2 });
const CORNER = { top: 1, bottom: 1, left: 10, right: 10 };

test.each([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\t\t3', [['1', '', '3']]],
  ['\n5', [[''], ['5']]],
  ['"a\tb"\t"say ""hi"""', [['a\tb', 'say "hi"']]],
  ['"two\nlines"\n7', [['two\nlines'], ['7']]],
  ['', []],
])('%j holds the cells %j', (text, cells) => {
  expect(readCells(text)).toEqual(cells);
});

test('a block from a spreadsheet stands where it is pasted; blank cells leave what is there', () => {
  expect(paste('$ 1.234,56\t\r\n2.000\t3,5\r\n', CORNER)).toEqual({
    edits: [
      { row: 1, column: 10, value: '1234.56' },
      { row: 2, column: 10, value: '2000' },
      { row: 2, column: 11, value: '3.5' },
    ],
    unread: [],
    area: { top: 1, bottom: 2, left: 10, right: 11 },
  });
});

test('what reaches past the sheet is cut', () => {
  expect(paste('1\t2\t3', CORNER).edits.map(({ column }) => column)).toEqual([10, 11]);
});

test('one value fills the range, and a block is repeated where it fits exactly', () => {
  const area = { top: 0, bottom: 1, left: 0, right: 3 };
  expect(paste('7', area).edits).toHaveLength(8);
  expect(paste('1\t2', area).edits.map(({ value }) => value)).toEqual(['1', '2', '1', '2', '1', '2', '1', '2']);
  expect(paste('1\t2\t3', area).edits).toHaveLength(3);
});

test('a cell that is no amount pastes nothing, and is named', () => {
  expect(paste('1\tene\t-3', CORNER)).toMatchObject({ edits: [], unread: ['ene'] });
});

test('cents beyond what the variable counts in are rounded', () => {
  expect(paste('1.234.567,895', CORNER).edits[0]?.value).toBe('1234567.9');
});

test('what is copied can be pasted, in the locale it was copied in', () => {
  const values = [['1234.5', null]];
  const text = writeCells(
    { top: 0, bottom: 0, left: 0, right: 1 },
    ({ row, column }) => values[row]?.[column] ?? null,
    marksOf('es-EC'),
  );
  expect(text).toBe('1234,5\t');
  expect(paste(text, CORNER).edits).toEqual([{ row: 1, column: 10, value: '1234.5' }]);
});
