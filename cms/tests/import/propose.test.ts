import type { KindFields } from '@rumbo/config/api';
import request from 'supertest';
import { type Client, makeUser, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { answerLook, claim, lookOf, makeProfile, putRows, readImport, receive, workerOf } from '../setup/imports';
import { sql } from '../setup/sql';

/** A file that nobody has said how to read: it is looked at, recognised by its header, or asked about. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
}, 180_000);
afterAll(() => cms?.stop());

const SHAPE = ['comprobante', 'fecha', 'importe'];
const profileOf = async (id: number) =>
  (await admin.get(`/imports/${id}`, { populate: 'profile' }).expect(200)).body.data.profile;
const openLooks = (id: number) =>
  sql(cms, "select id from rumbo.work where (payload ->> 'importId')::int = $1 and state = 'ready'", [id]);
/** Until the request that asks for a look has written its work item. */
async function untilAsked(id: number): Promise<void> {
  while ((await openLooks(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('a second file of a header that one profile reads needs no click', async () => {
  await makeProfile(admin, 'by shape', { headerShape: SHAPE });
  const { id } = await receive(cms, { fileName: 'enero.csv' });
  expect(await answerLook(cms, id, lookOf(SHAPE))).toMatchObject({ state: 'received', reason: null });
  expect(await profileOf(id)).toMatchObject({ name: 'by shape' });
  expect((await claim(cms, id)).kind).toBe('read-file');
});

test('the same bytes of a recognised file are a duplicate', async () => {
  const first = await receive(cms, { bytes: 'as recognised' });
  await answerLook(cms, first.id, lookOf(SHAPE));
  const second = await receive(cms, { bytes: 'as recognised' });
  expect(await answerLook(cms, second.id, lookOf(SHAPE))).toMatchObject({ state: 'duplicate' });
});

test('a profile of which a file was read knows its header from then on', async () => {
  const profile = await makeProfile(admin, 'learns');
  const read = await receive(cms, { profile });
  const { lease } = await claim(cms, read.id);
  const end = { end: true, rows: 1, skipped: 0, headerShape: ['doc', 'day', 'sum'] };
  const row = { row: 2, document: 'L1', date: '2026-01-05', amount: '1' };
  await putRows(cms, read.id, lease, `${JSON.stringify(row)}\n${JSON.stringify(end)}\n`).expect(200);
  const next = await receive(cms, { fileName: 'febrero.csv' });
  await answerLook(cms, next.id, lookOf(['doc', 'day', 'sum']));
  expect(await profileOf(next.id)).toMatchObject({ name: 'learns' });
  // In another order it is another file.
  const other = await receive(cms, { fileName: 'marzo.csv' });
  expect(await answerLook(cms, other.id, lookOf(['day', 'doc', 'sum']))).toMatchObject({ state: 'held' });
});

test('a mail is recognised only by profiles of a source that takes its sender', async () => {
  const shape = ['a', 'b', 'c'];
  const senders = ['erp@example.com'];
  await makeProfile(admin, 'of the erp', { headerShape: shape, match: { senders, files: ['x.csv'] } });
  await makeProfile(admin, 'of others', { match: { senders: ['somebody@example.com'], files: ['y.csv'] } });
  const other = await receive(cms, { mail: { sender: 'somebody@example.com' } });
  expect(await answerLook(cms, other.id, lookOf(shape))).toMatchObject({ state: 'held', reason: 'no-profile' });
  const known = await receive(cms, { mail: { sender: 'erp@example.com' } });
  expect(await answerLook(cms, known.id, lookOf(shape))).toMatchObject({ state: 'received' });
});

test('of profiles that fit a name equally the header decides, and without it a person', async () => {
  const match = { senders: [], files: ['equal*.csv'] };
  await makeProfile(admin, 'equal one', { match, headerShape: ['one'] });
  await makeProfile(admin, 'equal two', { match, headerShape: ['two'] });
  const clear = await receive(cms, { fileName: 'equal-1.csv' });
  await answerLook(cms, clear.id, lookOf(['two']));
  expect(await profileOf(clear.id)).toMatchObject({ name: 'equal two' });
  const open = await receive(cms, { fileName: 'equal-2.csv' });
  const held = await answerLook(cms, open.id, lookOf(['three']));
  expect(held).toMatchObject({ state: 'held', reason: 'ambiguous-format' });
  expect(held.message).toContain('"equal one", "equal two"');
});

test('what a file leaves open is held and asked, and the proposal waits on the import', async () => {
  const { id } = await receive(cms, { fileName: 'abierto.csv' });
  const question = {
    about: 'dates',
    because: 'none-above-twelve',
    options: ['dd/MM/yyyy', 'MM/dd/yyyy'],
    examples: [],
  };
  expect(await answerLook(cms, id, lookOf(['x', 'y'], [question]))).toMatchObject({
    state: 'held',
    reason: 'ambiguous-format',
  });
  const { body } = await admin.get(`/imports/${id}/proposal`).expect(200);
  expect(body.data).toMatchObject({ import: id, proposal: { questions: [question], headerShape: ['x', 'y'] } });
  expect(await openLooks(id)).toHaveLength(0);
});

test('what is no table is rejected with the way out', async () => {
  const { id } = await receive(cms, { fileName: 'contrato.pdf' });
  const refused = { reason: 'other-format', message: 'contrato.pdf is a PDF. Save it as .xlsx and send it again' };
  expect(await answerLook(cms, id, { refused })).toMatchObject({
    state: 'rejected',
    ...refused,
  });
});

test('settings that somebody tries are looked at, and change nothing', async () => {
  const { id } = await receive(cms, { fileName: 'probar.csv' });
  await answerLook(cms, id, lookOf(['p', 'q']));
  const settings = { format: { type: 'csv', delimiter: ';' }, columns: { document: 'p' } };
  const asked = admin.post('/imports/propose-profile', { import: id, settings }).then((answer) => answer);
  await untilAsked(id);
  const work = await claim(cms, id);
  expect(work.payload).toMatchObject({ fileName: 'probar.csv', settings: { format: { delimiter: ';' } } });
  const reading = { rows: [], counts: { read: 3, rejected: 1, skipped: 0 } };
  await workerOf(cms)
    .post(`/work/${work.id}/finish`, { lease: work.lease, result: { rows: [], reading } })
    .expect(200);
  expect((await asked).body.data).toEqual({ import: id, rows: [], reading });
  expect(await readImport(cms, id)).toMatchObject({ state: 'held' });
  const kept = await admin.get(`/imports/${id}/proposal`).expect(200);
  expect(kept.body.data.proposal.headerShape).toEqual(['p', 'q']);
  await admin.get(`/imports/${id}/proposal`, { work: 999_999 }).expect(404);
});

test('a look as another kind comes with the fields of that kind, and is not kept', async () => {
  const { id } = await receive(cms, { fileName: 'personas.csv' });
  await answerLook(cms, id, lookOf(['r', 's']));
  const asked = admin.post('/imports/propose-profile', { import: id, kind: 'clients' }).then((answer) => answer);
  await untilAsked(id);
  const work = await claim(cms, id);
  const { kind, kinds } = work.payload as { kind: string; kinds: KindFields[] };
  expect(kind).toBe('clients');
  expect(kinds).toMatchObject([{ kind: 'clients' }]);
  expect(kinds[0]?.fields).toContainEqual(expect.objectContaining({ name: 'code', isKey: true }));
  await workerOf(cms)
    .post(`/work/${work.id}/finish`, { lease: work.lease, result: lookOf(['t']) })
    .expect(200);
  expect((await asked).body.data.proposal.headerShape).toEqual(['t']);
  const kept = await admin.get(`/imports/${id}/proposal`).expect(200);
  expect(kept.body.data.proposal.headerShape).toEqual(['r', 's']);
});

test('the kinds that files may bring are sales and what a person may create', async () => {
  const { body } = await admin.get('/import-profiles/kinds').expect(200);
  const kinds = body.data.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['sales', 'clients', 'products', 'monthly-targets', 'exchange-rates', 'type:salesperson']),
  );
  for (const kind of ['type:import-profile', 'type:source', 'type:client']) expect(kinds).not.toContain(kind);
});

test('a file that is sent to be looked at becomes a held import, whatever profile fits', async () => {
  await makeProfile(admin, 'would fit', { match: { senders: [], files: ['directo.csv'] } });
  const sent = request(cms.url)
    .post('/api/imports/propose-profile')
    .set('authorization', `Bearer ${admin.token}`)
    .attach('file', Buffer.from('x;y\n1;2\n'), 'directo.csv')
    .then((answer) => answer);
  const find = async () =>
    (await sql<{ id: number }>(cms, "select id from public.imports where file_name = 'directo.csv'"))[0];
  while (!(await find())) await new Promise((resolve) => setTimeout(resolve, 20));
  const id = (await find())?.id ?? 0;
  await untilAsked(id);
  await answerLook(cms, id, lookOf(['x', 'y']));
  expect((await sent).body.data).toMatchObject({ import: id, proposal: { headerShape: ['x', 'y'] } });
  expect(await readImport(cms, id)).toMatchObject({ state: 'held', reason: 'no-profile' });
});

test('reps may not ask, and a look that fails takes nothing from a held import', async () => {
  const rep = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  const { id } = await receive(cms, { fileName: 'aparte.csv' });
  await answerLook(cms, id, { ...lookOf([]), proposal: undefined });
  await rep.post('/imports/propose-profile', { import: id }).expect(403);
  const asked = admin.post('/imports/propose-profile', { import: id }).then((answer) => answer);
  await untilAsked(id);
  const { id: work, lease } = await claim(cms, id);
  await workerOf(cms)
    .post(`/work/${work}/fail`, { lease, code: 'INTERNAL', message: 'poison', retry: false })
    .expect(200);
  expect((await asked).status).toBe(503);
  expect(await readImport(cms, id)).toMatchObject({ state: 'held' });
});
