import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { rejectsOf } from '../setup/imports';
import { make } from '../setup/people';
import { makeRecordProfile, redo, sendRecords, undo } from '../setup/records';

/** What an administrator adds in the CMS, a type of their own and a field of clients, is brought by files at once. */
const CMS = resolve(__dirname, '..', '..');
const distDir = join(CMS, '.tmp', `any-type-${process.pid}`);
let cms: TestCms;
let admin: Client;

const STORE = {
  kind: 'collectionType',
  collectionName: 'stores',
  info: { singularName: 'store', pluralName: 'stores', displayName: 'Tienda' },
  options: { draftAndPublish: false },
  attributes: {
    code: { type: 'string', required: true },
    title: { type: 'string', required: true },
    area: { type: 'decimal' },
    opened: { type: 'date' },
    visited: { type: 'datetime' },
    format: { type: 'enumeration', enum: ['grande', 'chica'], default: 'chica' },
    client: { type: 'relation', relation: 'manyToOne', target: 'api::client.client', useJoinTable: false },
  },
};

beforeAll(async () => {
  await cp(join(CMS, 'dist'), distDir, { recursive: true });
  const api = join(distDir, 'src', 'api', 'store');
  for (const folder of ['content-types/store', 'controllers', 'routes', 'services'])
    await mkdir(join(api, folder), { recursive: true });
  await writeFile(join(api, 'content-types', 'store', 'schema.json'), JSON.stringify(STORE));
  for (const [folder, factory] of [
    ['controllers', 'Controller'],
    ['routes', 'Router'],
    ['services', 'Service'],
  ] as const) {
    const text = `module.exports = require('@strapi/strapi').factories.createCore${factory}('api::store.store');\n`;
    await writeFile(join(api, folder, 'store.js'), text);
  }
  const client = join(distDir, 'src', 'api', 'client', 'content-types', 'client', 'schema.json');
  const schema = JSON.parse(await readFile(client, 'utf8'));
  schema.attributes.creditDays = { type: 'integer', min: 0 };
  await writeFile(client, JSON.stringify(schema));
  cms = await bootCms({ distDir });
  admin = await signIn(cms);
}, 240_000);
afterAll(async () => {
  await cms?.stop();
  await rm(distDir, { recursive: true, force: true });
});

const stores = async () =>
  (await admin.get('/stores', { sort: 'code', populate: 'client' }).expect(200)).body.data as Record<string, unknown>[];

test('the fields of a kind are those of the model, with their labels, and nothing the server sets', async () => {
  const { body } = await admin.get('/import-profiles/fields', { kind: 'type:store' }).expect(200);
  expect(body.data.kind).toBe('type:store');
  const fields = new Map(body.data.fields.map((field: { name: string }) => [field.name, field]));
  expect([...fields.keys()]).toEqual(['code', 'title', 'area', 'opened', 'visited', 'format', 'client']);
  expect(fields.get('client')).toMatchObject({ type: 'reference', relation: { type: 'client', by: 'code' } });
  expect(fields.get('format')).toMatchObject({ enum: [{ value: 'grande' }, { value: 'chica' }] });
  const clients = await admin.get('/import-profiles/fields', { kind: 'clients' }).expect(200);
  const names = clients.body.data.fields.map(({ name }: { name: string }) => name);
  expect(names).toContain('creditDays');
  for (const name of ['ownerSetBy', 'system', 'source', 'funnelState', 'createdAt', 'documentId'])
    expect(names).not.toContain(name);
  await admin.get('/import-profiles/fields', { kind: 'type:import-profile' }).expect(400);
  await admin.get('/import-profiles/fields', { kind: 'type:nothing' }).expect(400);
});

test('a type of the builder is brought, changed, taken back and put again', async () => {
  await make(admin, '/clients', { code: 'C1', name: 'Uno' });
  const fields = ['code', 'title', 'area', 'opened', 'visited', 'format', 'client'];
  const kind = 'type:store';
  await admin.post('/import-profiles', { name: 'keyless', kind, format: {}, columns: { code: 'code' } }).expect(400);
  await makeRecordProfile(admin, 'stores', { kind, fields, document: { rule: 'key', key: ['code'] } });
  const first = await sendRecords(cms, { profile: 'stores', day: 1 }, [
    { code: 'T1', title: 'Centro', area: '120.50', opened: '2020-02-29', format: 'grande', client: 'C1' },
    { code: 'T2', title: 'Norte' },
    { code: 'T3' },
    { code: 'T4', title: 'Sur', client: 'C9' },
  ]);
  expect(first).toMatchObject({ state: 'partly-applied', kind, applied: 2, rejected: 2 });
  expect(await rejectsOf(admin, first.id)).toMatchObject([
    { row: 4, code: 'missing-value', column: 'title' },
    { row: 5, code: 'unknown-reference', column: 'client', value: 'C9' },
  ]);
  expect(await stores()).toMatchObject([
    { code: 'T1', title: 'Centro', area: 120.5, opened: '2020-02-29', format: 'grande', client: { code: 'C1' } },
    { code: 'T2', title: 'Norte', format: 'chica', client: null },
  ]);
  const second = await sendRecords(cms, { profile: 'stores', day: 2 }, [{ code: 'T1', title: 'Centro', area: '130' }]);
  expect(second).toMatchObject({ applied: 1 });
  await undo(admin, second.id);
  expect(await stores()).toMatchObject([{ code: 'T1', area: 120.5 }, { code: 'T2' }]);
  await admin.put(`/stores/${(await stores())[1]?.documentId}`, { data: { title: 'Norte 2' } }).expect(200);
  expect(await undo(admin, first.id)).toMatchObject({ removed: 1, kept: [{ kind: 'store', name: 'Norte 2' }] });
  await redo(admin, first.id);
  expect(await stores()).toMatchObject([
    { code: 'T1', area: 120.5 },
    { code: 'T2', title: 'Norte 2' },
  ]);
});

test("a moment without a zone is on the company's clock, one with a zone is that moment", async () => {
  await admin.put('/company', { data: { timeZone: 'America/Guayaquil' } }).expect(200);
  await sendRecords(cms, { profile: 'stores', day: 3 }, [
    { code: 'T8', title: 'Playa', visited: '2026-03-05T14:30:00' },
    { code: 'T9', title: 'Sierra', visited: '2026-03-05T14:30:00.000Z' },
  ]);
  expect((await stores()).slice(-2)).toMatchObject([
    { code: 'T8', visited: '2026-03-05T19:30:00.000Z' },
    { code: 'T9', visited: '2026-03-05T14:30:00.000Z' },
  ]);
});

test('a field added to clients is mapped by its name', async () => {
  await makeRecordProfile(admin, 'credit', { kind: 'clients', fields: ['code', 'creditDays'] });
  await sendRecords(cms, { profile: 'credit', day: 1 }, [{ code: 'C7', creditDays: '30' }]);
  const { body } = await admin.get('/clients', { filters: { code: 'C7' } }).expect(200);
  expect(body.data).toMatchObject([{ code: 'C7', creditDays: 30 }]);
});
