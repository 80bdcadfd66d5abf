import { bootCms, type TestCms } from '../setup/boot-cms';
import { make, makeScene, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** A client's record: what was said and sent, and who may see it. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms({ env: { DEMO: 'off' } });
  scene = await makeScene(cms);
}, 180_000);
afterAll(() => cms?.stop());

const HOUR = 60 * 60_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

describe('an interaction', () => {
  const log = (data: object, by = scene.ana) =>
    by.post('/interactions?populate=author', {
      data: { kind: 'visit', client: scene.anas.client.documentId, ...data },
    });

  test('is its author’s, now, and nowhere, unless it says', async () => {
    const before = Date.now();
    const { body } = await log({ author: scene.beto.id, distance: 3 }).expect(201);
    expect(body.data).toMatchObject({ author: { id: scene.ana.id }, distance: null });
    expect(Date.parse(body.data.at)).toBeGreaterThanOrEqual(before - 1);
    const path = `/interactions/${body.data.documentId}`;
    const changed = await scene.ana
      .put(`${path}?populate=author`, { data: { note: 'Quiere ver la lista', distance: 3 } })
      .expect(200);
    expect(changed.body.data).toMatchObject({ author: { id: scene.ana.id }, distance: null, at: body.data.at });
    await scene.ana.delete(path).expect(204);
  });

  test('written offline keeps its own moment; a clock that is ahead is not believed', async () => {
    const at = hoursAgo(7);
    expect((await log({ at }).expect(201)).body.data.at).toBe(at);
    const ahead = await log({ at: hoursAgo(-3) }).expect(201);
    expect(Date.parse(ahead.body.data.at)).toBeLessThanOrEqual(Date.now());
    const refused = await log({ at: hoursAgo(-48) }).expect(400);
    expect(refused.body.error.details).toMatchObject({ field: 'at', reason: 'interaction-ahead' });
    await log({ at: 'ayer' }).expect(400);
  });

  test('says how far from the client its author stood, in whole metres', async () => {
    const client = await make(scene.supervisor, '/clients', {
      code: 'Q1',
      name: 'Quito',
      owner: scene.ana.id,
      latitude: -0.220164,
      longitude: -78.512327,
    });
    const here = { client: client.documentId, latitude: -0.220164, longitude: -78.512327 };
    const { body } = await log({ ...here, accuracy: 12 }).expect(201);
    expect(body.data).toMatchObject({ distance: 0, accuracy: 12 });
    const path = `/interactions/${body.data.documentId}`;
    const distance = async (data: object) => (await scene.ana.put(path, { data }).expect(200)).body.data.distance;
    expect(await distance({ latitude: -2.189412, longitude: -79.889066 })).toBe(267_154);
    expect(await distance({ note: 'x' })).toBe(267_154);
    expect(await distance({ client: scene.anas.client.documentId })).toBeNull();
    expect(await distance({ client: client.documentId })).toBe(267_154);
    expect(await distance({ latitude: null, longitude: null })).toBeNull();
    await log({ client: client.documentId, latitude: 1 }).expect(400);
  });

  test('names a contact and a task of its own client only', async () => {
    const other = await make(scene.supervisor, '/clients', { code: 'Q2', name: 'Otro', owner: scene.ana.id });
    const contact = await make(scene.ana, '/contacts', { name: 'Rosa', client: other.documentId });
    const refused = await log({ contact: contact.documentId }).expect(400);
    expect(refused.body.error.details).toMatchObject({ field: 'contact', reason: 'another-client' });
    await log({ contact: scene.anas.contact.documentId, task: scene.anas.task.documentId }).expect(201);
    await log({ contact: scene.betos.contact.documentId }).expect(404);
  });

  test('is seen by whoever sees the client, and changed by its author or the office', async () => {
    const { body } = await log({ note: 'Reservado' }).expect(201);
    const path = `/interactions/${body.data.documentId}`;
    await scene.beto.get(path).expect(404);
    await scene.lead.get(path).expect(200);
    await scene.lead.put(path, { data: { note: 'x' } }).expect(403);
    await scene.lead.delete(path).expect(403);
    await scene.supervisor.put(path, { data: { note: 'Confirmado' } }).expect(200);
    await log({}, scene.beto).expect(404);
  });

  test('goes with its client', async () => {
    const gone = await make(scene.supervisor, '/clients', { code: 'Q3', name: 'Se va' });
    await make(scene.supervisor, '/interactions', { kind: 'call', client: gone.documentId });
    await scene.supervisor.delete(`/clients/${gone.documentId}`).expect(204);
    expect(await sql(cms, 'select from public.interactions where client_id is null')).toEqual([]);
  });
});
