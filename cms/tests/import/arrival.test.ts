import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import { answerLook, type Import, linesOf, makeProfile, readImport, receive, sendRows } from '../setup/imports';
import { sql } from '../setup/sql';

/** What becomes of a file when it arrives, before anybody reads it. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'by hand');
  await makeProfile(admin, 'erp', { match: { senders: ['erp@example.com'], files: ['ventas*.csv'] } });
}, 180_000);
afterAll(() => cms?.stop());

const row = (document: string, amount = '10') => ({ row: 2, document, date: '2026-01-05', amount });

test('the same bytes a second time are a duplicate that names the first, and touch nothing', async () => {
  const file = { profile: 'by hand', bytes: 'document,date,amount\nD1,2026-01-05,10\n' };
  const first = await sendRows(cms, file, [row('D1')]);
  expect(first.state).toBe('applied');
  const second = await receive(cms, { ...file, fileName: 'renamed.csv' });
  const { body } = await admin.get(`/imports/${second.id}`, { populate: 'duplicateOf' }).expect(200);
  expect(body.data).toMatchObject({ state: 'duplicate', duplicateOf: { id: first.id }, read: 0, applied: 0 });
  expect(second.message).toContain(String(first.id));
  expect(await workOf(second.id)).toBe(0);
  expect((await linesOf(admin, 'D1')).map(({ importId }) => importId)).toEqual([first.id]);
});

test('the same bytes run again when the profile reads them differently', async () => {
  const profile = await makeProfile(admin, 'changing');
  const { body } = await admin.get('/import-profiles', { filters: { name: profile } }).expect(200);
  const first = await sendRows(cms, { profile, bytes: 'as before' }, [row('D2')]);
  await admin
    .put(`/import-profiles/${body.data[0].documentId}`, { data: { match: { files: ['x*.csv'] } } })
    .expect(200);
  expect((await receive(cms, { profile, bytes: 'as before' })).state).toBe('duplicate');
  const format = { type: 'csv', delimiter: ';' };
  await admin.put(`/import-profiles/${body.data[0].documentId}`, { data: { format } }).expect(200);
  expect((await receive(cms, { profile, bytes: 'as before' })).state).toBe('received');
  expect(first.state).toBe('applied');
});

test('the same bytes run again after they were rejected', async () => {
  const file = { profile: 'by hand', bytes: 'nothing in it can be used' };
  const reject = {
    row: 2,
    reject: { column: 'date', code: 'bad-date' as const, value: 'x', message: 'x is no date' },
    raw: {},
  };
  expect((await sendRows(cms, file, [reject])).state).toBe('rejected');
  expect((await receive(cms, file)).state).toBe('received');
});

test('the same attachment of the same mail answers the import it already has', async () => {
  const file = { fileName: 'ventas.csv', bytes: 'of a mail', mail: { messageId: '<one@example.com>' } };
  const first = await receive(cms, file);
  expect(first.state).toBe('received');
  expect((await receive(cms, file)).id).toBe(first.id);
  // The mail forwarded is another mail with the same bytes.
  expect(await receive(cms, { ...file, mail: { messageId: '<two@example.com>' } })).toMatchObject({
    state: 'duplicate',
  });
});

test('a mail is matched by sender and file name; without a profile it is held, and says so', async () => {
  expect((await receive(cms, { fileName: 'VENTAS-marzo.csv', mail: {} })).state).toBe('received');
  const arrived = await receive(cms, { fileName: 'stock.csv', mail: {} });
  expect(arrived).toMatchObject({ state: 'received', reason: 'recognising' });
  const held = await answerLook(cms, arrived.id);
  expect(held).toMatchObject({ state: 'held', reason: 'no-profile' });
  expect(held.message).toContain('stock.csv');
  expect(await workOf(held.id)).toBe(1);
});

test('a file of an archive is matched by its own name', async () => {
  const form = new FormData();
  const mail = {
    account: 'folder',
    messageId: '<zip@example.com>',
    sender: 'erp@example.com',
    receivedAt: '2026-01-05',
  };
  for (const [name, value] of Object.entries(mail)) form.append(name, value);
  form.append('file', new File(['a,b'], 'export.zip/ventas-abril.csv'));
  const headers = { authorization: `Bearer ${WORKER_TOKEN}` };
  const answer = await fetch(`${cms.url}/api/imports`, { method: 'POST', body: form, headers });
  const { data } = (await answer.json()) as { data: Import };
  expect(data).toMatchObject({ state: 'received', fileName: 'export.zip/ventas-abril.csv' });
});

test('a profile that is not there is refused, and leaves no import behind', async () => {
  const before = await countImports();
  await expect(receive(cms, { profile: 'nobody knows' })).rejects.toThrow('400');
  expect(await countImports()).toBe(before);
});

test('bytes that were only tried are no duplicate when they come to be applied', async () => {
  const tried = await receive(cms, { profile: 'by hand', bytes: 'first tried', dryRun: true });
  expect((await receive(cms, { profile: 'by hand', bytes: 'first tried' })).state).toBe('received');
  expect((await receive(cms, { profile: 'by hand', bytes: 'first tried', dryRun: true })).state).toBe('duplicate');
  expect(tried.state).toBe('received');
});

test('twenty copies at once: one is received, nineteen are its duplicates', async () => {
  const copies = await Promise.all(
    Array.from({ length: 20 }, (_, nth) =>
      receive(cms, {
        profile: 'by hand',
        fileName: `copy ${nth}.csv`,
        bytes: 'twenty times the same',
        ...(nth % 2 === 0 && { mail: {} }),
      }),
    ),
  );
  const received = copies.filter(({ state }) => state === 'received');
  expect(received).toHaveLength(1);
  const duplicates = await Promise.all(
    copies.filter((copy) => copy !== received[0]).map(({ id }) => readImport(cms, id)),
  );
  expect(new Set(duplicates.map(({ state }) => state))).toEqual(new Set(['duplicate']));
  expect(await workOf(...copies.map(({ id }) => id))).toBe(1);
});

const workOf = async (...importIds: number[]): Promise<number> =>
  (await sql(cms, "select id from rumbo.work where (payload ->> 'importId')::int = any ($1)", [importIds])).length;

const countImports = async (): Promise<number> => (await sql(cms, 'select id from public.imports')).length;
