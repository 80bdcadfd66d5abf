import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type FileLook, type KindFields, profileSettings } from '@rumbo/config/api';
import ExcelJS from 'exceljs';
import { startLook } from './start-reader';

async function look(bytes: Buffer | string, settings?: object, kinds?: KindFields[]): Promise<FileLook> {
  const reader = startLook({
    fileName: 'ventas.csv',
    ...(settings && { settings: profileSettings.parse(settings) }),
    ...(kinds && { kinds }),
  });
  try {
    const source = Readable.from([Buffer.from(bytes as string)]);
    const [answer] = await Promise.all([text(reader.rows), reader.feed(source), reader.done]);
    return JSON.parse(answer) as FileLook;
  } finally {
    reader.kill();
  }
}

const FILE =
  'Ventas de enero\nComprobante;Fecha;Importe\nF-1;13/02/2026;1.234,50\nF-2;14/02/2026;x\n' +
  'F-3;14/02/2026;1,5\nF-4;14/02/2026;2\nF-5;14/02/2026;3\nTOTAL;;3\n';

test('a file that leaves nothing open comes proposed, and read under the proposal', async () => {
  const { proposal, rows, reading } = await look(FILE);
  expect(proposal).toMatchObject({
    questions: [],
    headerShape: ['comprobante', 'fecha', 'importe'],
    settings: { format: { headerRow: 2, dates: ['dd/MM/yyyy'] } },
  });
  expect(rows[0]).toEqual({ line: 1, cells: ['Ventas de enero'] });
  expect(reading?.header).toEqual({ names: ['Comprobante', 'Fecha', 'Importe'], line: 2 });
  expect(reading?.counts).toEqual({ read: 5, rejected: 1, skipped: 2 });
  expect(reading?.rows.slice(0, 2)).toEqual([
    { line: 3, values: { document: 'F-1', date: '2026-02-13', amount: '1234.5' } },
    { line: 4, problem: { column: 'Importe', code: 'bad-number', value: 'x', message: expect.any(String) } },
  ]);
});

test('a file that leaves something open is not read before it is answered', async () => {
  const { proposal, reading } = await look('Comprobante;Fecha;Importe\nF-1;03/04/2026;1,5\n');
  expect(proposal?.questions).toMatchObject([{ about: 'dates', options: ['dd/MM/yyyy', 'MM/dd/yyyy'] }]);
  expect(proposal?.settings.format).not.toHaveProperty('dates');
  expect(reading).toBeUndefined();
});

test('shows how settings read the file, and says what does not fit', async () => {
  const columns = { document: 'Comprobante', date: 'Fecha', amount: 'Importe' };
  const format = { delimiter: ';', decimal: ',', dates: ['MM/dd/yyyy'] };
  const { reading, proposal } = await look(FILE, { format, columns });
  expect(proposal).toBeUndefined();
  expect(reading?.rows[0]?.problem).toMatchObject({ code: 'bad-date', column: 'Fecha' });
  const other = await look(FILE, { format, columns: { ...columns, amount: 'Precio' } });
  expect(other.reading?.refused).toMatchObject({ reason: 'missing-columns' });
});

test('of a large text the beginning is enough', async () => {
  const { proposal, rows } = await look(`Comprobante;Fecha;Importe\n${'F-1;13/02/2026;1,50\n'.repeat(200_000)}`);
  expect(proposal?.questions).toEqual([]);
  expect(rows).toHaveLength(24);
});

test('of a workbook with several sheets it takes the first that people see, and says so', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Notas').state = 'hidden';
  book.addWorksheet('Enero').addRows([
    ['Comprobante', 'Fecha', 'Importe'],
    ['F-1', new Date('2026-01-05'), 1.5],
  ]);
  book.addWorksheet('Febrero').addRow(['x']);
  const { proposal, sheets, reading } = await look(Buffer.from(await book.xlsx.writeBuffer()));
  expect(sheets).toEqual(['Enero', 'Febrero']);
  expect(proposal?.settings.format).toMatchObject({ type: 'xlsx', sheet: 'Enero' });
  expect(proposal?.evidence).toContainEqual({
    about: 'sheet',
    value: 'Enero',
    because: 'first-visible',
    args: { count: 2 },
  });
  expect(reading?.rows[0]).toMatchObject({ values: { date: '2026-01-05', amount: '1.5' } });
});

test('what is no table is refused with the way out', async () => {
  await expect(look('%PDF-1.7')).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
});

test('a file of records is read by the fields that come with it', async () => {
  const field = (name: string, es: string, isKey: boolean) =>
    ({ name, type: 'string', labels: { es, en: name }, required: isKey, isKey }) as const;
  const kinds: KindFields[] = [
    { kind: 'clients', fields: [field('code', 'Código', true), field('name', 'Nombre', false)] },
  ];
  const file = 'Código;Nombre;Teléfono\n7;Ñandú;99\n;Sin código;98\n';
  const { proposal, reading } = await look(file, undefined, kinds);
  expect(proposal?.settings).toMatchObject({ kind: 'clients', columns: { code: 'Código', name: 'Nombre' } });
  expect(reading?.rows).toMatchObject([
    { line: 2, values: { code: '7', name: 'Ñandú' } },
    { line: 3, problem: { column: 'Código', code: 'missing-value' } },
  ]);
  const settings = { kind: 'clients', format: { delimiter: ';' }, columns: { code: 'Teléfono', name: 'Nombre' } };
  expect((await look(file, settings, kinds)).reading?.rows[0]?.values).toEqual({ code: '99', name: 'Ñandú' });
});
