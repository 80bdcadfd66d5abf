import { Readable, Writable } from 'node:stream';
import { profileSettings } from '@rumbo/config/api';
import { Workbook } from 'exceljs';
import { readFile } from './read-file';
import { RowWriter } from './row-writer';

const settings = profileSettings.parse({
  format: { type: 'csv', delimiter: ';', decimal: ',', headerRow: 6, dates: ['dd/MM/yyyy'] },
  columns: { document: 'Factura', date: 'Fecha', amount: 'Total' },
});
const HEADER = ['Factura', 'Fecha', 'Código', 'Total', 'Total (5)', '#6', 'Error', 'Columna', 'Valor', 'Fila', 'Rumbo'];
const MARK = '12-3-0123456789abcdef';
const row = (mark: string, total: string) => [
  'F1',
  '05/01/2026',
  '007',
  total,
  '',
  'x',
  'bad',
  'Total',
  'diez',
  '3',
  mark,
];
const values = { Factura: 'F1', Fecha: '05/01/2026', Código: '007', Total: '1,5', 'Total (5)': '', '#6': 'x' };

async function read(bytes: Buffer, format: Partial<typeof settings.format> = {}) {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  let isMended: boolean | undefined;
  const writer = new RowWriter(output);
  const file = {
    fileName: 'rechazos-12-enero.csv',
    settings: { ...settings, format: { ...settings.format, ...format } },
    corrections: {},
  };
  const counts = await readFile(Readable.from([bytes]), file, {
    writer,
    onReady: async (what) => {
      isMended = what.isMended;
    },
    onProgress: () => {},
  });
  await writer.drain({ isEnd: true });
  return {
    isMended,
    counts,
    lines: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const csv = (delimiter: string, rows: string[][]) =>
  rows
    .map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
    .join('\r\n');
const expected = { isMended: true, lines: [{ row: 2, mark: MARK, values }] };

test.each([
  ['as it was downloaded', Buffer.from(`\ufeff${csv(';', [HEADER, row(MARK, '1,5')])}`)],
  ['saved with commas', Buffer.from(csv(',', [HEADER, row(MARK, '1,5')]))],
  ['saved as Windows text', Buffer.from(csv(';', [HEADER, row(MARK, '1,5')]), 'latin1')],
  ['saved as Unicode text', Buffer.from(`\ufeff${csv('\t', [HEADER, row(MARK, '1,5')])}`, 'utf16le')],
])('a mended file is read %s', async (_how, bytes) => {
  expect(await read(bytes)).toMatchObject(expected);
});

test('a mended file is read though the profile reads workbooks', async () => {
  expect(await read(Buffer.from(csv(';', [HEADER, row(MARK, '1,5')])), { type: 'xlsx' })).toMatchObject(expected);
});

test('a mended workbook is read as one', async () => {
  const workbook = new Workbook();
  workbook.addWorksheet('Rechazos').addRows([HEADER, row(MARK, '1,5')]);
  expect(await read(Buffer.from(await workbook.xlsx.writeBuffer()))).toMatchObject(expected);
});

test('a row that somebody added has no mark and is left out', async () => {
  const { lines, counts } = await read(Buffer.from(csv(';', [HEADER, row(MARK, '1,5'), row('', '2')])));
  expect(lines).toHaveLength(1);
  expect(counts.skipped).toBe(1);
});

test("any other file keeps its columns' names for its rejects", async () => {
  const text = 'Factura;Fecha;Total;Total;\r\nF1;05/01/2026;1;2;\r\n'.replace('Total;Total', 'Total;TOTAL;TOTAL');
  const { isMended, counts } = await read(Buffer.from(text), { headerRow: 1 });
  expect(isMended).toBe(false);
  expect(counts.columns).toEqual(['Factura', 'Fecha', 'Total', 'TOTAL', 'TOTAL (5)', '#6']);
});
