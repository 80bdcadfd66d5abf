import { createHash } from 'node:crypto';
import { type DemoCompany, makeDemo } from './index';
import { badRows, shownAmount } from './sales-file';

const NOW = new Date('2026-11-21T15:00:00Z');
const timeZone = 'America/Guayaquil';
const demo = makeDemo({ now: NOW, timeZone });

/** Cells of a file, without its header. */
const rowsOf = ({ content }: { content: string }): string[][] =>
  content
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));

const cents = (shown = ''): number => Number(shown.replace(/\./g, '').replace(',', ''));
const hashOf = (company: DemoCompany): string => createHash('sha256').update(JSON.stringify(company)).digest('hex');
/** Codes of the clients that bought, by month of the demo. */
const buyers = demo.files.map(
  (file) =>
    new Set(rowsOf(file).flatMap((row) => (row[1] === 'Emitida' && cents(row[14]) > 0 && row[3] ? [row[3]] : []))),
);
const familyRevenue = (at: number, family: string): number =>
  rowsOf(demo.files[at] ?? { content: '' })
    .filter((row) => row[11] === family && row[1] !== 'Anulada')
    .reduce((sum, row) => sum + (cents(row[14]) || 0), 0);

test('the same seed and day give the same bytes', () => {
  expect(hashOf(makeDemo({ now: NOW, timeZone }))).toBe(hashOf(demo));
  expect(hashOf(makeDemo({ now: NOW, timeZone, seed: 'otra' }))).not.toBe(hashOf(demo));
});

test('24 monthly files, the last one up to yesterday', () => {
  expect(demo.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ventas-2024-12.csv', 'ventas-2026-11.csv']),
  );
  expect(demo.files).toHaveLength(24);
  const days = rowsOf(demo.files[23] ?? { content: '' }).map((row) => row[2]?.split('/').reverse().join('-') ?? '');
  expect(days.sort().at(-1)).toBe('2026-11-20');
});

test('the day is that of the zone, and the first of a month still has yesterday', () => {
  const early = makeDemo({ now: new Date('2026-12-01T03:00:00Z'), timeZone });
  expect(early.today).toBe('2026-11-30');
  const first = makeDemo({ now: new Date('2026-12-01T15:00:00Z'), timeZone });
  expect(first.files.at(-1)?.name).toBe('ventas-2026-11.csv');
});

test.each(demo.files.map((file) => [file.name, file] as const))('%s holds what it says', (_name, file) => {
  const rows = rowsOf(file);
  expect(rows).toHaveLength(file.rows);
  const readable = rows.filter((row) => row[0] && !Number.isNaN(cents(row[14])) && !row[2]?.startsWith('31/02'));
  expect(rows.length - readable.length).toBe(file.rejected);
  expect(readable.filter((row) => row[1] !== 'Anulada').reduce((sum, row) => sum + cents(row[14]), 0)).toBe(
    file.revenueCents,
  );
});

test('three rows of one file cannot be read', () => {
  expect(demo.files.map(({ rejected }) => rejected).filter(Boolean)).toEqual([3]);
  expect(
    badRows({ number: '', day: '2026-10-02', state: 'Emitida', lines: [] }).map((row) => row.split(';').length),
  ).toEqual([16, 16, 16]);
});

test('an A client stops three months ago, another comes back after half a year', () => {
  const [stopped, back] = ['C006', 'C012'];
  expect(buyers.map((codes) => codes.has(stopped ?? '')).slice(18)).toEqual([true, true, true, false, false, false]);
  expect(buyers.map((codes) => codes.has(back ?? '')).slice(14, 23)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('one family falls behind, one lives from the end of the year', () => {
  const target =
    demo.goals
      .find(({ family }) => family === 'Bebidas')
      ?.targets.filter(({ month, user }) => month === '2026-10' && user === null) ?? [];
  const wanted = target.reduce((sum, { value }) => sum + Number(value) * 100, 0);
  expect(familyRevenue(22, 'Bebidas') / wanted).toBeLessThan(0.75);
  expect(familyRevenue(12, 'Confitería y fiestas')).toBeGreaterThan(3 * familyRevenue(10, 'Confitería y fiestas'));
});

test('returns, a voided and a cancelled document, and sales over the counter are there', () => {
  const rows = demo.files.flatMap(rowsOf);
  expect(rows.filter((row) => row[0]?.startsWith('DEMO-NC') && cents(row[14]) < 0).length).toBeGreaterThan(20);
  expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(['Emitida', 'Anulada', 'Cancelada']));
  expect(rows.filter((row) => row[3] === '').length).toBeGreaterThan(24 * 28);
});

test('a document number is one document, and no ERP gives such a one', () => {
  const owners = new Map<string, Set<string>>();
  for (const row of demo.files.flatMap(rowsOf)) {
    const [number = '', , day, client] = row;
    if (number && !day?.startsWith('31/02'))
      owners.set(number, (owners.get(number) ?? new Set()).add(`${day}/${client}`));
  }
  expect([...owners.values()].filter(({ size }) => size > 1)).toEqual([]);
  expect([...owners.keys()].filter((number) => !number.startsWith('DEMO-'))).toEqual([]);
});

test('clients have a place, a name of their own and no real tax id', () => {
  expect(demo.clients).toHaveLength(120);
  expect(new Set(demo.clients.map(({ name }) => name)).size).toBe(120);
  expect(
    demo.clients.every(
      ({ taxId, latitude, longitude }) => /^99\d{11}$/.test(taxId) && latitude > -5 && latitude < 1 && longitude < -78,
    ),
  ).toBe(true);
});

test('each rep has tasks overdue, for today and to come', () => {
  for (const rep of ['camila', 'diego']) {
    const open = demo.tasks
      .filter(({ assignee, state }) => assignee === rep && state !== 'done')
      .map(({ dueDate }) => dueDate);
    expect(open.filter((day) => day < demo.today).length).toBeGreaterThan(0);
    expect(open.filter((day) => day === demo.today).length).toBeGreaterThan(1);
    expect(open.filter((day) => day > demo.today).length).toBeGreaterThan(1);
  }
});

test.each([
  [1, '0,01'],
  [-4650, '-46,50'],
  [123456789, '1.234.567,89'],
])('%d cents are written %s', (value, shown) => expect(shownAmount(value)).toBe(shown));
