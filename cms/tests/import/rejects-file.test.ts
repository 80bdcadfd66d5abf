import { REJECTS_COLUMNS, type RejectRow, type SalesRow } from '@rumbo/config/api';
import { Workbook } from 'exceljs';
import request from 'supertest';
import { series } from '../setup/analysis';
import { type Client, makeUser, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import {
  apply,
  claim,
  type Import,
  makeProfile,
  ndjson,
  putRows,
  readImport,
  receive,
  rejectsOf,
  sendRows,
  stage,
  workerOf,
} from '../setup/imports';
import { forgetSales } from '../setup/sql';

/** The rejects of an import leave as a file, people mend it, and it comes back to its own import. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp', { format: { type: 'csv', delimiter: ';' } });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const COLUMNS = ['document', 'date', 'Zeta', 'amount'];
const line = (row: number, document: string, amount: string): SalesRow => ({
  row,
  document,
  date: '2026-01-05',
  amount,
});
const bad = (row: number, document: string, raw: Record<string, string>): RejectRow => ({
  row,
  document,
  reject: { column: 'amount', code: 'bad-number', value: raw.amount ?? '', message: "Column 'amount': is no number" },
  raw: { amount: raw.amount ?? '', Zeta: raw.Zeta ?? '', date: '2026-01-05', document },
});

async function partly(): Promise<Import> {
  const { id } = await receive(cms, { profile: 'erp', fileName: 'enero.csv' });
  const { lease } = await claim(cms, id);
  const rows = [
    line(2, 'D1', '10'),
    bad(3, 'D2', { amount: 'diez', Zeta: '=HYPERLINK("x")' }),
    bad(4, 'D3', { amount: '-1,5x', Zeta: '-12,50' }),
  ];
  const text = ndjson(rows).replace('"end":true', `"end":true,"columns":${JSON.stringify(COLUMNS)}`);
  await putRows(cms, id, lease, text).expect(200);
  await apply(cms, id);
  return readImport(cms, id);
}

const download = async (id: number, format: string) =>
  request(cms.url)
    .get(`/api/imports/${id}/rejects?format=${format}`)
    .set('authorization', `Bearer ${admin.token}`)
    .buffer()
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    });
const csvOf = async (id: number): Promise<string[]> =>
  (await download(id, 'csv').then(({ body }) => body as Buffer)).toString('utf8').trimEnd().split('\r\n');

/** The rows as the worker's reader sends them: what the file's cells hold, by header. */
function correctionsFrom(lines: string[], change: (values: Record<string, string>, mark: string) => void): string {
  const cellsOf = (text: string) =>
    text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));
  const header = cellsOf((lines[0] ?? '').replace('\ufeff', ''));
  const rows = lines.slice(1).map((text, at) => {
    const cells = cellsOf(text);
    const values = Object.fromEntries(
      header.slice(0, -REJECTS_COLUMNS.length).map((name, index) => [name, cells[index] ?? '']),
    );
    const mark = cells.at(-1) ?? '';
    change(values, mark);
    return JSON.stringify({ row: at + 2, mark, values });
  });
  return `${[...rows, JSON.stringify({ end: true, rows: rows.length, skipped: 0 })].join('\n')}\n`;
}

async function sendBack(
  fileName: string,
  text: string,
): Promise<{ id: number; status: number; body: { error?: { message: string } } }> {
  const { id, state } = await receive(cms, { fileName });
  expect(state).toBe('received');
  const { lease } = await claim(cms, id);
  const { status, body } = await request(cms.url)
    .put(`/api/imports/${id}/corrections?lease=${lease}`)
    .set('authorization', `Bearer ${WORKER_TOKEN}`)
    .set('content-type', 'application/x-ndjson')
    .send(text);
  return { id, status, body };
}

const revenue = async (): Promise<unknown> => (await series(admin, 'revenue', ['2026-01', '2026-01']))[0];

test('leave in the order of their file, with what is wrong, and nothing that a spreadsheet would run', async () => {
  const { id } = await partly();
  const { headers } = await download(id, 'csv');
  expect(headers['content-disposition']).toContain(`rechazos-${id}-enero.csv`);
  const lines = await csvOf(id);
  expect(lines[0]).toBe(`\ufeff${[...COLUMNS, ...REJECTS_COLUMNS].join(';')}`);
  expect(lines[1]).toMatch(
    new RegExp(
      `^D2;2026-01-05;"'=HYPERLINK\\(""x""\\)";diez;El número no se entiende;amount;diez;3;${id}-3-[0-9a-f]{16}$`,
    ),
  );
  const inEnglish = (await download(id, 'csv&lang=en')).body.toString('utf8');
  expect(inEnglish).toContain(";diez;Column 'amount': is no number;amount;diez;");
  // A number that is negative stays one.
  expect(lines[2]).toContain('D3;2026-01-05;-12,50;');
});

test('a row that was read well and is kept back for another of its document leaves with what was read', async () => {
  await sendRows(cms, { profile: 'erp' }, [line(2, 'D1', '10')]);
  const { id } = await receive(cms, { profile: 'erp', fileName: 'febrero.csv' });
  const { lease } = await claim(cms, id);
  const rows = [line(2, 'D1', '12.5'), bad(3, 'D1', { amount: 'diez' })];
  const columns = ['document', 'DATE', 'Zeta', ' Amount '];
  await putRows(cms, id, lease, ndjson(rows).replace('"end":true', `"end":true,"columns":${JSON.stringify(columns)}`));
  await apply(cms, id);
  expect((await rejectsOf(admin, id))[0]).toMatchObject({
    row: 2,
    code: 'document-has-rejects',
    // By the headers of the file, where its profile spells them otherwise.
    raw: { document: 'D1', DATE: '2026-01-05', ' Amount ': '12.5' },
  });
});

test('leave as a workbook of texts too', async () => {
  const { id } = await partly();
  const workbook = new Workbook();
  await workbook.xlsx.load((await download(id, 'xlsx')).body);
  const sheet = workbook.worksheets[0];
  expect(sheet?.getRow(1).values).toEqual([undefined, ...COLUMNS, ...REJECTS_COLUMNS]);
  expect(sheet?.getCell('C2').value).toBe('\'=HYPERLINK("x")');
  expect(sheet?.rowCount).toBe(3);
});

test('come back mended and supplement their own import; rows nobody touched stay rejects', async () => {
  const { id } = await partly();
  expect(await revenue()).toBe('10.00');
  const mended = correctionsFrom(await csvOf(id), (values) => {
    if (values.document === 'D2') values.amount = '20';
  });
  const back = await sendBack(`rechazos-${id}-enero (1).csv`, mended);
  expect(back.status).toBe(200);
  expect(await readImport(cms, back.id)).toMatchObject({
    state: 'applied',
    reason: 'supplements',
    read: 2,
    applied: 1,
    unchanged: 1,
  });
  const work = await claim(cms, id);
  expect(work.payload.corrections).toEqual({ 3: { amount: '20' } });
  await putRows(
    cms,
    id,
    work.lease,
    ndjson([line(2, 'D1', '10'), line(3, 'D2', '20'), bad(4, 'D3', { amount: '-1,5x' })]),
  ).expect(200);
  await apply(cms, id);
  expect(await readImport(cms, id)).toMatchObject({
    state: 'partly-applied',
    read: 3,
    applied: 2,
    rejected: 1,
  });
  expect((await rejectsOf(admin, id)).map(({ row }) => row)).toEqual([4]);
  expect(await revenue()).toBe('30.00');
  const { body } = await admin.post(`/imports/${back.id}/undo`).expect(409);
  expect(body.error.message).toContain(`undo that one`);
});

test('are refused when a mark is made up, or the import was undone meanwhile, and say so', async () => {
  const { id } = await partly();
  const lines = await csvOf(id);
  const forged = correctionsFrom(lines, () => {}).replaceAll(`${id}-3-`, `${id}-2-`);
  const refused = await sendBack(`rechazos-${id}-enero.csv`, forged);
  expect(refused.status).toBe(422);
  expect(refused.body.error?.message).toContain('download the rejects again');
  await admin.post(`/imports/${id}/undo`).expect(200);
  const late = await sendBack(
    `rechazos-${id}-enero.csv`,
    correctionsFrom(lines, (values) => (values.amount = '1')),
  );
  expect(late.status).toBe(422);
  expect(late.body.error?.message).toContain(`import ${id}, which is undone; redo that import`);
});

test('are of no import that has none, and nothing for sales users', async () => {
  const { id } = await sendRows(cms, { profile: 'erp' }, [line(2, 'D1', '10')]);
  await admin.get(`/imports/${id}/rejects`, { format: 'csv' }).expect(409);
  await admin.get(`/imports/${id}/rejects`, { format: 'pdf' }).expect(400);
  const ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  await ana.get(`/imports/${id}/rejects`, { format: 'csv' }).expect(403);
  expect((await workerOf(cms).get(`/imports/${id}/rejects?format=csv`)).status).toBe(403);
  // Another's file that only sounds like one is read as any file.
  const other = await receive(cms, { profile: 'erp', fileName: 'rechazos-999999-enero.csv' });
  await stage(cms, other.id, [line(2, 'D9', '1')]);
});
