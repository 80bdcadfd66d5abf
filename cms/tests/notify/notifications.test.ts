import { type Client, makeUser, type Person } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make, makeScene, type Row, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** What people hear of: mentions, tasks they are given, answers. Each hears their own, and only of what they can see. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms();
  scene = await makeScene(cms);
}, 240_000);
afterAll(() => cms?.stop());
beforeEach(() => sql(cms, 'delete from rumbo.notification'));

interface Item {
  id: number;
  kind: string;
  readAt: string | null;
  from: { id: number; label: string } | null;
  subject: { type: string; id: string; title: string };
  excerpt: string | null;
}

const heard = async (
  by: Client,
  query: object = {},
): Promise<{ data: Item[]; meta: { unread: number; total: number } }> =>
  (await by.get('/notifications', query).expect(200)).body;
const kinds = async (by: Client): Promise<string[]> =>
  (await heard(by)).data.map(({ kind, from, subject }) => `${kind} ${from?.label} ${subject.type} ${subject.title}`);
const mention = ({ id, name }: Person): string => `@[${name}](u${id})`;
const comment = (by: Client, body: string, on: object): Promise<Row> => make(by, '/comments', { body, ...on });

describe('mentions', () => {
  test('tell whom they name, with the name as the account has it, and nobody else', async () => {
    const { supervisor, ana, beto, lead, anas } = scene;
    const { documentId } = await comment(supervisor, `Hola @[Jefa](u${ana.id}), llama hoy`, {
      client: anas.client.documentId,
    });
    expect(await heard(ana)).toMatchObject({
      data: [
        {
          kind: 'mention',
          readAt: null,
          from: { id: supervisor.id, label: 'susana' },
          subject: { type: 'client', id: anas.client.documentId, title: 'secret-ana' },
          excerpt: 'Hola @ana, llama hoy',
        },
      ],
      meta: { unread: 1, total: 1 },
    });
    for (const other of [supervisor, beto, lead, scene.admin]) expect(await kinds(other)).toEqual([]);
    const { body } = await ana.get(`/comments/${documentId}`).expect(200);
    expect(body.data.body).toBe(`Hola ${mention(ana)}, llama hoy`);
  });

  test('are refused, by name, for whoever cannot see the task, the client or the strategy', async () => {
    const { supervisor, beto, lead, anas } = scene;
    const strategy = (
      await supervisor.post('/strategies', { data: { name: 'Recuperar' }, firstTask: null }).expect(201)
    ).body.data;
    for (const on of [
      { client: anas.client.documentId },
      { task: anas.task.documentId },
      { strategy: strategy.documentId },
    ]) {
      const { body } = await supervisor
        .post('/comments', { data: { body: `¿${mention(beto)}, ${mention(lead)}?`, ...on } })
        .expect(400);
      expect(body.error.details).toMatchObject({
        reason: 'mention-unseen',
        name: 'strategy' in on ? 'beto, lucas' : 'beto',
      });
    }
    await supervisor
      .post('/comments', { data: { body: '@[Nadie](u999999)', client: anas.client.documentId } })
      .expect(400);
    expect(await kinds(beto)).toEqual([]);
  });

  test('an edited comment tells the newly mentioned only', async () => {
    const { supervisor, ana, lead, anas } = scene;
    const { documentId } = await comment(supervisor, `A ${mention(ana)}`, { task: anas.task.documentId });
    await ana.post('/notifications/read', { all: true }).expect(200);
    const body = `A ${mention(ana)} y a ${mention(lead)}`;
    await supervisor.put(`/comments/${documentId}`, { data: { body } }).expect(200);
    await supervisor.put(`/comments/${documentId}`, { data: { body: `${body}.` } }).expect(200);
    expect((await heard(ana)).meta).toEqual({ unread: 0, total: 1 });
    expect(await kinds(lead)).toEqual(['mention susana task secret-ana']);
  });

  test('offer whoever sees the subject, without accents, and never the caller', async () => {
    const { admin, ana, beto, anas } = scene;
    const jose = await makeUser(cms, admin, { name: 'jose', role: 'supervisor', scope: 'team', team: [ana.id] });
    await admin.put(`/users/${jose.id}`, { displayName: 'José Núñez' }).expect(200);
    const labels = async (by: Client, query: object): Promise<string[]> =>
      (await by.get('/mentions', query).expect(200)).body.data.map(({ label }: { label: string }) => label);
    const task = anas.task.documentId;
    expect((await labels(ana, { task })).sort()).toEqual(['Administrador', 'José Núñez', 'lucas', 'susana']);
    expect(await labels(ana, { task, search: 'nunez' })).toEqual(['José Núñez']);
    await admin.put(`/users/${jose.id}`, { blocked: true }).expect(200);
    expect(await labels(ana, { task, search: 'jose' })).toEqual([]);
    await beto.get('/mentions', { task }).expect(404);
    await ana.get('/mentions', {}).expect(400);
  });
});

test('a comment is news to whose subject it is and to whoever wrote there, never to its author', async () => {
  const { supervisor, admin, ana } = scene;
  const { documentId: task } = await make(supervisor, '/tasks', { title: 'Visitar', assignee: ana.id });
  await comment(admin, 'Empiezo', { task });
  await comment(supervisor, 'Sigo', { task });
  expect((await heard(ana)).data.map(({ excerpt }) => excerpt)).toEqual(['Sigo', 'Empiezo', null]);
  expect(await kinds(admin)).toEqual(['comment susana task Visitar']);
  expect(await kinds(supervisor)).toEqual([]);
});

test('a task is news to whom another person gives it, also when it changes hands', async () => {
  const { supervisor, ana, beto } = scene;
  const { documentId } = await make(supervisor, '/tasks', { title: 'Cobrar', assignee: ana.id });
  await make(supervisor, '/tasks', { title: 'Mía', assignee: supervisor.id });
  await make(ana, '/tasks', { title: 'Propia' });
  expect(await kinds(ana)).toEqual(['assigned susana task Cobrar']);
  await supervisor.put(`/tasks/${documentId}`, { data: { title: 'Cobrar ya', assignee: ana.id } }).expect(200);
  await supervisor.put(`/tasks/${documentId}`, { data: { assignee: beto.id } }).expect(200);
  expect(await kinds(beto)).toEqual(['assigned susana task Cobrar ya']);
  // Ana does not see the task any more, and so not what she was told of it.
  expect(await heard(ana)).toEqual({ data: [], meta: { unread: 0, total: 0 } });
});

test('each marks their own as read; what is deleted is no news any more', async () => {
  const { supervisor, ana, beto, anas } = scene;
  const task = await make(supervisor, '/tasks', { title: 'Uno', assignee: ana.id });
  await make(supervisor, '/tasks', { title: 'Dos', assignee: ana.id });
  await make(supervisor, '/tasks', { title: 'Tres', assignee: beto.id });
  const { documentId } = await comment(supervisor, `Para ${mention(ana)}`, { client: anas.client.documentId });
  const [newest, ...others] = (await heard(ana)).data;
  expect((await beto.post('/notifications/read', { ids: [newest?.id] }).expect(200)).body.data).toEqual({ read: 0 });
  expect((await ana.post('/notifications/read', { ids: [newest?.id] }).expect(200)).body.data).toEqual({ read: 1 });
  const after = await heard(ana);
  expect(after.meta).toEqual({ unread: 2, total: 3 });
  expect(after.data.map(({ id }) => id)).toEqual([...others.map(({ id }) => id), newest?.id]);
  expect((await heard(ana, { unread: true })).data).toHaveLength(2);
  await supervisor.delete(`/comments/${documentId}`).expect(204);
  await supervisor.delete(`/tasks/${task.documentId}`).expect(204);
  expect(await kinds(ana)).toEqual(['assigned susana task Dos']);
  await ana.post('/notifications/read', {}).expect(400);
});
