import { profileSettings, STAGED_COLUMNS } from '@rumbo/config/api';
import { readHeader } from './header';
import { compileSalesMapper } from './sales-mapper';

const HEADER = ['Documento', 'Fecha', 'Cliente', 'Precio', 'Cantidad', 'Importe', 'Estado'];

/** What Postgres makes of a line: columns by name, `\N` as null, escapes undone. */
function staged(cells: string[], document: object = { rule: 'replace' }): Record<string, string | null> | undefined {
  const settings = profileSettings.parse({
    format: {},
    columns: {
      document: 'Documento',
      date: 'Fecha',
      clientName: 'Cliente',
      unitPrice: 'Precio',
      quantity: 'Cantidad',
      amount: 'Importe',
    },
    cancelled: { column: 'Documento', startsWith: 'C' },
    void: { column: 'Estado', equals: ['nulo'] },
    document,
  });
  const header = readHeader(HEADER);
  const { map, plan } = compileSalesMapper({ settings, header, fileName: 'ventas.csv', staged: true });
  const mapped = map(cells, 7);
  const columns = plan?.lines.columns ?? [];
  expect(STAGED_COLUMNS.filter((name) => columns.includes(name))).toEqual(columns);
  if (mapped === undefined) return undefined;
  const line = typeof mapped === 'string' ? mapped : mapped.reject;
  expect(line.indexOf('\n')).toBe(line.length - 1);
  const values = line.slice(0, -1).split('\t');
  expect(values).toHaveLength(columns.length);
  const escaped: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return Object.fromEntries(
    values.map((value, at) => [
      columns[at],
      value === '\\N' ? null : value.replace(/\\(.)/g, (_, c) => escaped[c] ?? c),
    ]),
  );
}

const row = (changes: Record<number, string> = {}): string[] =>
  ['F1', '2026-01-05', 'Ana', '2.55', '6', '15.3', ''].map((cell, at) => changes[at] ?? cell);

test('a row has each column that its file states in its place', () => {
  expect(staged(row())).toEqual({
    row_no: '7',
    document: 'F1',
    day: '2026-01-05',
    client_name: 'Ana',
    quantity: '6000000',
    unit_price: '2550000',
    amount: '15300000',
    cancelled: 'f',
    void: 'f',
    bad: 'f',
    reject: null,
    raw: null,
  });
  expect(staged(row(), { rule: 'line', key: 'Cliente' })).toMatchObject({ line_key: 'Ana' });
});

test.each([
  ['a tab', 'a\tb', 'a b'],
  ['line ends', 'a\r\nb\nc', 'a b c'],
  ['a NUL', 'a\u0000b', 'ab'],
  ['backslashes', 'a\\b\\', 'a\\b\\'],
  ['what looks like null', '\\N', '\\N'],
  ['what looks like the end of COPY', '\\.', '\\.'],
  ['nothing', '  ', null],
])('%s in a text does not break the line', (_, cell, value) => {
  expect(staged(row({ 2: cell }))).toMatchObject({ client_name: value, bad: 'f' });
});

test.each([
  ['0', '0000000'],
  ['-0.5', '-0500000'],
  ['1.2345674', '1234567'],
  ['1.2345675', '1234568'],
  ['-1.2345675', '-1234568'],
  ['999999999999.999999', '999999999999999999'],
])('%s is held as %s millionths', (cell, micros) => {
  expect(staged(row({ 5: cell }))?.amount).toBe(micros);
});

test.each([
  [{ 5: '1234567890123' }, 'Importe', 'out-of-range', '1234567890123'],
  [{ 1: '1989-12-31' }, 'Fecha', 'out-of-range', '1989-12-31'],
  [{ 4: 'seis' }, 'Cantidad', 'bad-number', 'seis'],
])('%j is a reject with its document and its row', (changes, column, code, value) => {
  const cells = row({ ...(changes as Record<number, string>), 2: 'say "5\\"\tx' });
  const reject = staged(cells);
  expect(reject).toMatchObject({ row_no: '7', document: 'F1', amount: null, bad: 't' });
  expect(JSON.parse(reject?.reject ?? '')).toMatchObject({ column, code, value });
  expect(JSON.parse(reject?.raw ?? '')).toMatchObject({ Documento: 'F1', Cliente: 'say "5\\" x' });
});

test('a reject without a document has none', () => {
  expect(staged(row({ 0: '' }))).toMatchObject({ document: null, bad: 't' });
});

test('cancelled and void documents are marked, empty rows left out', () => {
  expect(staged(row({ 0: 'C1' }))).toMatchObject({ cancelled: 't', void: 'f' });
  expect(staged(row({ 6: 'NULO', 5: '' }))).toMatchObject({ cancelled: 'f', void: 't', amount: '0000000' });
  expect(staged(row().fill(''))).toBeUndefined();
});
