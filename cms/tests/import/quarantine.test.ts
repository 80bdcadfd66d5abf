import { type Client, makeUser, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { answerLook, type Import, makeProfile, readImport, receive, workerOf } from '../setup/imports';
import { sql } from '../setup/sql';

/** Mails of senders nobody knows: kept, not read, and let in or kept out by a supervisor. */
let cms: TestCms;
let admin: Client;
let supervisor: Client;
let erp: { id: number; documentId: string };
let branch: { id: number; documentId: string };

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  supervisor = await makeUser(cms, admin, { name: 'sup', role: 'supervisor', scope: 'all' });
  erp = (
    await admin
      .post('/sources', { data: { name: 'erp', kind: 'mail', senders: [{ address: '*@erp.example' }] } })
      .expect(201)
  ).body.data;
  await makeProfile(admin, 'erp', { source: erp.id, match: { files: ['ventas*.csv'] } });
  branch = (await admin.post('/sources', { data: { name: 'branch', kind: 'mail' } }).expect(201)).body.data;
  await makeProfile(admin, 'branch', { source: branch.id, match: { files: ['*.csv'] } });
}, 180_000);
afterAll(() => cms?.stop());

let nth = 0;
/** A mail of a sender like no other, unless it is said. */
const from = (sender: string, more: { fileName?: string; bytes?: string } = {}): Promise<Import> =>
  receive(cms, { fileName: 'ventas.csv', ...more, mail: { sender } });
const somebody = (): string => {
  nth += 1;
  return `somebody-${nth}@new.example`;
};
const stateOf = async (id: number): Promise<string> => (await readImport(cms, id)).state;
const workOf = async (id: number): Promise<number> =>
  (await sql(cms, "select id from rumbo.work where (payload ->> 'importId')::int = $1", [id])).length;
const sourceOf = async (id: number): Promise<number | null> =>
  (await sql<{ source_id: number | null }>(cms, 'select source_id from public.imports where id = $1', [id]))[0]
    ?.source_id ?? null;
const sendersOf = async ({ documentId }: { documentId: string }): Promise<string[]> =>
  (await admin.get(`/sources/${documentId}`, { populate: 'senders' }).expect(200)).body.data.senders.map(
    ({ address }: { address: string }) => address,
  );

test('an address the source lists passes, without regard to case; its domain is not that of a longer name', async () => {
  expect((await from('Ventas@ERP.example')).state).toBe('received');
  for (const sender of ['ventas@erp.example.com', 'ventas@not-erp.example'])
    expect((await from(sender)).state).toBe('quarantined');
});

test('an unknown sender is quarantined: kept, not read, and the message names the sender and the way out', async () => {
  const sender = somebody();
  const held = await from(sender);
  expect(held).toMatchObject({ state: 'quarantined', reason: 'unknown-sender' });
  expect(held.message).toContain(sender);
  expect(held.message).toMatch(/[Rr]elease/);
  expect(await workOf(held.id)).toBe(0);
});

test("a sender an active profile names is its source's", async () => {
  const sender = somebody();
  const { documentId } = (await admin.get('/import-profiles', { filters: { name: 'branch' } }).expect(200)).body
    .data[0];
  const names = (senders: string[]) =>
    admin.put(`/import-profiles/${documentId}`, { data: { match: { senders, files: ['*.csv'] } } }).expect(200);
  await names([sender]);
  const known = await from(sender);
  await names([]);
  expect([known.state, await sourceOf(known.id)]).toEqual(['received', branch.id]);
  expect((await from(sender)).state).toBe('quarantined');
});

test('profiles of a source that does not take the sender are no candidates', async () => {
  const { id } = await from('stock@erp.example', { fileName: 'stock.csv' });
  const held = await answerLook(cms, id);
  expect(held).toMatchObject({ state: 'held', reason: 'no-profile' });
  expect(await sourceOf(held.id)).toBe(erp.id);
});

test('an inactive source takes nobody', async () => {
  await admin.put(`/sources/${erp.documentId}`, { data: { active: false } }).expect(200);
  const held = await from('ventas@erp.example');
  await admin.put(`/sources/${erp.documentId}`, { data: { active: true } }).expect(200);
  expect(held.state).toBe('quarantined');
});

test('an upload has no sender and is never quarantined', async () => {
  expect((await receive(cms, { fileName: 'ventas.csv' })).state).toBe('received');
});

test('released and remembered: everything of the sender is let in, and the next mail passes', async () => {
  const sender = somebody();
  const same = { bytes: `same of ${sender}` };
  const [first, copy, odd] = [
    await from(sender, same),
    await from(sender, same),
    await from(sender, { fileName: 'x.pdf' }),
  ];
  const stranger = await from(somebody());
  const { body } = await supervisor.post(`/imports/${copy.id}/release`, { source: branch.documentId }).expect(200);
  expect(body.data).toEqual({
    id: copy.id,
    state: 'duplicate',
    released: [
      { id: first.id, state: 'received' },
      { id: copy.id, state: 'duplicate' },
      { id: odd.id, state: 'received' },
    ],
  });
  expect([await workOf(first.id), await workOf(copy.id), await workOf(odd.id)]).toEqual([1, 0, 1]);
  // Nobody knows how to read it: it is looked at.
  expect(await answerLook(cms, odd.id)).toMatchObject({ state: 'held', reason: 'no-profile' });
  expect(await sendersOf(branch)).toContain(sender);
  expect((await from(sender.toUpperCase())).state).toBe('received');
  expect(await stateOf(stranger.id)).toBe('quarantined');
});

test('released once: this mail is let in, and nothing else', async () => {
  const sender = somebody();
  const [one, other] = [await from(sender), await from(sender)];
  await supervisor.post(`/imports/${one.id}/release`, { source: branch.id, remember: false }).expect(200);
  expect([await stateOf(one.id), await stateOf(other.id), await sourceOf(one.id)]).toEqual([
    'received',
    'quarantined',
    branch.id,
  ]);
  expect(await sendersOf(branch)).not.toContain(sender);
});

test('a mail without a readable sender is quarantined, and can be let in but not remembered or blocked', async () => {
  const held = await from('the accounting');
  expect(held).toMatchObject({ state: 'quarantined', reason: 'unknown-sender' });
  const remembered = await supervisor.post(`/imports/${held.id}/release`, { source: branch.id }).expect(400);
  expect(remembered.body.error.details).toMatchObject({ code: 'INVALID', field: 'remember' });
  await supervisor.post(`/imports/${held.id}/block`).expect(400);
  await supervisor.post(`/imports/${held.id}/release`, { source: branch.id, remember: false }).expect(200);
  expect(await stateOf(held.id)).toBe('received');
});

test('which source it is must be clear: several ask, one is taken, one that is not there is refused', async () => {
  const held = await from(somebody());
  for (const body of [{}, { source: 999_999 }, { source: 'nobody' }]) {
    const { body: answer } = await supervisor.post(`/imports/${held.id}/release`, body).expect(400);
    expect(answer.error.details).toMatchObject({ code: 'INVALID', field: 'source' });
  }
  await admin.put(`/sources/${erp.documentId}`, { data: { active: false } }).expect(200);
  const released = await supervisor.post(`/imports/${held.id}/release`);
  await admin.put(`/sources/${erp.documentId}`, { data: { active: true } }).expect(200);
  expect([released.body.error?.message, released.body.data?.state]).toEqual([undefined, 'received']);
});

test('blocked: everything of the sender is rejected, later mails too, until the entry is deleted', async () => {
  const sender = somebody();
  const [first, second] = [await from(sender), await from(sender)];
  const { body } = await supervisor.post(`/imports/${first.id}/block`).expect(200);
  expect(body.data).toEqual({ id: first.id, state: 'rejected', rejected: [first.id, second.id] });
  const later = await from(sender.toUpperCase());
  expect(later).toMatchObject({ state: 'rejected', reason: 'blocked-sender' });
  expect(later.message).toMatch(/supervisor/);
  expect(await workOf(later.id)).toBe(0);
  const { body: list } = await supervisor.get('/blocked-senders', { filters: { address: sender } }).expect(200);
  await supervisor.delete(`/blocked-senders/${list.data[0].documentId}`).expect((response) => {
    if (response.status >= 300) throw new Error(String(response.status));
  });
  expect((await from(sender)).state).toBe('quarantined');
});

test('a whole domain can be blocked, goes before what a source takes, and its mails are not released', async () => {
  const sender = 'ventas@spam.example';
  const held = await from(sender);
  await supervisor.post('/blocked-senders', { data: { address: '*@spam.example' } }).expect(201);
  const { body } = await supervisor.post(`/imports/${held.id}/release`, { source: branch.id }).expect(409);
  expect(body.error.message).toContain('*@spam.example');
  await admin
    .put(`/sources/${erp.documentId}`, {
      data: { senders: [{ address: '*@erp.example' }, { address: sender }] },
    })
    .expect(200);
  expect(await from(sender)).toMatchObject({ state: 'rejected', reason: 'blocked-sender' });
});

test('only what is quarantined is released or blocked, and the answer says where it is', async () => {
  const received = await from('ventas@erp.example');
  for (const decision of ['release', 'block']) {
    const { body } = await supervisor.post(`/imports/${received.id}/${decision}`, { source: erp.id }).expect(409);
    expect(body.error.message).toContain('received');
    await supervisor.post(`/imports/999999/${decision}`, { source: erp.id }).expect(404);
    await workerOf(cms).post(`/imports/${received.id}/${decision}`).expect(403);
  }
});

test('the same mail again answers the import it has, whatever was decided', async () => {
  const sender = somebody();
  const mail = { sender, messageId: `<${sender}>` };
  const first = await receive(cms, { bytes: sender, mail });
  expect((await receive(cms, { bytes: sender, mail })).id).toBe(first.id);
  await supervisor.post(`/imports/${first.id}/release`, { source: branch.id }).expect(200);
  expect((await receive(cms, { bytes: sender, mail })).id).toBe(first.id);
});

test('mails that arrive while their sender is released are none left behind', async () => {
  const sender = somebody();
  const first = await from(sender);
  const [, ...arrived] = await Promise.all([
    supervisor.post(`/imports/${first.id}/release`, { source: branch.id }).expect(200),
    ...Array.from({ length: 8 }, () => from(sender)),
  ]);
  const states = await Promise.all(arrived.map(({ id }) => stateOf(id)));
  expect(new Set(states)).toEqual(new Set(['received']));
});

test('the audit names who decided', async () => {
  const held = await from(somebody());
  await supervisor.post(`/imports/${held.id}/block`).expect(200);
  const [entry] = await sql<{ actor_kind: string; via: string; state: string }>(
    cms,
    "select actor_kind, via, new ->> 'state' as state from rumbo.audit where type = 'api::import.import' and entry_id = $1 order by id desc limit 1",
    [held.id],
  );
  expect(entry).toEqual({ actor_kind: 'user', via: 'ui', state: 'rejected' });
});
