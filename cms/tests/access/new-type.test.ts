import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TestDatabase } from '@rumbo/database/testing';
import { makeUser, signIn } from '../setup/api';
import { bootCms, createDatabase } from '../setup/boot-cms';
import { make } from '../setup/people';

/** What the builder leaves behind, on a database that has been running without it. */
const CMS = resolve(__dirname, '..', '..');
const distDir = join(CMS, '.tmp', `new-type-${process.pid}`);
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
  await cp(join(CMS, 'dist'), distDir, { recursive: true });
}, 180_000);
afterAll(async () => {
  await rm(distDir, { recursive: true, force: true });
  await database?.drop();
});

const VISIT = {
  kind: 'collectionType',
  collectionName: 'visits',
  info: { singularName: 'visit', pluralName: 'visits', displayName: 'Visita' },
  options: { draftAndPublish: false },
  attributes: {
    note: { type: 'string' },
    client: { type: 'relation', relation: 'manyToOne', target: 'api::client.client', useJoinTable: false },
  },
};

async function addVisits(): Promise<void> {
  const api = join(distDir, 'src', 'api', 'visit');
  for (const folder of ['content-types/visit', 'controllers', 'routes', 'services'])
    await mkdir(join(api, folder), { recursive: true });
  await writeFile(join(api, 'content-types', 'visit', 'schema.json'), JSON.stringify(VISIT));
  for (const [folder, factory] of [
    ['controllers', 'Controller'],
    ['routes', 'Router'],
    ['services', 'Service'],
  ] as const) {
    const text = `module.exports = require('@strapi/strapi').factories.createCore${factory}('api::visit.visit');\n`;
    await writeFile(join(api, folder, 'visit.js'), text);
  }
}

test('a type made in the builder: the office uses it, reps have no right to it until somebody says which rows', async () => {
  const before = await bootCms({ database, distDir });
  try {
    await make(await signIn(before), '/clients', { name: 'A', code: 'a' });
  } finally {
    await before.stop();
  }

  await addVisits();
  const cms = await bootCms({ database, distDir });
  try {
    const admin = await signIn(cms);
    const supervisor = await makeUser(cms, admin, { name: 'susana', role: 'supervisor' });
    const lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team' });
    const ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
    const { body } = await supervisor.get('/clients').expect(200);
    const visit = await make(supervisor, '/visits', { note: 'first', client: body.data[0].documentId });
    const seen = await admin.get(`/visits/${visit.documentId}`, { populate: 'client' }).expect(200);
    expect(seen.body.data).toMatchObject({ note: 'first', client: { code: 'a' } });
    for (const narrow of [lead, ana]) {
      await narrow.get('/visits').expect(403);
      await narrow.get(`/visits/${visit.documentId}`).expect(403);
      await narrow.post('/visits', { data: { note: 'x' } }).expect(403);
    }
    // The rules that stood before the change stand after it.
    expect((await ana.get('/clients').expect(200)).body.data).toEqual([]);
  } finally {
    await cms.stop();
  }
}, 240_000);
