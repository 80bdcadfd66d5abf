import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Corrections, profileSettings, type RowLine } from '@rumbo/config/api';
import ExcelJS from 'exceljs';
import { workbookParts, zip } from '../formats/xlsx/zip.fixture';
import { startReader } from '../start-reader';

type Grid = unknown[][];
type Change = (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;

const HEADER = ['Comprobante', 'Fecha', 'Cliente', 'Producto', 'Cantidad', 'Importe'];
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const LINE = ['F-1', day('2024-01-31'), 'Peña', '00123', 2, 1234.5];
const EXPECTED = { document: 'F-1', date: '2024-01-31', client: 'Peña', product: '00123', quantity: '2' };

async function workbook(rows: Grid, change: Change = () => {}): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Ventas');
  rows.forEach((row, at) => {
    sheet.getRow(at + 1).values = row as ExcelJS.CellValue[];
  });
  change(book, sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

interface How {
  format?: Record<string, unknown>;
  corrections?: Corrections;
  fileName?: string;
}

async function read(bytes: Buffer, { format, corrections = {}, fileName = 'ventas.xlsx' }: How = {}) {
  const settings = profileSettings.parse({
    format: { type: 'xlsx', decimal: ',', thousands: '.', dates: ['dd/MM/yyyy'], ...format },
    columns: {
      document: 'Comprobante',
      date: 'Fecha',
      client: 'Cliente',
      product: 'Producto',
      quantity: 'Cantidad',
      amount: 'Importe',
    },
  });
  const reader = startReader({ fileName, settings, corrections });
  try {
    const [rows, , , ready] = await Promise.all([
      text(reader.rows),
      reader.feed(Readable.from([bytes])),
      reader.done,
      reader.ready,
    ]);
    const lines = rows
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RowLine)
      .map((line) => ('end' in line ? { end: line.end, rows: line.rows, skipped: line.skipped } : line));
    return { ready, lines };
  } finally {
    reader.kill();
  }
}

const readLines = async (rows: Grid, how?: How, change?: Change): Promise<RowLine[]> =>
  (await read(await workbook(rows, change), how)).lines;

test('reads days, numbers and codes exactly, with the row numbers of the sheet', async () => {
  const { lines, ready } = await read(await workbook([HEADER, LINE, [], ['F-2', ...LINE.slice(1, 5), -0.1 - 0.2]]));
  expect(ready).toMatchObject({ format: 'xlsx', sheet: 'Ventas', headerLine: 1 });
  expect(lines).toEqual([
    { row: 2, ...EXPECTED, amount: '1234.5' },
    { row: 4, ...EXPECTED, document: 'F-2', amount: '-0.3' },
    expect.objectContaining({ end: true, rows: 2, skipped: expect.any(Number) }),
  ]);
});

test.each([
  ['a date with a time', new Date('2024-01-31T23:59:59.900Z'), '2024-01-31'],
  ['a text as the profile writes it', '31/01/2024', '2024-01-31'],
  ['a text with a time', '31/01/2024 10:30', '2024-01-31'],
  ['an ISO text', '2024-01-31', '2024-01-31'],
  ['a count of days', 45322, '2024-01-31'],
  ['a count of days as text', '45322', '2024-01-31'],
  ['a count of days with a time', 45322.75, '2024-01-31'],
  ['the result of a formula', { formula: 'TODAY()', result: day('2024-01-31') }, '2024-01-31'],
])('a date can be %s', async (_, cell, date) => {
  const rows = [HEADER, ['F-1', cell, ...LINE.slice(2)]];
  expect((await readLines(rows))[0]).toMatchObject({ date });
  // A bare count would mean another day in a workbook that counts from 1904; its dates stay what they are.
  if (cell instanceof Date) {
    const change: Change = (book) => Object.assign(book.properties, { date1904: true });
    expect((await readLines(rows, {}, change))[0]).toMatchObject({ date });
  }
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1.005, '1.005'],
  [-1234567.89, '-1234567.89'],
  [1e-7, '0.0000001'],
  [123456789012, '123456789012'],
  ['1.234,56', '1234.56'],
  ['(1.234,56)', '-1234.56'],
  ['S/.89,00', '89'],
  [{ formula: 'A1*2', result: 0 }, '0'],
  [{ formula: 'A1*2', result: 12.5 }, '12.5'],
  [{ richText: [{ text: '12' }, { font: { bold: true }, text: ',50' }] }, '12.50'],
])('the number %j is %s', async (cell, amount) => {
  expect((await readLines([HEADER, [...LINE.slice(0, 5), cell]]))[0]).toMatchObject({ amount });
});

test.each([
  ['00123', '00123'],
  [123, '123'],
  [1234567890123456, '1234567890123456'],
  ['a\nb', 'a b'],
  [{ richText: [{ text: 'AB' }, { text: '-1' }] }, 'AB-1'],
  [{ text: 'P-1', hyperlink: 'https://example.com' }, 'P-1'],
  ['_x000D_A', 'A'],
  [true, 'TRUE'],
])('the code %j is %s', async (cell, product) => {
  expect((await readLines([HEADER, [...LINE.slice(0, 3), cell, ...LINE.slice(4)]]))[0]).toMatchObject({ product });
});

test('a code that its format fills with zeros is what people see', async () => {
  const change: Change = (_, sheet) => {
    sheet.getCell('D2').numFmt = '000000';
    sheet.getCell('F2').numFmt = '[$S/-280A] #,##0.00;[Red]-[$S/-280A] #,##0.00';
  };
  const rows = [HEADER, [...LINE.slice(0, 3), 123, ...LINE.slice(4)]];
  expect((await readLines(rows, {}, change))[0]).toMatchObject({ product: '000123', amount: '1234.5' });
});

test("a formula's error is a reject that names it, in a number, a date and a code", async () => {
  const error = { error: '#N/A' };
  const failed = { formula: 'VLOOKUP(1,A:A,1)', result: { error: '#REF!' } };
  const rows = await readLines([
    HEADER,
    [...LINE.slice(0, 5), error],
    ['F-2', failed, ...LINE.slice(2)],
    [...LINE.slice(0, 3), failed, ...LINE.slice(4)],
  ]);
  expect(rows).toMatchObject([
    { row: 2, reject: { column: 'Importe', code: 'bad-number', value: '#N/A' } },
    { row: 3, reject: { column: 'Fecha', code: 'bad-date', value: '#REF!' } },
    { row: 4, reject: { column: 'Producto', code: 'bad-text', value: '#REF!' } },
    expect.objectContaining({ end: true, rows: 3, skipped: 0 }),
  ]);
});

test('titles, merged headers, totals and notes are no lines', async () => {
  const rows = [
    ['Distribuidora Andina S.A.'],
    ['Ventas de enero'],
    [],
    ['Comprobante', 'Fecha', 'Datos', 'Datos', 'Cantidad', 'Importe'],
    ['', '', 'Cliente', 'Producto', '', ''],
    LINE,
    ['', '', 'Total Peña', '', 2, 1234.5],
    ['F-2', ...LINE.slice(1)],
    ['TOTAL GENERAL', '', '', '', 4, 2469],
    ['', '', '', 'Impreso el 01/02/2024 por Ana'],
  ];
  const merge: Change = (_, sheet) => {
    for (const range of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5', 'A1:F1']) sheet.mergeCells(range);
  };
  for (const headerRow of [1, 4, 6]) {
    expect(await readLines(rows, { format: { headerRow } }, merge)).toMatchObject([
      { row: 6, document: 'F-1' },
      { row: 8, document: 'F-2' },
      expect.objectContaining({ end: true, rows: 2 }),
    ]);
  }
});

test('reads the first sheet that people see, or the one that the profile names', async () => {
  const change: Change = (book, sheet) => {
    sheet.state = 'veryHidden';
    const next = book.addWorksheet('Enero');
    next.getRow(1).values = HEADER;
    next.getRow(2).values = ['E-1', ...LINE.slice(1)] as ExcelJS.CellValue[];
  };
  const rows = [HEADER, LINE];
  expect((await readLines(rows, {}, change))[0]).toMatchObject({ document: 'E-1' });
  expect((await readLines(rows, { format: { sheet: 'VENTAS' } }, change))[0]).toMatchObject({ document: 'F-1' });
  await expect(readLines(rows, { format: { sheet: 'Marzo' } }, change)).rejects.toMatchObject({
    code: 'PROFILE_MISMATCH',
    message: "Sheet 'Marzo' is not in ventas.xlsx (it has 'Enero'); name the sheet in Imports › Profiles",
  });
});

test('what a person put right is laid over the sheet', async () => {
  const corrections = { 2: { Fecha: '29/02/2024', Importe: '1.000,50' } };
  expect((await readLines([HEADER, ['F-1', 'x', ...LINE.slice(2)]], { corrections }))[0]).toMatchObject({
    date: '2024-02-29',
    amount: '1000.5',
  });
});

test('a workbook under the profile and the name of a CSV file is read as what it is', async () => {
  const { lines, ready } = await read(await workbook([HEADER, LINE]), {
    format: { type: 'csv' },
    fileName: 'ventas.csv',
  });
  expect(ready).toMatchObject({ format: 'xlsx' });
  expect(lines[0]).toMatchObject(EXPECTED);
});

test('a text whose profile reads workbooks is a question for a person', async () => {
  await expect(read(Buffer.from('Comprobante;Fecha\n'))).rejects.toMatchObject({
    code: 'PROFILE_MISMATCH',
    message: expect.stringMatching(/^ventas\.xlsx is text and no workbook.*set the format to CSV/),
  });
});

test('reads what other programs write: prefixes, other paths, no addresses, texts in place', async () => {
  const cell = (value: string): string => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`;
  const row = (cells: string): string => `<x:row>${cells}</x:row>`;
  const sheet = `<x:worksheet><x:sheetData>${row(HEADER.map(cell).join(''))}${row(
    `${cell('F-1')}<x:c t="d"><x:v>2024-01-31T00:00:00</x:v></x:c>${cell('Pe&#241;a')}${cell('00123')}<x:c><x:v>2</x:v></x:c><x:c><x:v>0.30000000000000004</x:v></x:c>`,
  )}</x:sheetData></x:worksheet>`;
  expect((await read(zip(workbookParts(sheet)))).lines[0]).toEqual({ row: 2, ...EXPECTED, amount: '0.3' });
});

const SHEET = '<worksheet><sheetData/></worksheet>';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  ['an old workbook', OLE, /^ventas\.xlsx is an old Office file \(\.xls\)\. Save it as \.xlsx and send it again$/],
  [
    'a protected workbook',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    /is protected with a pass/,
  ],
  [
    'a message saved by Outlook',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('__properties_version1.0', 'utf16le')]),
    /saved by Outlook \(\.msg\); forward the mail/,
  ],
  ['an ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /OpenDocument.*Save it as \.xlsx/],
  ['an xlsb', zip({ ...workbookParts(SHEET), '_rels/.rels': binaryMain() }), /\.xlsb\).*Save it as \.xlsx/],
  ['a web page', Buffer.from('\ufeff\n<html><table></table></html>'), /is a web page or XML.*Save it as \.xlsx/],
  ['another zip', zip({ 'a.txt': 'a' }), /is a zip file without a workbook/],
  ['half a workbook', zip(workbookParts(SHEET)).subarray(0, 300), /is damaged or was cut on its way/],
  ['broken XML', zip(workbookParts('<worksheet><sheetData><row>')), /is damaged/],
  ['entities', zip(workbookParts(`<!DOCTYPE a [<!ENTITY b "c">]>${SHEET.replace('/>', '>&b;')}`)), /is damaged/],
  ['an empty sheet', zip(workbookParts(SHEET)), /^ventas\.xlsx \(sheet 'Data'\) is empty/],
  ['a path out of the zip', zip({ ...workbookParts(SHEET), '../../etc/passwd': 'x' }), /is damaged.*invalid relative/],
  ['an encrypted part', zip({ ...workbookParts(SHEET), x: { content: 'x', isEncrypted: true } }), /with a password/],
  ['a bomb', zip({ ...workbookParts(SHEET), x: { content: 'x', claimedSize: 719_000_000 } }), /more than 300 MB/],
  [
    'a bomb that packs well',
    zip({ ...workbookParts(SHEET), x: { content: Buffer.alloc(60 * 1024 * 1024) } }),
    /packed to less than a 150th/,
  ],
  [
    'a bomb that lies about its size',
    zip({ ...workbookParts(SHEET), 'xl/odd/data.xml': { content: ' '.repeat(1_000_000) + SHEET, claimedSize: 10 } }),
    /is damaged.*too many bytes/,
  ],
  ['too many parts', zip(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`x${at}`, '']))), /5001 parts/],
])('refuses %s, with the way out', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'UNREADABLE_FILE',
    message: expect.stringMatching(message),
  });
});

function binaryMain(): string {
  return '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
}

test('a sheet without the mapped columns is told by file, sheet and line', async () => {
  await expect(readLines([['a', 'b'], ['1']])).rejects.toMatchObject({
    code: 'PROFILE_MISMATCH',
    message: expect.stringMatching(/are missing in ventas\.xlsx \(sheet 'Ventas'\) \(header in line 1: 'a', 'b'\)/),
  });
});
