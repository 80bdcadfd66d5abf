import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Corrections, type ProfileSettings, profileSettings, type RowLine } from '@rumbo/config/api';
import iconv from 'iconv-lite';
import { startReader } from './start-reader';

const settings = (format: Record<string, unknown> = {}): ProfileSettings =>
  profileSettings.parse({
    format: { delimiter: ';', decimal: ',', thousands: '.', dates: ['dd/MM/yyyy'], ...format },
    columns: { document: 'Comprobante', date: 'Fecha', clientName: 'Razón Social', amount: 'Importe' },
  });

const FILE =
  'Comprobante;Fecha;Razon Social;Importe\r\nA-1;03/01/2024;"Peña; ""Hnos""\r\ny Cía";1.234,50\r\n;;;\r\nA-2;4/1/2024;Ñandú;(5,25)\r\n';
const ROWS: RowLine[] = [
  { row: 2, document: 'A-1', date: '2024-01-03', clientName: 'Peña; "Hnos" y Cía', amount: '1234.5' },
  { row: 5, document: 'A-2', date: '2024-01-04', clientName: 'Ñandú', amount: '-5.25' },
  { end: true, rows: 2, skipped: 1 },
];

async function read(
  bytes: Buffer | Readable,
  {
    format,
    fileName = 'ventas.csv',
    corrections = {},
  }: { format?: Record<string, unknown>; fileName?: string; corrections?: Corrections } = {},
): Promise<RowLine[]> {
  const reader = startReader({ fileName, settings: settings(format), corrections });
  try {
    const source = bytes instanceof Readable ? bytes : Readable.from(inPieces(bytes));
    const [rows] = await Promise.all([text(reader.rows), reader.feed(source), reader.done]);
    return rows
      .trimEnd()
      .split('\n')
      .map((line) => withoutHeader(JSON.parse(line) as RowLine));
  } finally {
    reader.kill();
  }
}

/** The names of the columns close each stream; mended-rows.test.ts looks at them. */
function withoutHeader(line: RowLine): RowLine {
  if ('end' in line) {
    delete line.columns;
    delete line.headerShape;
  }
  return line;
}

function* inPieces(bytes: Buffer, size = 7): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([
  ['UTF-8', Buffer.from(FILE), {}],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${FILE}`), {}],
  ['a byte-order mark over the profile', Buffer.from(`\ufeff${FILE}`), { encoding: 'latin1' }],
  ['UTF-16 by its mark', Buffer.from(`\ufeff${FILE}`, 'utf16le'), {}],
  ['UTF-16 by the profile', Buffer.from(FILE, 'utf16le'), { encoding: 'utf-16le' }],
  ['UTF-16, the other order', iconv.encode(FILE, 'utf-16be', { addBOM: true }), {}],
  ['latin-1', Buffer.from(FILE, 'latin1'), { encoding: 'iso-8859-1' }],
  ['windows-1252', iconv.encode(FILE, 'windows-1252'), { encoding: 'windows-1252' }],
  ['LF', Buffer.from(FILE.replaceAll('\r\n', '\n')), {}],
  ['titles above the header', Buffer.from(`Ventas\r\n\r\n${FILE}`), { headerRow: 3 }],
])('reads %s', async (name, bytes, format) => {
  const titles = name.startsWith('titles') ? 2 : 0;
  const expected = ROWS.map((row) =>
    'end' in row ? { ...row, skipped: row.skipped + titles } : { ...row, row: row.row + titles },
  );
  expect(await read(bytes, { format })).toEqual(expected);
});

test('a file in another encoding gives rejects, never broken names', async () => {
  const rows = await read(Buffer.from(FILE.replace('Razon', 'Razon'), 'latin1'));
  expect(rows.slice(0, 2)).toEqual([
    expect.objectContaining({ row: 2, reject: expect.objectContaining({ code: 'bad-text', column: 'Razón Social' }) }),
    expect.objectContaining({ row: 5, reject: expect.objectContaining({ code: 'bad-text' }) }),
  ]);
});

test('a bad row never stops a file', async () => {
  const rows = await read(Buffer.from(FILE.replace('A-2;', 'A-9;4/13/2024;"x;1\r\nA-2;')));
  expect(rows).toEqual([
    ROWS[0],
    { row: 5, reject: { code: 'bad-text', message: expect.any(String) }, raw: { '#1': 'A-9;4/13/2024;"x;1' } },
    { ...ROWS[1], row: 6 },
    { end: true, rows: 3, skipped: 1 },
  ]);
});

test.each([
  ['half a workbook', Buffer.from('PK\u0003\u0004xxxx'), 'UNREADABLE_FILE', /is damaged or was cut/],
  ['a PDF', Buffer.from('%PDF-1.7'), 'UNREADABLE_FILE', /ventas\.csv is a PDF/],
  ['an empty file', Buffer.alloc(0), 'UNREADABLE_FILE', /ventas\.csv is empty/],
  ['one endless line', Buffer.alloc(2_000_000, 'x'), 'UNREADABLE_FILE', /longer than 256 kB/],
  ['bytes that are no text', Buffer.from('a\u0000b\n1\n'), 'PROFILE_MISMATCH', /is not utf-8 text/],
  ['another header', Buffer.from('a;b\n1;2\n'), 'PROFILE_MISMATCH', /are missing in ventas\.csv/],
  [
    'a header without rows',
    Buffer.from('Fecha;Importe\n'),
    'PROFILE_MISMATCH',
    /'Comprobante', 'Razón Social' are missing/,
  ],
])('refuses %s', async (_, bytes, code, message) => {
  await expect(read(Readable.from(inPieces(bytes, 60_000)))).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
});

test('a file with a header only is read: it has no rows', async () => {
  expect(await read(Buffer.from('Comprobante;Fecha;Razón Social;Importe'))).toEqual([
    { end: true, rows: 0, skipped: 0 },
  ]);
});

test('an unknown encoding is a question for a person', async () => {
  await expect(read(Buffer.from(FILE), { format: { encoding: 'klingon' } })).rejects.toMatchObject({
    code: 'PROFILE_MISMATCH',
  });
});

test('a download that breaks off never looks like a whole file', async () => {
  const reader = startReader({ fileName: 'ventas.csv', settings: settings() });
  const source = new Readable({ read() {} });
  try {
    source.push(FILE + 'A-3;5/1/2024;x;1\r\n'.repeat(1_000));
    const fed = reader.feed(source);
    await reader.ready;
    source.destroy(new Error('connection reset'));
    await expect(fed).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { isMidway: true } });
  } finally {
    reader.kill();
  }
  expect(await text(reader.rows)).not.toContain('"end"');
});

test('a killed child is told by its signal', async () => {
  const reader = startReader({ fileName: 'ventas.csv', settings: settings() });
  reader.kill();
  await expect(reader.done).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('SIGKILL') });
  await expect(reader.ready).rejects.toMatchObject({ code: 'INTERNAL' });
});

const HEAD = 'Comprobante;Fecha;Razón Social;Importe\n';

test('what a person put right is laid over the file, by header, whatever was wrong with the row', async () => {
  const file = `${HEAD}A-1;31/02/2024;x;1\nA-2;1/2/2024;y;1;oops\nA-3;"1/2/2024;z;1\nA-4;1/2/2024;w;4\n`;
  const rows = await read(Buffer.from(file), {
    corrections: {
      2: { FECHA: '29/02/2024', Nowhere: 'x' },
      3: { Importe: '2,50' },
      4: { Comprobante: 'A-3', Fecha: '1/2/2024', 'Razon social': 'z', Importe: '3' },
    },
  });
  expect(rows).toEqual([
    { row: 2, document: 'A-1', date: '2024-02-29', clientName: 'x', amount: '1' },
    { row: 3, document: 'A-2', date: '2024-02-01', clientName: 'y', amount: '2.50' },
    { row: 4, document: 'A-3', date: '2024-02-01', clientName: 'z', amount: '3' },
    { row: 5, document: 'A-4', date: '2024-02-01', clientName: 'w', amount: '4' },
    { end: true, rows: 4, skipped: 0 },
  ]);
});

test.each([
  ['further down than the profile says', `Ventas de enero\n\nSucursal;Lima\n\n\n${HEAD}`, {}, 5],
  ['further up', HEAD, { headerRow: 4 }, 0],
  ['in two rows', 'Ventas\nComprobante;Fecha;Cliente;\n;;Razón Social;Importe\n', {}, 2],
])('finds a header %s', async (_, head, format, skipped) => {
  const line = head.split('\n').length;
  expect(await read(Buffer.from(`${head}A-1;1/2/2024;x;1\n`), { format })).toEqual([
    { row: line, document: 'A-1', date: '2024-02-01', clientName: 'x', amount: '1' },
    { end: true, rows: 1, skipped },
  ]);
});

test('totals and what is printed below them are skipped and counted, the same in the middle is a reject', async () => {
  const line = 'A-1;1/2/2024;x;1\n';
  const rows = await read(
    Buffer.from(`${HEAD}${line}Impreso;;;\n${line};;TOTAL;2\n\nImpreso el 01/02/2024;;;\nFuente: ERP;;;\n`),
  );
  expect(rows.slice(1)).toEqual([
    expect.objectContaining({ row: 3, reject: expect.objectContaining({ code: 'missing-value' }) }),
    expect.objectContaining({ row: 4, amount: '1' }),
    { end: true, rows: 3, skipped: 4 },
  ]);
});

test('sale lines come ready for COPY when they are asked for like that, what is mended never', async () => {
  const file = `${HEAD}A-1;1/2/2024;"Peña\n\\Hnos";1.234,5\nA-2;31/2/2024;y;1\n`;
  const read = async (bytes: string): Promise<[readonly string[] | undefined, string[]]> => {
    const reader = startReader({ fileName: 'ventas.csv', settings: settings(), staged: true });
    try {
      const source = Readable.from([Buffer.from(bytes)]);
      const [rows, { staged }] = await Promise.all([text(reader.rows), reader.ready, reader.feed(source), reader.done]);
      return [staged, rows.trimEnd().split('\n')];
    } finally {
      reader.kill();
    }
  };
  const [staged, [first, reject, end]] = await read(file);
  expect(staged).toEqual(['row_no', 'document', 'day', 'client_name', 'amount', 'bad', 'reject', 'raw']);
  expect(first).toBe('2\tA-1\t2024-02-01\tPeña \\\\Hnos\t1234500000\tf\t\\N\t\\N');
  expect(reject).toMatch(/^4\tA-2\t(\\N\t){3}t\t\{"column":"Fecha","code":"bad-date".*\}\t\{"Comprobante":"A-2"/);
  expect(end).toMatch(/^#end\t\{"end":true,"rows":2,"skipped":0,/);
  const mended = `Comprobante;Fecha;Razón Social;Importe;Error;Columna;Valor;Fila;Rumbo\nA-1;1/2/2024;x;1;;;;2;7-2-0123456789abcdef\n`;
  expect(await read(mended)).toEqual([
    undefined,
    [expect.stringMatching(/^\{"row":2,/), expect.stringMatching(/^\{"end"/)],
  ]);
});
