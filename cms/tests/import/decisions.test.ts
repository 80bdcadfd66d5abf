import { randomUUID } from 'node:crypto';
import type { RejectRow, SalesRow } from '@rumbo/config/api';
import request from 'supertest';
import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import {
  answerLook,
  apply,
  claim,
  linesOf,
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
import { forgetSales, sql } from '../setup/sql';

/** What a person decides about an import: try it dry, say how to read it, mend its rows, stop it, trace it. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'replace');
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const line = (row: number, document: string, amount: string, more: Partial<SalesRow> = {}): SalesRow => ({
  row,
  document,
  date: '2026-01-05',
  client: 'C1',
  quantity: '1',
  amount,
  ...more,
});
const revenue = async (): Promise<unknown> => (await series(admin, 'revenue', ['2026-01', '2026-01']))[0];

describe('a dry run', () => {
  const dryRun = async (rows: SalesRow[]): Promise<number> => {
    const { body } = await request(cms.url)
      .post('/api/imports')
      .set('authorization', `Bearer ${WORKER_TOKEN}`)
      .field('profile', 'replace')
      .field('dryRun', 'true')
      .attach('file', Buffer.from(randomUUID()), 'try.csv')
      .expect(201);
    await stage(cms, body.data.id, rows);
    await apply(cms, body.data.id);
    return body.data.id;
  };

  test('says what would be new, changed and same, and writes nothing', async () => {
    await sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10'), line(3, 'D2', '5')]);
    const id = await dryRun([
      line(2, 'D1', '10'),
      line(3, 'D2', '6'),
      line(4, 'D3', '7', { client: 'C9', clientName: 'Nueve' }),
    ]);
    const tried = (await admin.get(`/imports/${id}`).expect(200)).body.data;
    expect(tried).toMatchObject({
      state: 'staged',
      dryRun: true,
      preview: {
        documents: { new: 1, changed: 1, same: 1, late: 0 },
        clients: { new: 1, names: ['Nueve'] },
        changes: [{ document: 'D2', before: { lines: 1, amount: '5000000' }, after: { lines: 1, amount: '6000000' } }],
        counts: { applied: 2, unchanged: 1, rejected: 0 },
      },
    });
    expect(await revenue()).toBe('15.00');
    expect(await linesOf(admin, 'D3')).toEqual([]);
    expect(await sql(cms, "select from public.clients where code = 'C9'")).toHaveLength(0);
  });

  test('is applied as it stands when somebody says so', async () => {
    const id = await dryRun([line(2, 'D1', '10')]);
    await admin.post(`/imports/${id}/apply`, {}).expect(200);
    await apply(cms, id);
    expect(await readImport(cms, id)).toMatchObject({ state: 'applied', applied: 1 });
    expect(await revenue()).toBe('10.00');
    await admin.post(`/imports/${id}/apply`, {}).expect(409);
  });
});

describe('a held file', () => {
  test('is read once somebody says with which profile', async () => {
    const { id } = await receive(cms, { fileName: 'nobody-knows.csv' });
    const held = await answerLook(cms, id);
    expect(held).toMatchObject({ state: 'held', reason: 'no-profile' });
    await admin.post(`/imports/${held.id}/assign`, { profile: 'no such' }).expect(400);
    await admin.post(`/imports/${held.id}/assign`, { profile: 'replace' }).expect(200);
    await stage(cms, held.id, [line(2, 'D1', '10')]);
    await apply(cms, held.id);
    expect(await readImport(cms, held.id)).toMatchObject({ state: 'applied', applied: 1, message: null });
  });

  test('is tried first, read another way, and only then applied', async () => {
    const { id } = await receive(cms, { fileName: 'probado.csv' });
    await answerLook(cms, id);
    for (const amount of ['10', '20']) {
      await admin.post(`/imports/${id}/assign`, { profile: 'replace', dryRun: true }).expect(200);
      await stage(cms, id, [line(2, 'T1', amount)]);
      await apply(cms, id);
      expect(await readImport(cms, id)).toMatchObject({ state: 'staged', applied: 0 });
    }
    await admin.post(`/imports/${id}/apply`, {}).expect(200);
    await apply(cms, id);
    expect(await readImport(cms, id)).toMatchObject({ state: 'applied', applied: 1 });
    await admin.post(`/imports/${id}/assign`, { profile: 'replace' }).expect(409);
  });

  test('is cancelled, and nothing reads it any more', async () => {
    const { id } = await receive(cms, { profile: 'replace' });
    await admin.post(`/imports/${id}/cancel`, {}).expect(200);
    expect(await readImport(cms, id)).toMatchObject({ state: 'cancelled' });
    expect(await sql(cms, "select from rumbo.work where state in ('ready', 'leased')")).toHaveLength(0);
    await admin.post(`/imports/${id}/cancel`, {}).expect(409);
  });
});

describe('mended rows', () => {
  const bad = (row: number, document: string): RejectRow => ({
    row,
    document,
    reject: { column: 'amount', code: 'bad-number', value: 'diez', message: 'diez is no number' },
    raw: { document, amount: 'diez' },
  });

  test('stand in their own import when it is read again, and double nothing', async () => {
    const { id } = await sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10'), bad(3, 'D1'), line(4, 'D2', '5')]);
    expect(await revenue()).toBe('15.00');
    const [reject] = (await admin.get(`/imports/${id}/rejects`).expect(200)).body.data;
    await admin.put(`/imports/${id}/rejects/${reject.id}`, { values: { amount: '20' } }).expect(200);
    await admin.post(`/imports/${id}/read-again`, {}).expect(200);
    const work = await claim(cms, id);
    expect(work.payload.corrections).toEqual({ 3: { amount: '20' } });
    await putRows(cms, id, work.lease, ndjson([line(2, 'D1', '10'), line(3, 'D1', '20'), line(4, 'D2', '5')])).expect(
      200,
    );
    await apply(cms, id);
    expect(await readImport(cms, id)).toMatchObject({ state: 'applied', read: 3, applied: 3, rejected: 0 });
    expect(await rejectsOf(admin, id)).toEqual([]);
    expect(await revenue()).toBe('35.00');
    expect(await linesOf(admin, 'D1')).toHaveLength(2);
  });

  test('come with the columns that are read, empty ones too, in the order of the file', async () => {
    const columns = { document: 'Comprobante', date: 'Fecha', amount: { multiply: ['Cant', 'PRECIO'] } };
    const profile = await makeProfile(admin, 'columns', { columns });
    const { id } = await receive(cms, { profile });
    const { lease } = await claim(cms, id);
    const end = { end: true, rows: 1, skipped: 0, columns: ['Precio', 'Notas', 'Comprobante', 'Cant', 'Fecha'] };
    await putRows(cms, id, lease, `${JSON.stringify(bad(2, 'D1'))}\n${JSON.stringify(end)}\n`).expect(200);
    const { meta } = (await admin.get(`/imports/${id}/rejects`).expect(200)).body;
    expect(meta.columns).toEqual(['Precio', 'Comprobante', 'Cant', 'Fecha']);
  });

  test('go with their import when it is undone', async () => {
    const { id } = await sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10'), bad(3, 'D1')]);
    await admin.post(`/imports/${id}/read-again`, {}).expect(200);
    await stage(cms, id, [line(2, 'D1', '10'), line(3, 'D1', '20')]);
    await apply(cms, id);
    await admin.post(`/imports/${id}/undo`, {}).expect(200);
    expect(await revenue()).toBeNull();
    await admin.post(`/imports/${id}/redo`, {}).expect(200);
    expect(await revenue()).toBe('30.00');
  });

  test('a client that the new reading no longer states goes', async () => {
    const { id } = await sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10', { client: 'WRONG' })]);
    await admin.post(`/imports/${id}/read-again`, {}).expect(200);
    await stage(cms, id, [line(2, 'D1', '10', { client: 'RIGHT' })]);
    await apply(cms, id);
    expect(await sql(cms, 'select code from public.clients')).toEqual([{ code: 'RIGHT' }]);
    expect(await revenue()).toBe('10.00');
  });

  test('a reading again that fails leaves standing what stood', async () => {
    const { id } = await sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10')]);
    await admin.post(`/imports/${id}/read-again`, {}).expect(200);
    const { lease } = await claim(cms, id);
    await workerOf(cms)
      .post(`/imports/${id}/refuse`, {
        lease,
        state: 'held',
        reason: 'missing-columns',
        message: 'Column "amount" is missing',
      })
      .expect(200);
    expect(await readImport(cms, id)).toMatchObject({
      state: 'applied',
      reason: 'missing-columns',
      read: 1,
      applied: 1,
    });
    expect(await revenue()).toBe('10.00');
  });
});

describe('reading a stored file again, only to see', () => {
  const tryAgain = async (id: number, rows: (SalesRow | RejectRow)[]) => {
    await admin.post(`/imports/${id}/read-again`, { dryRun: true }).expect(200);
    await stage(cms, id, rows);
    await apply(cms, id);
    return (await admin.get(`/imports/${id}`).expect(200)).body.data;
  };
  const before = () =>
    sendRows(cms, { profile: 'replace' }, [line(2, 'D1', '10'), line(3, 'D1', '5'), line(4, 'D2', '7')]);
  const after = [line(2, 'D1', '10'), line(3, 'D1', '6', { client: 'C2' }), line(5, 'D3', '1')];

  test('shows the difference field by field and writes nothing', async () => {
    // What other imports show is none of its difference.
    await sendRows(cms, { profile: 'replace' }, [line(2, 'D9', '30')]);
    const { id } = await before();
    const tried = await tryAgain(id, after);
    expect(tried).toMatchObject({
      state: 'staged',
      preview: {
        lines: { new: 1, changed: 1, same: 1, gone: 1 },
        differences: [
          {
            row: 3,
            document: 'D1',
            fields: [
              { field: 'amount', before: '5', after: '6' },
              { field: 'client', before: 'C1', after: 'C2' },
            ],
          },
        ],
      },
    });
    expect(await revenue()).toBe('52.00');
    await admin.post(`/imports/${id}/apply`, {}).expect(200);
    await apply(cms, id);
    expect(await revenue()).toBe('47.00');
    expect(await readImport(cms, id)).toMatchObject({ state: 'applied', read: 3, rejected: 0 });
    await admin.post(`/imports/${id}/undo`, {}).expect(200);
    expect(await revenue()).toBe('30.00');
  });

  test('when it is the same says so, and discarded leaves the import as it stood', async () => {
    const { id } = await before();
    const tried = await tryAgain(id, [line(2, 'D1', '10'), line(3, 'D1', '5'), line(4, 'D2', '7')]);
    expect(tried.preview).toMatchObject({ lines: { new: 0, changed: 0, same: 3, gone: 0 }, differences: [] });
    await admin.post(`/imports/${id}/cancel`, {}).expect(200);
    expect(await readImport(cms, id)).toMatchObject({
      state: 'applied',
      read: 3,
      applied: 3,
      unchanged: 0,
      rejected: 0,
    });
    expect(await revenue()).toBe('22.00');
    await admin.post(`/imports/${id}/undo`, {}).expect(200);
  });
});

test('a line is traced to its import, file, row and mail, and to whoever else stated its document', async () => {
  const mail = {
    receivedAt: '2026-02-01T08:00:00Z',
    messageId: '<one@example.com>',
    sender: 'erp@example.com',
    subject: 'Ventas',
  };
  const first = await sendRows(cms, { profile: 'replace', fileName: 'enero.csv', mail }, [line(7, 'D1', '10')]);
  const second = await sendRows(cms, { profile: 'replace', mail: { receivedAt: '2026-02-02T08:00:00Z' } }, [
    line(2, 'D1', '10'),
  ]);
  const [sold] = (await admin.get('/sales', { filters: { document: 'D1' } }).expect(200)).body.data;
  const { body } = await admin.get(`/sales/${sold.id}/trace`).expect(200);
  expect(body.data.document).toBe('D1');
  expect(body.data.statements).toEqual([
    expect.objectContaining({ importId: second.id, row: null, live: true }),
    expect.objectContaining({
      importId: first.id,
      row: 7,
      live: false,
      fileName: 'enero.csv',
      messageId: '<one@example.com>',
    }),
  ]);
  await admin.get('/sales/999999-1/trace').expect(404);
});

test('a stored file is answered as it came, also to who would take it compressed', async () => {
  const { id } = await receive(cms, { profile: 'replace', bytes: 'x'.repeat(5_000) });
  const { headers } = await request(cms.url)
    .get(`/api/imports/${id}/file`)
    .set('authorization', `Bearer ${WORKER_TOKEN}`)
    .set('accept-encoding', 'gzip')
    .expect(200);
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-disposition']).toContain('attachment');
});
