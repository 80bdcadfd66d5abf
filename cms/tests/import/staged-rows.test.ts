import { STAGED_ROWS, stagedEnd } from '@rumbo/config/api';
import type request from 'supertest';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { apply, claim, linesOf, makeProfile, putRows, readImport, receive, rejectsOf } from '../setup/imports';
import { sql } from '../setup/sql';

/** Sale lines that come ready for COPY: what the worker's reader writes, and what breaks that contract. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  await makeProfile(admin, 'clientes', { kind: 'clients', columns: { code: 'code', name: 'name' } });
}, 180_000);
afterAll(() => cms?.stop());

const NONE = '\\N';
const line = (changes: Record<number, string> = {}): string =>
  [2, 'D1', '', '2026-01-05', 'C1', 'Peña \\\\ Hnos', ...Array(7).fill(NONE), '2500000', NONE, '10500000', NONE, NONE]
    .concat(['f', 'f', 'f', NONE, NONE])
    .map((value, at) => changes[at] ?? value)
    .join('\t');
const REJECT = `{"code":"bad-date","column":"date","value":"x","message":"Column 'date': no date"}`;
const reject = [3, 'D2', '', ...Array(15).fill(NONE), 'f', 'f', 't', REJECT, '{"date":"x"}'].join('\t');
const end = (rows: number): string => stagedEnd({ end: true, rows, skipped: 1, columns: ['document', 'date'] });

const put = (importId: number, lease: string, text: string): request.Test =>
  putRows(cms, importId, lease, text).set('content-type', STAGED_ROWS);
const stagingTables = async (): Promise<number> =>
  (await sql(cms, "select 1 from pg_tables where schemaname = 'rumbo' and tablename like 'staging\\_%'")).length;

test('rows and rejects stand as they do when they come as NDJSON', async () => {
  const { id } = await receive(cms, { profile: 'erp' });
  const { lease } = await claim(cms, id);
  const text = `${line()}\n${reject}\n${end(2)}`;
  const first = await put(id, lease, text).expect(200);
  expect(first.body.data).toEqual({ end: true, rows: 2, skipped: 1, columns: ['document', 'date'] });
  expect((await put(id, lease, text).expect(200)).body).toEqual(first.body);
  await apply(cms, id);
  expect(await readImport(cms, id)).toMatchObject({ state: 'partly-applied', read: 3, applied: 1, skipped: 1 });
  expect(await linesOf(admin, 'D1')).toMatchObject([
    { day: '2026-01-05', client: { code: 'C1', name: 'Peña \\ Hnos' }, quantity: '2.5', amount: '10.50' },
  ]);
  expect(await rejectsOf(admin, id)).toMatchObject([
    { row: 3, document: 'D2', code: 'bad-date', value: 'x', raw: { date: 'x' } },
  ]);
});

test('rows may have the columns alone that their file states', async () => {
  const { id } = await receive(cms, { profile: 'erp' });
  const { lease } = await claim(cms, id);
  const send = (text: string, columns: string): request.Test => put(id, lease, text).query({ columns });
  const cell = `D9\t2026-01-06\t7000000\tf\t${NONE}\t${NONE}\n`;
  const columns = 'row_no,document,day,amount,bad,reject,raw';
  await send(`2\t${cell}${end(1)}`, `${columns},import_id`).expect(400);
  await send(`2\t${cell}${end(1)}`, columns.replace('amount', 'cost')).expect(400);
  await send(`2\t${cell}${end(1)}`, `${columns},raw`).expect(400);
  await send(`2\t${cell}${end(1)}`, columns).expect(200);
  await apply(cms, id);
  expect(await linesOf(admin, 'D9')).toMatchObject([{ day: '2026-01-06', amount: '7.00' }]);
});

test.each([
  ['no end line', `${line()}\n`, 'STREAM_INCOMPLETE', /before its end line/],
  ['a cut row', `${line()}\n${line().slice(0, 20)}`, 'INVALID', /Line 2 .* missing data for column/],
  ['a cut end line', `${line()}\n${end(1).slice(0, -3)}`, 'STREAM_INCOMPLETE', /before its end line/],
  ['another count', `${line()}\n${end(2)}`, 'STREAM_INCOMPLETE', /before its end line/],
  ["COPY's own end", `${line()}\n\\.\n${end(2)}`, 'STREAM_INCOMPLETE', /before its end line/],
  ['rows after the end', `${line()}\n${end(1)}${line()}\n`, 'INVALID', /goes on after its end line/],
  ['another end line', `${line()}\n#fin\t1\n`, 'INVALID', /end line of the stream is not/],
  ['an amount that is none', `${line()}\n${line({ 15: '1.5' })}\n${end(2)}`, 'INVALID', /^Line 2 .*, column amount: /],
  ['an amount beyond a bigint', `${line({ 15: '9'.repeat(20) })}\n${end(1)}`, 'INVALID', /^Line 1 .*, column amount: /],
  ['a day that is none', `${line({ 3: '2026-02-30' })}\n${end(1)}`, 'INVALID', /column day/],
  ['a day long ago', `${line({ 3: '1989-12-31' })}\n${end(1)}`, 'INVALID', /usable_row/],
  ['no document', `${line({ 1: '' })}\n${end(1)}`, 'INVALID', /usable_row/],
  ['no amount', `${line({ 15: NONE })}\n${end(1)}`, 'INVALID', /usable_row/],
  ['a reject that says nothing', `${line({ 20: 't' })}\n${end(1)}`, 'INVALID', /usable_row/],
  ['a NUL', `${line({ 5: 'a\u0000b' })}\n${end(1)}`, 'INVALID', /^Line 1 .*invalid byte sequence/],
  ['a column too many', `${line()}\tx\n${end(1)}`, 'INVALID', /extra data/],
])('%s: nothing is kept', async (_, text, code, message) => {
  const { id } = await receive(cms, { profile: 'erp' });
  const { lease } = await claim(cms, id);
  const { body } = await put(id, lease, text).expect(400);
  expect(body.error).toMatchObject({ message: expect.stringMatching(message), details: { code } });
  expect(await readImport(cms, id)).toMatchObject({ state: 'received', applied: 0 });
  expect(await stagingTables()).toBe(0);
});

test('an empty file has an end line alone', async () => {
  const { id } = await receive(cms, { profile: 'erp' });
  const { lease } = await claim(cms, id);
  await put(id, lease, end(0)).expect(200);
  expect(await readImport(cms, id)).toMatchObject({ state: 'staged', read: 1, skipped: 1 });
  await sql(cms, `drop table rumbo.staging_${id}`);
});

test('records do not come like this, and not without the lease', async () => {
  const { id } = await receive(cms, { profile: 'clientes' });
  const { lease } = await claim(cms, id);
  const { body } = await put(id, lease, `${line()}\n${end(1)}`).expect(400);
  expect(body.error.details.code).toBe('INVALID');
  await put(id, '00000000-0000-4000-8000-000000000000', end(0)).expect(409);
});
