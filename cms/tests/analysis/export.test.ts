import type { Choice, ExportJob, IndexValue, SalesRow, TableRow, TableValue } from '@rumbo/config/api';
import { safeCell } from '../../src/spreadsheet/safe-cell';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { bytesOf, csvCells, sheetsOf } from '../setup/files';
import { makeProfile, sendRows, workerOf } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales, sql } from '../setup/sql';

/** What leaves is what the screen shows: every row, the same columns and order, nothing that a spreadsheet would run. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;

const LEADS = ['=', '+', '-', '@', '\t', '\r', ' =', ' @', '\t=', '\n='];
const TAILS = ["cmd|' /C calc'!A0", '1+1', 'HYPERLINK("http://x","y")', 'SUM(A1:A9)', 'A1,"b"', 'IMPORTXML("x")'];
/** Sixty names that a spreadsheet would run. */
const PAYLOADS = LEADS.flatMap((lead) => TAILS.map((tail) => `${lead}${tail}`));

const VIEW = {
  variable: 'revenue',
  month: '2026-01',
  columns: [
    'name',
    'code',
    'owner',
    'actual',
    'difference',
    'I1',
    'abc',
    'category',
    'lastPurchase',
    'firstPurchase',
    'field:segment',
  ],
  filters: [{ column: 'actual', operator: 'at-least', value: 20 }],
  sort: [
    { column: 'abc', order: 'asc' },
    { column: 'actual', order: 'desc' },
  ],
};

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'admin' });
  await forgetSales(cms);
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  const sale = (row: number, more: Partial<SalesRow>): SalesRow => ({
    row,
    document: `D${row}`,
    date: '2026-01-10',
    amount: `${row % 41}.${String(row % 100).padStart(2, '0')}`,
    quantity: '1',
    client: `C${row}`,
    ...(row % 3 === 0 && { salesperson: 'S1' }),
    ...more,
  });
  const rows = PAYLOADS.flatMap((_, at) => [
    sale(at + 2, {}),
    ...(at % 2 ? [sale(at + 202, { client: `C${at + 2}`, date: '2025-12-05', amount: at % 5 ? '12.30' : '-4' })] : []),
  ]);
  await sendRows(cms, { profile: 'erp' }, rows);
  for (const [at, name] of PAYLOADS.entries())
    await sql(cms, 'update public.clients set name = $2 where code = $1', [`C${at + 2}`, name]);
}, 180_000);
afterAll(() => cms?.stop());

/** The rows of all pages, as the screen reads them. */
async function pages(by: Client, view: object): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for (let page = 1; ; page += 1) {
    const { data, meta } = await tableAnswer(by, { ...view, page, pageSize: 7 });
    rows.push(...data);
    if (rows.length >= meta.total) return rows;
  }
}

/** What a value of the screen is in a file for machines. */
function csvText(value: TableValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return typeof value === 'string' ? safeCell(value) : String(value);
  if ('label' in value) return safeCell((value as Choice).label);
  const { value: figure, note } = value as IndexValue;
  if (note === 'new') return 'Nuevo';
  return `${note === 'difference' ? 'Δ ' : ''}${figure ?? ''}`;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** The same in a workbook: numbers, dates and percentages are what they are. */
function xlsxValue(column: string, value: TableValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (column === 'lastPurchase') return day(String(value));
  if (column === 'firstPurchase') return day(`${value}-01`);
  if (column === 'actual' || column === 'difference') return Number(value);
  // XML knows one end of line.
  if (column !== 'I1') return csvText(value).replace('\r', '\n');
  const { value: figure, note } = value as IndexValue;
  if (note === 'new') return 'Nuevo';
  if (figure === null) return null;
  return note === 'difference' ? Number(figure) : Number(figure) / 100;
}

test('a CSV holds every row of the screen, in its columns and order', async () => {
  const rows = await pages(admin, VIEW);
  expect(rows.length).toBeGreaterThan(20);
  const { status, bytes, name } = await bytesOf(cms, admin, '/analysis/export', {
    view: VIEW,
    format: 'csv',
    headings: { name: 'Cliente', actual: '=Real' },
  });
  expect(status).toBe(200);
  expect(name).toBe('analisis-ingresos-2026-01-datos-al-2026-01-10.csv');
  const [header, ...cells] = csvCells(bytes);
  expect(header?.slice(0, 6)).toEqual(['Cliente', 'code', 'owner', "'=Real", 'difference', 'Contra el mes anterior']);
  expect(cells).toEqual(rows.map(({ values }) => VIEW.columns.map((column) => csvText(values[column]))));
});

test('a workbook holds the same as true numbers, dates and percentages, and says what it shows', async () => {
  const rows = await pages(admin, VIEW);
  const { bytes } = await bytesOf(cms, admin, '/analysis/export', {
    view: VIEW,
    format: 'xlsx',
    headings: { actual: 'Real', abc: 'Clase' },
  });
  const [data, about] = await sheetsOf(bytes);
  expect(data?.values.slice(1)).toEqual(
    rows.map(({ values }) => VIEW.columns.map((column) => xlsxValue(column, values[column]))),
  );
  expect(data?.formats[1]?.slice(3, 5)).toEqual(['#,##0.00', '#,##0.00']);
  expect(data?.formats.map((formats) => formats[5])).toContain('0.0%');
  const total = (await tableAnswer(admin, VIEW)).meta.totals.actual;
  expect(Object.fromEntries(about?.values ?? [])).toMatchObject({
    Variable: 'Ingresos',
    'Cómo se calcula': expect.stringContaining('Suma de los importes netos'),
    Mes: 'enero de 2026',
    Familia: 'Todos',
    Filtros: 'Real como mínimo 20',
    Orden: 'Clase ascendente, Real descendente',
    Filas: String(rows.length),
    'Total de lo filtrado': total,
    'Datos al': '2026-01-10',
  });
});

test.each(['csv', 'xlsx'])('sixty payloads leave as text in %s', async (format) => {
  const view = { ...VIEW, filters: [], columns: ['name', 'code'], sort: [{ column: 'code', order: 'asc' }] };
  const { bytes } = await bytesOf(cms, admin, '/analysis/export', { view, format });
  const cells = format === 'csv' ? csvCells(bytes) : ((await sheetsOf(bytes))[0]?.values ?? []);
  const names = cells.slice(1).map(([name]) => name);
  expect(names).toHaveLength(PAYLOADS.length);
  for (const name of names) {
    expect(typeof name).toBe('string');
    expect(name).toMatch(/^'/);
  }
});

test('who sees less exports less', async () => {
  const rows = await pages(ana, VIEW);
  const { bytes } = await bytesOf(cms, ana, '/analysis/export', { view: VIEW, format: 'csv' });
  expect(csvCells(bytes).slice(1)).toEqual(
    rows.map(({ values }) => VIEW.columns.map((column) => csvText(values[column]))),
  );
  expect(rows.length).toBeLessThan((await pages(admin, VIEW)).length);
});

test('groups leave with their own figures, lines with their document', async () => {
  const grouped = await bytesOf(cms, admin, '/analysis/export', {
    view: { ...VIEW, filters: [] },
    by: 'owner',
    format: 'csv',
    headings: { owner: 'Responsable' },
  });
  const { body } = await admin.post('/analysis/groups', { ...VIEW, filters: [], by: 'owner' }).expect(200);
  const [header, ...groups] = csvCells(grouped.bytes);
  expect(header?.[0]).toBe('Responsable');
  // The row of all of them comes last, its own figure.
  const onScreen = [...body.data, body.meta.totals].map(({ actual }: { actual: string }) => actual);
  expect(groups.map((cells) => cells[2])).toEqual(onScreen);

  const filters = { from: '2025-12-01', to: '2025-12-31' };
  const lines = await bytesOf(cms, admin, '/sales/export', {
    view: { filters, sort: 'amount' },
    format: 'xlsx',
    lang: 'en',
  });
  expect(lines.name).toBe('sales-2025-12-01-2025-12-31-data-to-2026-01-10.xlsx');
  const [data] = await sheetsOf(lines.bytes);
  const shown = (await admin.get('/sales', { filters, sort: 'amount', pagination: { pageSize: 200 } }).expect(200))
    .body;
  const amount = data?.values[0]?.indexOf('Amount') ?? -1;
  expect(data?.values.slice(1).map((cells) => [cells[0], cells[1], cells[amount]])).toEqual(
    shown.data.map((line: { day: string; document: string; amount: string }) => [
      day(line.day),
      line.document,
      Number(line.amount),
    ]),
  );
});

describe('a large one', () => {
  const request = { view: { filters: {}, sort: 'day' }, format: 'csv' };

  /** Does what a worker does after its wake-up. */
  async function run(exportId: number): Promise<void> {
    const [item] = await sql<{ id: string }>(cms, "select id from rumbo.work where payload = $1 and state = 'ready'", [
      { exportId },
    ]);
    const { body } = await workerOf(cms)
      .post('/work/claim', { ids: [Number(item?.id)] })
      .expect(200);
    const [{ id, lease }] = body.data;
    await workerOf(cms).post(`/work/${id}/run`, { lease }).expect(200);
  }
  const start = async (by: Client): Promise<ExportJob> =>
    (await by.post('/sales/export', request).expect(202)).body.data;
  const status = async (by: Client, id: number): Promise<ExportJob> =>
    (await by.get(`/exports/${id}`).expect(200)).body.data;

  beforeAll(() =>
    sql(
      cms,
      `insert into rumbo.sale_line (content_id, row_no, document_id, day, client_id, quantity_micros, amount_micros, reported_micros, purchase)
       select l.content_id, 1000 + n, l.document_id, l.day, l.client_id, 1000000, 1000000 * n::bigint, 1000000 * n::bigint, true
         from (select * from rumbo.sale_line order by content_id, row_no limit 1) l, generate_series(1, 20001) n`,
    ),
  );

  test('is written as work, and fetched by who asked for it until it expires', async () => {
    const job = await start(admin);
    expect(job).toMatchObject({ state: 'waiting', rowsDone: 0 });
    await run(job.id);
    const done = await status(admin, job.id);
    expect(done).toMatchObject({ state: 'done', rowsDone: done.rowsTotal });
    const { bytes, name } = await bytesOf(cms, admin, `/exports/${job.id}/file`);
    expect(name).toBe('ventas-datos-al-2026-01-10.csv');
    expect(bytes.toString('utf8').split('\r\n')).toHaveLength(done.rowsTotal + 2);

    await beto.get(`/exports/${job.id}`).expect(404);
    await beto.get(`/exports/${job.id}/file`).expect(404);
    await ana.post(`/exports/${job.id}/cancel`).expect(404);
    await sql(cms, 'update rumbo.export set expires_at = now() where id = $1', [job.id]);
    await admin.get(`/exports/${job.id}/file`).expect(404);
  });

  test('is not written when it was cancelled, and has no file', async () => {
    const job = await start(admin);
    await admin.post(`/exports/${job.id}/cancel`).expect(200);
    await run(job.id);
    expect((await status(admin, job.id)).state).toBe('cancelled');
    await admin.get(`/exports/${job.id}/file`).expect(404);
  });

  test('fails with its reason when the account that asked is closed', async () => {
    const job = await start(beto);
    await admin.put(`/users/${beto.id}`, { blocked: true }).expect(200);
    const [item] = await sql<{ id: string }>(cms, 'select id from rumbo.work where payload = $1', [
      { exportId: job.id },
    ]);
    const { body } = await workerOf(cms).post('/work/claim', { ids: [Number(item?.id)] });
    const { lease } = body.data[0];
    const refused = await workerOf(cms).post(`/work/${item?.id}/run`, { lease }).expect(403);
    const { message } = refused.body.error;
    await workerOf(cms).post(`/work/${item?.id}/fail`, { lease, code: 'FORBIDDEN', message, retry: false }).expect(200);
    expect(await sql(cms, 'select state, message from rumbo.export where id = $1', [job.id])).toEqual([
      { state: 'failed', message },
    ]);
  });
});
