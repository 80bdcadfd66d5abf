import request from 'supertest';
import { type Client, clientOf } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make, makeScene, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** A write may be sent twice, or too late: it is done once, and never over what somebody else has written since. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms();
  scene = await makeScene(cms);
}, 240_000);
afterAll(() => cms?.stop());

/** `call`: "post /tasks". */
const send = (by: Client, call: string, headers: Record<string, string>, body?: object) => {
  const [method, path] = call.split(' ') as ['post' | 'put' | 'delete', string];
  return request(cms.url)
    [method](`/api${path}`)
    .set({ authorization: `Bearer ${by.token}`, ...headers })
    .send(body);
};
const keyed = (key: string) => ({ 'idempotency-key': key });
const tasksCalled = async (title: string) =>
  (await scene.admin.get('/tasks', { filters: { title } }).expect(200)).body.data as { documentId: string }[];
const keptKeys = async () => Number((await sql<{ n: string }>(cms, 'select count(*) as n from rumbo.write_key'))[0]?.n);

describe('a key', () => {
  test('gives the same answer again and does nothing again', async () => {
    const body = { data: { title: 'Una vez' } };
    const first = await send(scene.ana, 'post /tasks', keyed('once'), body).expect(201);
    const again = await send(scene.ana, 'post /tasks', keyed('once'), body).expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await tasksCalled('Una vez')).toHaveLength(1);
  });

  test('sent 20 times at once makes one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        send(scene.ana, 'post /tasks', keyed('at-once'), { data: { title: 'A la vez' } }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.data?.documentId}`)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed']).length).toBe(19);
    expect(await tasksCalled('A la vez')).toHaveLength(1);
  });

  test('of another request is refused', async () => {
    await send(scene.ana, 'post /tasks', keyed('mine'), { data: { title: 'Mía' } }).expect(201);
    const other = await send(scene.ana, 'post /tasks', keyed('mine'), { data: { title: 'Otra' } }).expect(422);
    expect(other.body.error.details.code).toBe('KEY_REUSED');
    await send(scene.ana, 'post /comments', keyed('mine'), { data: { title: 'Mía' } }).expect(422);
    expect(await tasksCalled('Otra')).toHaveLength(0);
  });

  test('is each person’s own', async () => {
    await send(scene.ana, 'post /tasks', keyed('shared'), { data: { title: 'De cada quien' } }).expect(201);
    const betos = await send(scene.beto, 'post /tasks', keyed('shared'), { data: { title: 'De cada quien' } });
    expect(betos.status).toBe(201);
    expect(await tasksCalled('De cada quien')).toHaveLength(2);
  });

  test('of a refused write is free again, and nothing of the write stands', async () => {
    const before = await keptKeys();
    const { documentId } = scene.betos.task;
    await send(scene.ana, `put /tasks/${documentId}`, keyed('later'), { data: { title: 'x' } }).expect(404);
    await send(scene.ana, 'post /comments', keyed('later'), {
      data: { body: 'x', client: scene.betos.client.documentId },
    }).expect(404);
    expect(await keptKeys()).toBe(before);
    await send(scene.ana, 'post /tasks', keyed('later'), { data: { title: 'Luego' } }).expect(201);
  });

  test('falls with the write when the last statement fails: a crash leaves both or neither', async () => {
    await sql(
      cms,
      `create function rumbo.fail_once() returns trigger language plpgsql as
         $$ begin raise exception 'the server ended here'; end $$;
       create trigger fail_once before update on rumbo.write_key for each row execute function rumbo.fail_once()`,
    );
    const body = { data: { title: 'Tras la caída' } };
    await send(scene.ana, 'post /tasks', keyed('crash'), body).expect(500);
    expect(await tasksCalled('Tras la caída')).toHaveLength(0);
    await sql(cms, 'drop trigger fail_once on rumbo.write_key; drop function rumbo.fail_once()');
    await send(scene.ana, 'post /tasks', keyed('crash'), body).expect(201);
    expect(await tasksCalled('Tras la caída')).toHaveLength(1);
  });

  test('deletes once', async () => {
    const { documentId } = await make(scene.ana, '/tasks', { title: 'Fuera' });
    await send(scene.ana, `delete /tasks/${documentId}`, keyed('gone')).expect(204);
    await send(scene.ana, `delete /tasks/${documentId}`, keyed('gone')).expect(204);
    await send(scene.ana, `delete /tasks/${documentId}`, keyed('gone-2')).expect(404);
  });

  test('keeps the rules of a write: the next task of a series stands with the answer', async () => {
    const { documentId } = await make(scene.ana, '/tasks', {
      title: 'Cada lunes',
      recurrence: 'FREQ=WEEKLY;BYDAY=MO',
      dueDate: '2035-01-01',
    });
    const done = { data: { state: 'done' } };
    await send(scene.ana, `put /tasks/${documentId}`, keyed('done'), done).expect(200);
    await send(scene.ana, `put /tasks/${documentId}`, keyed('done'), done).expect(200);
    expect(await tasksCalled('Cada lunes')).toHaveLength(2);
  });

  test('that cannot be one is refused', async () => {
    await send(scene.ana, 'post /tasks', keyed('no spaces'), { data: { title: 'x' } }).expect(400);
  });
});

describe('a name given beforehand', () => {
  const id = 'madebyaphone000000000001';

  test('is the entry’s, and what follows may refer to it', async () => {
    const made = await send(scene.ana, 'post /tasks', keyed('named'), {
      data: { title: 'Con nombre', documentId: id },
    });
    expect([made.status, made.body.data.documentId]).toEqual([201, id]);
    await send(scene.ana, `put /tasks/${id}`, keyed('named-2'), { data: { state: 'doing' } }).expect(200);
    await send(scene.ana, 'post /comments', keyed('named-3'), { data: { body: 'Listo', task: id } }).expect(201);
  });

  test('is nobody else’s: one that is taken, also by what one does not see, is refused', async () => {
    for (const documentId of [id, scene.betos.task.documentId]) {
      await send(scene.ana, 'post /tasks', keyed(`taken-${documentId}`), {
        data: { title: 'Segunda', documentId },
      }).expect(409);
    }
    expect(await tasksCalled('Segunda')).toHaveLength(0);
    await send(scene.ana, 'post /tasks', keyed('odd'), { data: { title: 'x', documentId: '1' } }).expect(400);
  });

  test('is refused without a key', async () => {
    const data = { title: 'Sin clave', documentId: 'madebyaphone000000000002' };
    await scene.ana.post('/tasks', { data }).expect(400);
  });
});

describe('a version', () => {
  const read = async (by: Client, id: string) =>
    (await by.get(`/tasks/${id}`, { populate: 'client' }).expect(200)).body.data;

  test('that holds lets the update through, one that has passed refuses it with what stands now', async () => {
    const { documentId } = await make(scene.ana, '/tasks', { title: 'Versión', client: scene.anas.client.documentId });
    const { updatedAt } = await read(scene.ana, documentId);
    const seen = { 'if-match': `"${updatedAt}"` };
    await send(scene.ana, `put /tasks/${documentId}`, seen, { data: { title: 'Primera' } }).expect(200);
    const late = await send(scene.ana, `put /tasks/${documentId}?populate=client`, seen, {
      data: { title: 'Tarde' },
    });
    expect([late.status, late.body.error.details.code]).toEqual([409, 'STALE']);
    expect(late.body.error.details).toMatchObject({ current: await read(scene.ana, documentId), by: 'ana' });
    expect((await read(scene.ana, documentId)).title).toBe('Primera');
  });

  test('lets one of 20 at once through', async () => {
    const { documentId } = await make(scene.ana, '/tasks', { title: 'Carrera' });
    const { updatedAt } = await read(scene.ana, documentId);
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const headers = { 'if-match': `"${updatedAt}"`, ...keyed(`race-${n}`) };
        return (await send(scene.ana, `put /tasks/${documentId}`, headers, { data: { title: `Carrera ${n}` } })).status;
      }),
    );
    expect(statuses.sort()).toEqual([200, ...Array<number>(19).fill(409)]);
  });

  test('holds for a single type, and for a change of a whole series', async () => {
    const company = (await scene.admin.get('/company').expect(200)).body.data;
    const put = (by: Client) =>
      send(by, 'put /company', { 'if-match': `"${company.updatedAt}"` }, { data: { name: 'Sol' } });
    await put(scene.admin).expect(200);
    await put(scene.admin).expect(409);
    const { documentId } = scene.anas.task;
    const old = { 'if-match': '"2020-01-01T00:00:00.000Z"' };
    const all = { data: { title: 'Todas' }, series: 'all' };
    await send(scene.ana, `put /tasks/${documentId}`, old, all).expect(409);
  });

  test('tells nobody what they do not see', async () => {
    const old = { 'if-match': '"2020-01-01T00:00:00.000Z"' };
    const { documentId } = scene.betos.task;
    const foreign = await send(scene.ana, `put /tasks/${documentId}`, old, { data: { title: 'x' } });
    const missing = await send(scene.ana, 'put /tasks/aaaaaaaaaaaaaaaaaaaaaaaa', old, { data: { title: 'x' } });
    expect([foreign.status, foreign.body]).toEqual([missing.status, missing.body]);
    expect(foreign.status).toBe(404);
    // Readable, but not hers to change: the route's own word, without the entry.
    const goals = (await scene.ana.get('/goals').expect(200)).body.data;
    const refused = await send(scene.ana, `put /goals/${goals[0].documentId}`, old, { data: { name: 'x' } });
    expect([refused.status, JSON.stringify(refused.body).includes('Ventas')]).toEqual([403, false]);
  });

  test('is nobody’s concern without a sign-in', async () => {
    const nobody = clientOf(cms, null);
    const { status } = await request(cms.url)
      .put(`/api/tasks/${scene.anas.task.documentId}`)
      .set({ 'if-match': '"x"', ...keyed('nobody') })
      .send({ data: { title: 'x' } });
    expect(status).toBe((await nobody.put(`/tasks/${scene.anas.task.documentId}`, { data: { title: 'x' } })).status);
  });
});
