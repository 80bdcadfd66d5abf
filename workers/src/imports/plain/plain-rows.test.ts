import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type ColumnSource, type ProfileSettings, profileSettings } from '@rumbo/config/api';
import iconv from 'iconv-lite';
import { readCsv } from '../child/read-csv';
import { RowWriter } from '../child/row-writer';
import { PlainRows } from './plain-rows';

type Random = (below: number) => number;

/** Park and Miller: the same choices for the same seed. */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const HEADER = ['Factura', 'Fecha', 'Cliente', 'Codigo', 'Cantidad', 'Importe', 'Estado', 'Nota'];
const ODD_NUMBERS = [
  '',
  ' ',
  '12.5',
  '12,5',
  '1.234,56',
  '1,234.56',
  '-1.234',
  '-0',
  '0.123.456',
  '1 234',
  '(5,25)',
  '1.5-',
  'S/.89.00',
  '1e3',
  '12.1234567',
  '999999999999',
  '9999999999999',
];
const PLAIN_TEXTS = ['Ana', 'Bodega 12', 'x,y;z', 'C-001', '00123', '#1 en ventas', 'a|b', "D'Onofrio", 'x'.repeat(99)];
const ODD_TEXTS = ['Peña', ' Ñandú ', '\\N', 'a\\b', '#N/A', '\u00a0', 'e\u0301', 'x'.repeat(101), 'a\tb', 'a\rb', '€'];
const DATES = ['2024-01-31', '31/01/2024', '1/2/2024', '2024-02-30', '31/12/1989', '', 'ayer', '2024-01-31 10:00'];
const ROWS = ['', ',,,,,,,', ';;;;;;;', 'Total;;;;;99;;', 'nota al pie', 'Página 2'];

function fileOf(random: Random, { delimiter, decimal, thousands }: ProfileSettings['format']): string {
  const numbers = ['1', '007', `12${decimal}5`, `-3${decimal}25`, `1${thousands}234${decimal}56`];
  const lineEnd = random(2) === 0 ? '\n' : '\r\n';
  const pick = (plain: readonly string[], odd: readonly string[], oneIn = 25): string => {
    const from = random(oneIn) === 0 ? odd : plain;
    return from[random(from.length)] ?? '';
  };
  const quote = (cell: string): string =>
    cell.includes(delimiter) || random(8) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const rows = Array.from({ length: 120 }, () => {
    if (random(40) === 0) return ROWS[random(ROWS.length)] ?? '';
    const cells = [
      pick(['F1', 'F2', 'NC-3', ' F4 '], ['', 'Fñ', 'dice "sí"', 'dos\nlíneas']),
      pick(['2024-01-31', '2024-02-29'], DATES),
      pick(PLAIN_TEXTS, ODD_TEXTS, 6),
      pick(PLAIN_TEXTS, ODD_TEXTS),
      pick(numbers, ODD_NUMBERS),
      pick(numbers, ODD_NUMBERS),
      pick(['', 'ok'], ['Anulada', ' NULO']),
      pick(['', 'x'], ['ñ', '5" tubo', '\u0001']),
    ];
    if (random(60) === 0) cells.pop();
    if (random(60) === 0) cells.push('de más');
    return cells.map(quote).join(delimiter);
  });
  // Nothing closes it: all that follows stands in it until the file ends.
  if (random(6) === 0) rows[60 + random(60)] = `"abierta${delimiter}2024-01-31`;
  return [HEADER.join(delimiter), ...rows].join(lineEnd) + (random(2) === 0 ? lineEnd : '');
}

function profileOf(random: Random, delimiter: string): ProfileSettings {
  const one = <T>(...choices: T[]): T => choices[random(choices.length)] as T;
  const columns: Record<string, ColumnSource> = {
    document: one<ColumnSource>('Factura', { from: 'Factura', stripPrefix: 'F' }),
    date: 'Fecha',
    client: 'Codigo',
    clientName: 'Cliente',
    quantity: one<ColumnSource>('Cantidad', { from: 'Cantidad', negate: true }),
    amount: one<ColumnSource>('Importe', { multiply: ['Cantidad', 'Importe'] }),
    currency: { constant: 'PEN' },
  };
  return profileSettings.parse({
    format: {
      delimiter,
      encoding: one('utf-8', 'latin1', 'windows-1252', 'cp850', 'utf-16le', 'shift_jis'),
      decimal: one('.', ','),
      thousands: one('', '.', ',', ' '),
      dates: one(['yyyy-MM-dd'], ['dd/MM/yyyy', 'yyyy-MM-dd']),
    },
    columns,
    document: one({ rule: 'replace' }, { rule: 'line', key: 'Nota' }),
    ...(random(2) === 0 && { cancelled: { column: 'Factura', startsWith: 'NC' } }),
    ...(random(2) === 0 && { void: { column: 'Estado', equals: ['anulada', 'nulo'] } }),
  });
}

/** The rows as the child writes them; `isSlow` by way of texts alone, as a file is read with a row put right. */
async function read(bytes: Buffer, settings: ProfileSettings, how: { size: number; isSlow: boolean }) {
  const output = new PassThrough();
  const written = text(output);
  const writer = new RowWriter(output);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += how.size) yield bytes.subarray(at, at + how.size);
  }
  const corrections: Record<string, Record<string, string>> = how.isSlow ? { '9999': { Nota: 'x' } } : {};
  const counts = await readCsv(
    pieces(),
    { fileName: 'ventas.csv', settings, corrections, staged: true },
    { writer, onReady: async () => {}, onProgress: () => {} },
  );
  await writer.drain({ isEnd: true });
  output.end();
  return { counts, lines: (await written).split('\n') };
}

test('what is written from bytes is what texts would have given, wherever the pieces are cut', async () => {
  const { take } = PlainRows.prototype;
  let plain = 0;
  jest.spyOn(PlainRows.prototype, 'take').mockImplementation(function (this: PlainRows, ...how) {
    const at = take.apply(this, how);
    plain += this.taken;
    return at;
  });
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = randomOf(seed);
    const delimiter = [',', ';', '\t', '|'][random(4)] ?? ',';
    const settings = profileOf(random, delimiter);
    const content = fileOf(random, settings.format);
    const bytes = iconv.encode(content, settings.format.encoding);
    const size = [5000, 1500, 400, 30][random(4)] ?? 30;
    const [fast, slow] = await Promise.all([
      read(bytes, settings, { size, isSlow: false }),
      read(bytes, settings, { size: bytes.length, isSlow: true }),
    ]);
    expect({ seed, ...fast }).toEqual({ seed, ...slow });
  }
  expect(plain).toBeGreaterThan(2_000);
});

test('a row of another width, a total and a quote that is never closed are left to who knows about them', async () => {
  const settings = profileOf(() => 0, ',');
  const good = 'F1,2024-01-31,Ana,C1,2,10.5,,';
  const content = [HEADER.join(','), good, 'F2,2024-01-31,Ana', good, 'Total,,,,,99,,', '"x', good, good].join('\n');
  const { counts, lines } = await read(Buffer.from(`${content}\n`), settings, { size: 1 << 20, isSlow: false });
  expect(counts).toMatchObject({ rows: 6, skipped: 1 });
  expect(lines.slice(0, -1).map((line) => [line.split('\t')[0], line.split('\t').at(-3)])).toEqual([
    ['2', 'f'],
    ['3', 't'],
    ['4', 'f'],
    ['6', 't'],
    ['7', 'f'],
    ['8', 'f'],
  ]);
});
