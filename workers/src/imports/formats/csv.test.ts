import { CsvReader } from './csv';

type Event = [line: number, cells: string[]] | [line: number, 'broken', text: string];

function read(text: string, { size = text.length || 1, delimiter = ',' } = {}): Event[] {
  const events: Event[] = [];
  const reader = new CsvReader(delimiter, {
    onRow: (cells, line) => events.push([line, cells.map((cell) => cell.replace(/\r$/, ''))]),
    onBroken: (broken, line) => events.push([line, 'broken', broken.replace(/\r$/, '')]),
  });
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  reader.end();
  return events;
}

/** Wherever the chunks are cut, the rows are the same. */
function readAtEveryBorder(text: string): Event[] {
  const whole = read(text);
  for (let size = 1; size <= Math.min(text.length, 40); size += 1)
    expect([size, read(text, { size })]).toEqual([size, whole]);
  return whole;
}

test.each([
  [
    'plain',
    'a,b\n1,2\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'no end of line at the end',
    'a,b\n1,2',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'CRLF',
    'a,b\r\n1,"2"\r\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'mixed line ends',
    'a,b\r\n1,2\n3,4\r\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, ['3', '4']],
    ],
  ],
  [
    'old Mac line ends',
    'a,b\r1,2\r',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  ['delimiter and quotes in quotes', 'a,"x, ""y""",b\n', [[1, ['a', 'x, "y"', 'b']]]],
  [
    'line break in quotes',
    'a,"x\ny\nz",b\nnext,1,2\n',
    [
      [1, ['a', 'x\ny\nz', 'b']],
      [4, ['next', '1', '2']],
    ],
  ],
  [
    'CRLF in quotes',
    'a,"x\r\ny"\r\nnext,1\r\n',
    [
      [1, ['a', 'x\r\ny']],
      [3, ['next', '1']],
    ],
  ],
  [
    'empty lines count',
    'a\n\n\nb\n',
    [
      [1, ['a']],
      [2, ['']],
      [3, ['']],
      [4, ['b']],
    ],
  ],
  [
    'quote within an unquoted cell',
    'a,5" pipe,b\n1,2,3\n',
    [
      [1, ['a', '5" pipe', 'b']],
      [2, ['1', '2', '3']],
    ],
  ],
  [
    'quote not doubled, on one line',
    'a,"5" pipe",b\n1,2,3\n',
    [
      [1, ['a', '5" pipe', 'b']],
      [2, ['1', '2', '3']],
    ],
  ],
  [
    'empty quoted cell at the end',
    'a,""\n"",b\n',
    [
      [1, ['a', '']],
      [2, ['', 'b']],
    ],
  ],
  [
    'space after a closing quote',
    '"a" ,"b" \n1,2\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  ['nothing', '', []],
] as [string, string, Event[]][])('reads %s', (_, text, expected) => expect(readAtEveryBorder(text)).toEqual(expected));

test('a quote that is never closed costs its own line', () => {
  expect(readAtEveryBorder('a,b\n1,"2\n3,4\n5,6\n')).toEqual([
    [1, ['a', 'b']],
    [2, 'broken', '1,"2'],
    [3, ['3', '4']],
    [4, ['5', '6']],
  ]);
});

test("a quote that is closed by another row's costs its own line", () => {
  expect(readAtEveryBorder('a,b\n1,"2\n3,"four"\n5,6\n')).toEqual([
    [1, ['a', 'b']],
    [2, 'broken', '1,"2'],
    [3, ['3', 'four']],
    [4, ['5', '6']],
  ]);
});

test('reads on after an unclosed quote in a large file', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `row ${i},"${i}"`);
  rows[100] = 'bad,"x';
  const events = read(`${rows.join('\n')}\n`, { size: 64 * 1024 });
  expect(events).toHaveLength(60_000);
  expect(events[100]).toEqual([101, 'broken', 'bad,"x']);
  expect(events[59_999]).toEqual([60_000, ['row 59999', '59999']]);
});

test('refuses what is no table', () => {
  expect(() => read('x'.repeat(600_000), { size: 64 * 1024 })).toThrow(
    expect.objectContaining({ code: 'UNREADABLE_FILE' }),
  );
  expect(() => read(`h\n${'"x\n'.repeat(5_000)}`)).toThrow(expect.objectContaining({ code: 'UNREADABLE_FILE' }));
});

test('takes other delimiters', () => {
  expect(read('a;b,c\n1;"2;3"\n', { delimiter: ';' })).toEqual([
    [1, ['a', 'b,c']],
    [2, ['1', '2;3']],
  ]);
  expect(read('a\tb\n', { delimiter: '\t' })).toEqual([[1, ['a', 'b']]]);
});
