import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { makeRecordProfile, sendRecords, undo } from '../setup/records';
import { forgetSales, sql } from '../setup/sql';

/** Who wins a field that both a person and a file have set. */
let cms: TestCms;
let admin: Client;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  const fields = ['code', 'name', 'city', 'segment', 'owner'];
  await makeRecordProfile(admin, 'rules', {
    kind: 'clients',
    fields,
    precedence: { name: 'person', city: 'erp', segment: 'newest' },
  });
  await makeRecordProfile(admin, 'erp-owner', { kind: 'clients', fields, precedence: { owner: 'erp' } });
  await makeProfile(admin, 'sales', {
    columns: { document: 'document', date: 'date', amount: 'amount', clientName: 'clientName' },
    precedence: { clientName: 'erp' },
  });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const EDITED = { name: 'De Ana', city: 'Quito', segment: 'Oro' };
const STATED = { code: 'C1', name: 'Archivo', city: 'Lima', segment: 'Plata' };

async function client() {
  const { body } = await admin.get('/clients', { filters: { code: 'C1' }, populate: 'owner' }).expect(200);
  return body.data[0];
}
/** A person edits; `at` says when, for the clock of a test does not run a day. */
async function edit(data: object, at: string): Promise<void> {
  await admin.put(`/clients/${(await client()).documentId}`, { data }).expect(200);
  await sql(cms, 'update rumbo.edited_field set at = $1', [at]);
}

test('person: the edit stands; erp: the file does; newest: whichever came later', async () => {
  await sendRecords(cms, { profile: 'rules', day: 1 }, [{ ...STATED, name: 'A', city: 'B', segment: 'C' }]);
  await edit(EDITED, '2026-01-01T10:00:00Z');
  await sendRecords(cms, { profile: 'rules', day: 5 }, [STATED]);
  expect(await client()).toMatchObject({ name: 'De Ana', city: 'Lima', segment: 'Oro' });
  await sendRecords(cms, { profile: 'rules', day: 20 }, [STATED]);
  expect(await client()).toMatchObject({ name: 'De Ana', city: 'Lima', segment: 'Plata' });
});

test('an edit that a file won over stands again when the file is undone', async () => {
  await sendRecords(cms, { profile: 'rules', day: 1 }, [{ code: 'C1', name: 'A' }]);
  await edit(EDITED, '2026-01-01T10:00:00Z');
  const file = await sendRecords(cms, { profile: 'rules', day: 20 }, [STATED]);
  expect(await client()).toMatchObject({ name: 'De Ana', city: 'Lima', segment: 'Plata' });
  await undo(admin, file.id);
  expect(await client()).toMatchObject(EDITED);
});

test('the edit that a file overrules is kept in the audit', async () => {
  await sendRecords(cms, { profile: 'rules', day: 1 }, [{ code: 'C1', name: 'A' }]);
  await edit(EDITED, '2026-01-01T10:00:00Z');
  await sendRecords(cms, { profile: 'rules', day: 20 }, [STATED]);
  const audit = await sql(
    cms,
    `select old ->> 'city' as old, new ->> 'city' as new from rumbo.audit
      where type = 'api::client.client' and via = 'import' and action = 'update' order by id desc limit 1`,
  );
  expect(audit).toEqual([{ old: 'Quito', new: 'Lima' }]);
});

test('an owner that a person chose stays, unless the profile gives owners to the ERP', async () => {
  await sendRecords(cms, { profile: 'rules', day: 1 }, [{ code: 'C1' }]);
  await edit({ owner: ana.id }, '2026-01-01T10:00:00Z');
  await sendRecords(cms, { profile: 'rules', day: 20 }, [{ code: 'C1', owner: 'admin@example.com' }]);
  expect((await client()).owner).toMatchObject({ id: ana.id });
  const file = await sendRecords(cms, { profile: 'erp-owner', day: 30 }, [{ code: 'C1', owner: 'admin@example.com' }]);
  expect((await client()).owner?.id).not.toBe(ana.id);
  await undo(admin, file.id);
  expect((await client()).owner).toMatchObject({ id: ana.id });
});

test('sales files have rules for the fields they state of clients', async () => {
  await sendRecords(cms, { profile: 'rules', day: 1 }, [{ code: 'C1', name: 'A' }]);
  await edit({ name: 'De Ana' }, '2026-01-01T10:00:00Z');
  await sendRows(cms, { profile: 'sales', mail: { receivedAt: '2026-01-03T00:00:00Z' } }, [
    { row: 2, document: 'D1', date: '2026-01-02', amount: '1', client: 'C1', clientName: 'De la venta' },
  ]);
  expect(await client()).toMatchObject({ name: 'De la venta' });
});
