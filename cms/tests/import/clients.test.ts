import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { apply, makeProfile, readImport, receive, rejectsOf, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { makeRecordProfile, redo, sendRecords, stageRecords, undo } from '../setup/records';
import { forgetSales } from '../setup/sql';

/** Files of clients: what an ERP's master list says, beside what sales files and people say. */
let cms: TestCms;
let admin: Client;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  await makeProfile(admin, 'erp');
  const fields = ['code', 'name', 'taxId', 'city', 'segment', 'latitude', 'active', 'salesperson', 'parent', 'owner'];
  await makeRecordProfile(admin, 'clients', { kind: 'clients', fields });
  await makeRecordProfile(admin, 'clears', {
    kind: 'clients',
    fields: ['code', 'name', 'city'],
    document: { rule: 'key', emptyClears: true },
  });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const send = (day: number, rows: Record<string, string | null>[], profile = 'clients') =>
  sendRecords(cms, { profile, day }, rows);
async function client(code: string) {
  const { body } = await admin
    .get('/clients', { filters: { code }, populate: ['owner', 'parent', 'salesperson'] })
    .expect(200);
  return body.data[0];
}

test('makes the clients nobody knew, with their fields, and says what it did', async () => {
  const file = await send(1, [
    { code: 'C1', name: 'Casa Uno', city: 'Lima', latitude: '-12.046374', active: 'false' },
    { code: 'C2' },
  ]);
  expect(file).toMatchObject({ state: 'applied', kind: 'clients', read: 2, applied: 2, unchanged: 0, rejected: 0 });
  expect(await client('C1')).toMatchObject({ name: 'Casa Uno', city: 'Lima', latitude: -12.046374, active: false });
  expect(await client('C2')).toMatchObject({ name: 'C2', active: true, city: null });
});

test('the same again changes nothing; a field that differs is one change; an absent field stays', async () => {
  await send(1, [
    { code: 'C1', name: 'Uno', city: 'Lima' },
    { code: 'C2', name: 'Dos' },
  ]);
  expect(
    await send(2, [
      { code: 'C1', name: 'Uno', city: 'Lima' },
      { code: 'C2', name: 'Dos' },
    ]),
  ).toMatchObject({
    applied: 0,
    unchanged: 2,
  });
  expect(
    await send(3, [
      { code: 'C1', city: 'Cusco' },
      { code: 'C2', name: 'Dos' },
    ]),
  ).toMatchObject({
    applied: 1,
    unchanged: 1,
  });
  expect(await client('C1')).toMatchObject({ name: 'Uno', city: 'Cusco' });
});

test('where the profile says so an empty cell empties, and the name falls back to the code', async () => {
  await send(1, [{ code: 'C1', name: 'Uno', city: 'Lima' }]);
  await send(2, [{ code: 'C1', name: null, city: null }], 'clears');
  expect(await client('C1')).toMatchObject({ name: 'C1', city: null });
});

test('rejects name the row, the column and the way out; the rest applies', async () => {
  const file = await send(1, [
    { code: 'C1', name: 'Uno' },
    { code: 'C1', name: 'Otra vez' },
    { code: 'C2', name: 'Dos', owner: 'nobody@example.com' },
    { code: 'C3', parent: 'C1' },
    { code: 'C4', parent: 'C9' },
  ]);
  expect(file).toMatchObject({ state: 'partly-applied', read: 5, applied: 2, rejected: 3 });
  expect(await rejectsOf(admin, file.id)).toMatchObject([
    { row: 3, code: 'duplicate-key', value: 'C1', raw: { name: 'Otra vez' } },
    { row: 4, code: 'unknown-reference', column: 'owner', value: 'nobody@example.com' },
    { row: 6, code: 'unknown-reference', column: 'parent', value: 'C9' },
  ]);
  expect((await client('C3')).parent).toMatchObject({ code: 'C1' });
});

test('a mended file read again adds what was missing and doubles nothing', async () => {
  const file = await send(1, [
    { code: 'C1', name: 'Uno' },
    { code: 'C2', owner: 'nobody@example.com' },
  ]);
  await admin.post(`/imports/${file.id}/read-again`, {}).expect(200);
  await stageRecords(cms, file.id, [
    { code: 'C1', name: 'Uno' },
    { code: 'C2', owner: 'ANA@example.com' },
  ]);
  await apply(cms, file.id);
  expect(await readImport(cms, file.id)).toMatchObject({ state: 'applied', applied: 1, unchanged: 1, rejected: 0 });
  expect((await client('C2')).owner).toMatchObject({ id: ana.id });
  await undo(admin, file.id);
  expect(await client('C1')).toBeUndefined();
});

test('the salesperson gives the owner, and is made when nobody knew the code', async () => {
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  await send(1, [
    { code: 'C1', salesperson: 'S1' },
    { code: 'C2', salesperson: 'S2' },
  ]);
  expect((await client('C1')).owner).toMatchObject({ id: ana.id });
  expect(await client('C2')).toMatchObject({ owner: null, salesperson: { code: 'S2' } });
  await send(2, [{ code: 'C2', salesperson: 'S1' }]);
  expect((await client('C2')).owner).toMatchObject({ id: ana.id });
});

test('undoing restores what files changed, in whatever order, and takes away what only it made', async () => {
  const known = await make(admin, '/clients', { code: 'C1', name: 'De Ana', city: 'Quito' });
  const first = await send(1, [
    { code: 'C1', name: 'Uno', city: 'Lima' },
    { code: 'C2', name: 'Dos' },
  ]);
  const second = await send(2, [{ code: 'C1', city: 'Cusco' }]);
  await undo(admin, first.id);
  expect(await client('C1')).toMatchObject({ name: 'De Ana', city: 'Cusco', documentId: known.documentId });
  expect(await client('C2')).toBeUndefined();
  await undo(admin, second.id);
  expect(await client('C1')).toMatchObject({ name: 'De Ana', city: 'Quito' });
  await redo(admin, first.id);
  expect(await client('C1')).toMatchObject({ name: 'Uno', city: 'Lima' });
  expect(await client('C2')).toMatchObject({ name: 'Dos' });
});

test('an undo names the client whose salesperson a person has changed since', async () => {
  const other = await make(admin, '/salespeople', { system: 'main', code: 'S9', name: 'Otra' });
  await send(1, [{ code: 'C1', name: 'Uno', salesperson: 'S1' }]);
  const second = await send(2, [{ code: 'C1', name: 'Dos', salesperson: 'S2' }]);
  const { documentId } = await client('C1');
  await admin.put(`/clients/${documentId}`, { data: { salesperson: other.id } }).expect(200);
  expect((await undo(admin, second.id)).kept).toMatchObject([{ kind: 'client', name: 'Uno' }]);
  expect(await client('C1')).toMatchObject({ name: 'Uno', salesperson: { code: 'S9' } });
});

test('sales files and client files speak of the same records: the newest wins', async () => {
  const sale = { row: 2, document: 'D1', date: '2026-01-02', amount: '10', client: 'C1' };
  await sendRows(cms, { profile: 'erp', mail: { receivedAt: '2026-01-02T00:00:00Z' } }, [
    { ...sale, clientName: 'De la factura', clientCity: 'Lima' },
  ]);
  const list = await sendRecords(cms, { profile: 'clients', day: 48 }, [{ code: 'C1', name: 'De la lista' }]);
  expect(await client('C1')).toMatchObject({ name: 'De la lista', city: 'Lima' });
  const { kept, removed } = await undo(admin, list.id);
  expect({ kept, removed }).toEqual({ kept: [], removed: 0 });
  expect(await client('C1')).toMatchObject({ name: 'De la factura', city: 'Lima' });
});

test('a dry run shows new, changed and same with each field before and after, and writes nothing', async () => {
  await send(1, [{ code: 'C1', name: 'Uno', city: 'Lima' }]);
  const { body } = await admin.get('/imports').expect(200);
  expect(body.data).toHaveLength(1);
  const { id } = await receive(cms, { profile: 'clients', dryRun: true });
  await stageRecords(cms, id, [
    { code: 'C1', name: 'Uno', city: 'Cusco' },
    { code: 'C2', name: 'Dos' },
  ]);
  await apply(cms, id);
  const dry = (await admin.get(`/imports/${id}`).expect(200)).body.data;
  expect(dry).toMatchObject({
    state: 'staged',
    preview: {
      counts: { applied: 2, unchanged: 0, rejected: 0 },
      records: { kind: 'clients', new: 1, changed: 1, same: 0, names: ['Dos'] },
      differences: [{ row: 2, document: 'Uno', fields: [{ field: 'city', before: 'Lima', after: 'Cusco' }] }],
    },
  });
  expect(await client('C2')).toBeUndefined();
  await admin.post(`/imports/${id}/apply`, {}).expect(200);
  await apply(cms, id);
  expect(await client('C1')).toMatchObject({ city: 'Cusco' });
});

test('a profile that maps what clients do not have is refused by the name of the field', async () => {
  const { body } = await admin
    .post('/import-profiles', {
      name: 'bad',
      kind: 'clients',
      format: { type: 'csv' },
      columns: { code: 'Código', colour: 'Color', ownerSetBy: 'X' },
    })
    .expect(400);
  expect(body.error.message).toContain('columns.colour');
  expect(body.error.message).toContain('columns.ownerSetBy');
  await admin
    .post('/import-profiles', { name: 'bad', kind: 'clients', format: {}, columns: { name: 'Nombre' } })
    .expect(400);
});
