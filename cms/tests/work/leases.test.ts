import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimedWork, SalesRow } from '@rumbo/config/api';
import { MAX_CLAIM } from '@rumbo/config/jobs';
import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import { apply, claim, makeProfile, ndjson, putRows, readImport, receive, stage, workerOf } from '../setup/imports';
import { forgetSales, sql } from '../setup/sql';

/** Work is handed out once, held by a lease, and has its effect once, whatever workers do. */
let cms: TestCms;
let admin: Client;
let worker: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  worker = workerOf(cms);
  await makeProfile(admin, 'erp');
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const ROWS: SalesRow[] = ['D1', 'D2'].map((document, at) => ({
  row: at + 2,
  document,
  date: '2026-01-05',
  client: 'C1',
  amount: '10',
}));
const received = async (): Promise<number> => (await receive(cms, { profile: 'erp' })).id;
const revenue = async () => (await series(admin, 'revenue', ['2026-01', '2026-01']))[0];
const code = (body: { error?: { details?: { code?: string } } }) => body.error?.details?.code;

/** What the reconciler does when a lease ran out. */
const crash = (id: number) =>
  sql(
    cms,
    "update rumbo.work set state = 'ready', lease = null, leased_until = null, crashes = crashes + 1 where id = $1",
    [id],
  );
const stagingTables = async (): Promise<number> =>
  (await sql(cms, "select 1 from pg_tables where schemaname = 'rumbo' and tablename like 'staging\\_%'")).length;

describe('claiming', () => {
  test('an item is handed out once, however many ask at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, received));
    const items = await sql<{ id: string }>(cms, "select id from rumbo.work where state = 'ready'");
    expect(items).toHaveLength(ids.length);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        worker.post('/work/claim', { ids: items.map(({ id }) => Number(id)) }).expect(200),
      ),
    );
    const claimed: ClaimedWork[] = answers.flatMap(({ body }) => body.data);
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(5);
    expect(claimed).toHaveLength(5);
  });

  test('the claim says what to read, and how', async () => {
    const importId = await received();
    expect(await claim(cms, importId)).toMatchObject({
      kind: 'read-file',
      attempt: 1,
      payload: { importId, fileName: 'sales.csv', profile: { columns: { document: 'document' } } },
    });
  });

  test('is for the worker alone, and takes so many at a time', async () => {
    await admin.post('/work/claim', { ids: [1] }).expect(403);
    await worker.post('/work/claim', { ids: Array.from({ length: MAX_CLAIM + 1 }, (_, at) => at + 1) }).expect(400);
    await worker.post('/work/claim', { ids: [] }).expect(400);
  });
});

describe('rows', () => {
  test('a stream without its end line leaves nothing behind, and can be sent again', async () => {
    const importId = await received();
    const { lease } = await claim(cms, importId);
    const cut = ndjson(ROWS).split('\n').slice(0, 2).join('\n');
    const { body } = await putRows(cms, importId, lease, `${cut}\n`).expect(400);
    expect(code(body)).toBe('STREAM_INCOMPLETE');
    const miscounted = `${cut}\n${JSON.stringify({ end: true, rows: 3, skipped: 0 })}\n`;
    expect(code((await putRows(cms, importId, lease, miscounted).expect(400)).body)).toBe('STREAM_INCOMPLETE');
    expect(await readImport(cms, importId)).toMatchObject({ state: 'received', applied: 0 });
    expect(await stagingTables()).toBe(0);
    await putRows(cms, importId, lease, ndjson(ROWS)).expect(200);
    await apply(cms, importId);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'applied', read: 2, applied: 2 });
  });

  test('a connection that breaks in the middle leaves nothing behind', async () => {
    const importId = await received();
    const { lease } = await claim(cms, importId);
    await new Promise<void>((broken) => {
      const put = httpRequest(`${cms.url}/api/imports/${importId}/rows?lease=${lease}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${WORKER_TOKEN}`, 'content-type': 'application/x-ndjson' },
      });
      put.once('error', () => broken());
      put.write(`${JSON.stringify(ROWS[0])}\n`);
      setTimeout(() => put.destroy(), 300);
      put.once('close', () => broken());
    });
    await putRows(cms, importId, lease, ndjson(ROWS)).expect(200);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'staged', read: 2 });
  });

  test.each([
    ['no JSON', '{"row":2,'],
    ['no row', '[1]'],
    ['a row without a document', '{"row":2,"date":"2026-01-05","amount":"1"}'],
    ['something after the end', `${JSON.stringify({ end: true, rows: 0, skipped: 0 })}\n${JSON.stringify(ROWS[0])}`],
  ])('%s is refused, and nothing kept', async (_, text) => {
    const importId = await received();
    const { lease } = await claim(cms, importId);
    expect(code((await putRows(cms, importId, lease, `${text}\n`).expect(400)).body)).toBe('INVALID');
    expect(await stagingTables()).toBe(0);
  });

  test('sent a second time they get the stored answer, and there is one apply to do', async () => {
    const importId = await received();
    const { lease } = await claim(cms, importId);
    const first = await putRows(cms, importId, lease, ndjson(ROWS)).expect(200);
    const second = await putRows(cms, importId, lease, ndjson(ROWS)).expect(200);
    expect(second.body).toEqual(first.body);
    expect(await sql(cms, "select id from rumbo.work where kind = 'apply-import'")).toHaveLength(1);
  });
});

describe('a lease that was lost', () => {
  test('answers 409 to the one who had it, and changes nothing', async () => {
    const importId = await received();
    const old = await claim(cms, importId);
    await crash(old.id);
    const { lease } = await claim(cms, importId);
    for (const answer of [
      await putRows(cms, importId, old.lease, ndjson(ROWS)),
      await worker.post(`/work/${old.id}/finish`, { lease: old.lease, result: {} }),
      await worker.post(`/work/${old.id}/fail`, { lease: old.lease, code: 'X', message: 'x', retry: false }),
      await worker.post(`/imports/${importId}/refuse`, { lease: old.lease, state: 'held', reason: 'x', message: 'x' }),
    ]) {
      expect([answer.status, code(answer.body)]).toEqual([409, 'LEASE_LOST']);
    }
    const { body } = await worker.post('/work/heartbeat', { leases: [old.lease, lease] }).expect(200);
    expect(body.data.lost).toEqual([old.lease]);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'received', read: 0 });
    expect(await stagingTables()).toBe(0);
    // Whoever holds it now goes on as if nothing had happened.
    await putRows(cms, importId, lease, ndjson(ROWS)).expect(200);
  });

  test('while applying, too: what another may do now is left to it', async () => {
    const importId = await received();
    await stage(cms, importId, ROWS);
    const old = await claim(cms, importId);
    await crash(old.id);
    const answer = await worker.post(`/work/${old.id}/run`, { lease: old.lease });
    expect([answer.status, code(answer.body)]).toEqual([409, 'LEASE_LOST']);
    expect(await revenue()).toBeNull();
    await apply(cms, importId);
    expect(await revenue()).toBe('20.00');
  });

  test('a lease nobody gave is one', async () => {
    const importId = await received();
    for (const lease of [randomUUID(), 'x', '']) await putRows(cms, importId, lease, ndjson(ROWS)).expect(409);
  });
});

describe('applying', () => {
  test('asked a second time it gives the stored answer, and counts once', async () => {
    const importId = await received();
    await stage(cms, importId, ROWS);
    const { id, lease } = await claim(cms, importId);
    const first = await worker.post(`/work/${id}/run`, { lease }).expect(200);
    const second = await worker.post(`/work/${id}/run`, { lease }).expect(200);
    expect(second.body).toEqual(first.body);
    expect(await revenue()).toBe('20.00');
  });

  test.each([
    ['emptied by a crash of the database', 'truncate'],
    ['gone', 'drop table'],
  ])('staged rows that are %s are read again from the file', async (_, loss) => {
    const importId = await received();
    await stage(cms, importId, ROWS);
    await sql(cms, `${loss} rumbo.staging_${importId}`);
    await apply(cms, importId);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'received' });
    await stage(cms, importId, ROWS);
    await apply(cms, importId);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'applied', read: 2, applied: 2 });
    expect(await revenue()).toBe('20.00');
  });

  test('is not for the worker to do itself, and reading not for the cms', async () => {
    const reading = await claim(cms, await received());
    await worker.post(`/work/${reading.id}/run`, { lease: reading.lease }).expect(400);
  });
});

describe('a failure', () => {
  test('that another try may mend is due again later', async () => {
    const importId = await received();
    const { id, lease } = await claim(cms, importId);
    await worker.post(`/work/${id}/fail`, { lease, code: 'UNAVAILABLE', message: 'away', retry: true }).expect(200);
    const [item] = await sql(cms, 'select state, tries, due_at > now() as later from rumbo.work where id = $1', [id]);
    expect(item).toEqual({ state: 'ready', tries: 1, later: true });
    expect(await readImport(cms, importId)).toMatchObject({ state: 'received' });
  });

  test('that none can mend sets the item apart, and the import says why', async () => {
    const importId = await received();
    const { id, lease } = await claim(cms, importId);
    await worker.post(`/work/${id}/fail`, { lease, code: 'X', message: 'the disk is full', retry: false }).expect(200);
    expect(await readImport(cms, importId)).toMatchObject({ state: 'failed', message: 'the disk is full' });
    expect((await worker.post('/work/claim', { ids: [id] }).expect(200)).body.data).toEqual([]);
  });

  test('of a file that its profile cannot read holds the import with the way out', async () => {
    const importId = await received();
    const { lease } = await claim(cms, importId);
    const refusal = { lease, state: 'held', reason: 'missing-columns', message: "Column 'Total' is missing" };
    await worker.post(`/imports/${importId}/refuse`, refusal).expect(200);
    await worker.post(`/imports/${importId}/refuse`, refusal).expect(200);
    const { lease: _lease, ...said } = refusal;
    expect(await readImport(cms, importId)).toMatchObject(said);
  });

  test('a lease that runs out is a crash: handed out again once, set apart when it keeps happening', async () => {
    const [once, often] = [await received(), await received()] as const;
    const items = [await claim(cms, once), await claim(cms, often)] as const;
    await sql(
      cms,
      "update rumbo.work set leased_until = now() - interval '1 s', crashes = case id when $1 then 1 else 0 end",
      [items[1].id],
    );
    const states = async () =>
      (await sql<{ state: string }>(cms, 'select state from rumbo.work order by id')).map(({ state }) => state);
    for (let tries = 0; tries < 60 && (await states()).includes('leased'); tries += 1) await sleep(500);
    expect(await states()).toEqual(['ready', 'set-apart']);
    expect(await readImport(cms, once)).toMatchObject({ state: 'received' });
    expect(await readImport(cms, often)).toMatchObject({ state: 'failed', reason: 'set-apart' });
  });
});
