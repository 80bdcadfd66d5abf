import { createHash } from 'node:crypto';
import type { ClaimedWork, Health, OutgoingMail } from '@rumbo/config/api';
import { type Client, clientOf, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import { make, makeScene, type Row, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** What people hear of: mentions, tasks they are given, answers. Each hears their own, and only of what they can see. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms({
    env: { MAIL_FROM: 'avisos@example.com', PUBLIC_URL: 'http://rumbo.example.com', LOG_LEVEL: 'debug' },
  });
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

  test('are taken back with what said them, as long as they are not read', async () => {
    const { supervisor, ana, anas } = scene;
    const on = { client: anas.client.documentId };
    const taken = await comment(supervisor, `Mira, ${mention(ana)}`, on);
    const edited = await comment(supervisor, 'Hola', on);
    await supervisor.put(`/comments/${edited.documentId}`, { data: { body: `Hola ${mention(ana)}` } }).expect(200);
    expect((await heard(ana)).meta.unread).toBe(2);
    await supervisor.delete(`/comments/${taken.documentId}`).expect(204);
    await supervisor.put(`/comments/${edited.documentId}`, { data: { body: 'Hola' } }).expect(200);
    expect(await kinds(ana)).toEqual([]);
    // So is a task that is handed to somebody else before they saw it; what was read stays.
    const { documentId } = await make(supervisor, '/tasks', { title: 'Otra', assignee: ana.id });
    expect(await kinds(ana)).toEqual(['assigned susana task Otra']);
    await supervisor.put(`/tasks/${documentId}`, { data: { assignee: null } }).expect(200);
    expect(await kinds(ana)).toEqual([]);
    await supervisor.put(`/tasks/${documentId}`, { data: { assignee: ana.id } }).expect(200);
    await ana.post('/notifications/read', { all: true }).expect(200);
    await supervisor.put(`/tasks/${documentId}`, { data: { assignee: null } }).expect(200);
    expect(await sql(cms, "select from rumbo.notification where kind = 'assigned'")).toHaveLength(1);
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

describe('reminders', () => {
  beforeAll(() => scene.admin.put('/company', { data: { timeZone: 'America/Santiago', reminderHour: 8 } }).expect(200));
  afterEach(() => sql(cms, 'update public.tasks set remind_days = null'));

  const reminders = async (of: Person): Promise<string[]> =>
    (await heard(of)).data.filter(({ kind }) => kind === 'reminder').map(({ subject }) => subject.title);
  /** Three at once, as three of the cms would: what they told, together. */
  const remindAt = async (moment: string): Promise<number> => {
    const told = await Promise.all(
      [1, 2, 3].map(() => sql<{ told: number }>(cms, 'select rumbo.remind_of_tasks($1) as told', [moment])),
    );
    return told.reduce((sum, [row]) => sum + (row?.told ?? 0), 0);
  };
  /** Far ahead: the clock of the test's own cms reminds of none of these. */
  const task = (assignee: Person, more: object = {}): Promise<Row> =>
    make(scene.supervisor, '/tasks', {
      title: 'Visitar',
      assignee: assignee.id,
      dueDate: '2035-03-08',
      remindDays: 2,
      ...more,
    });
  const change = ({ documentId }: Row, data: object) =>
    scene.supervisor.put(`/tasks/${documentId}`, { data }).expect(200);

  test('come once, so many days before, from the hour of the company on, to the assignee alone', async () => {
    await task(scene.ana);
    await task(scene.ana, { title: 'Sin recordatorio', remindDays: null });
    expect(await remindAt('2035-03-06T10:59:59Z')).toBe(0);
    expect(await remindAt('2035-03-06T11:00:00Z')).toBe(1);
    expect(await remindAt('2035-03-06T11:00:15Z')).toBe(0);
    expect(await reminders(scene.ana)).toEqual(['Visitar']);
    for (const other of [scene.beto, scene.supervisor, scene.lead]) expect(await reminders(other)).toEqual([]);
  });

  test('what came due while nothing ran is told once, one for each task', async () => {
    await task(scene.ana, { title: 'Uno' });
    await task(scene.ana, { title: 'Dos', remindDays: 0 });
    expect(await remindAt('2035-08-01T12:00:00Z')).toBe(2);
    expect(await remindAt('2035-08-02T12:00:00Z')).toBe(0);
  });

  test('a new due day reminds anew, and the old one is settled; moved back, nobody is told twice', async () => {
    const one = await task(scene.ana);
    await remindAt('2035-03-07T12:00:00Z');
    await change(one, { dueDate: '2035-03-20' });
    expect((await heard(scene.ana, { unread: true })).data.map(({ kind }) => kind)).toEqual(['assigned']);
    expect(await remindAt('2035-03-18T12:00:00Z')).toBe(1);
    await change(one, { dueDate: '2035-03-08' });
    expect(await remindAt('2035-03-21T12:00:00Z')).toBe(0);
  });

  test('nobody is reminded of what is done, and whoever has the task now hears of it', async () => {
    const done = await task(scene.ana);
    await change(done, { state: 'done' });
    const passed = await task(scene.ana, { title: 'De mano en mano' });
    await remindAt('2035-03-07T12:00:00Z');
    expect(await reminders(scene.ana)).toEqual(['De mano en mano']);
    await change(passed, { assignee: scene.beto.id });
    expect(await remindAt('2035-03-07T12:00:15Z')).toBe(1);
    expect(await reminders(scene.beto)).toEqual(['De mano en mano']);
    expect(await reminders(scene.ana)).toEqual([]);
  });

  // Santiago's clocks go from 24:00 back to 23:00 on 7 April 2035, and from 24:00 on to 01:00 on 2 September.
  test.each([
    ['that comes twice', 23, '2035-04-07', '2035-04-08T02:00:00Z', '2035-04-08T03:30:00Z'],
    ['that is left out', 0, '2035-09-02', '2035-09-02T04:00:00Z', '2035-09-02T05:00:00Z'],
  ])('an hour %s reminds once', async (_, reminderHour, dueDate, first, again) => {
    await scene.admin.put('/company', { data: { reminderHour } }).expect(200);
    await task(scene.ana, { dueDate, remindDays: 0 });
    expect(await remindAt(new Date(Date.parse(first) - 1_000).toISOString())).toBe(0);
    expect(await remindAt(first)).toBe(1);
    expect(await remindAt(again)).toBe(0);
    await scene.admin.put('/company', { data: { reminderHour: 8 } }).expect(200);
  });
});

describe('mails', () => {
  /** Two minutes on, three of the cms look at once for what nobody has read: the mails they made, together. */
  const queueMails = async (): Promise<number[]> => {
    const made = await Promise.all(
      [1, 2, 3].map(() => sql<{ id: string }>(cms, "select id from rumbo.queue_mails(now() + interval '2 min') id")),
    );
    return made.flat().map(({ id }) => Number(id));
  };
  const worker = (): Client => clientOf(cms, WORKER_TOKEN);
  const claim = async (ids: number[]): Promise<(ClaimedWork & { payload: { mail: OutgoingMail | null } })[]> =>
    (await worker().post('/work/claim', { ids }).expect(200)).body.data;
  const mails = async (): Promise<OutgoingMail[]> =>
    (await claim(await queueMails())).flatMap(({ payload }) => payload.mail ?? []);
  const choose = (by: Client, mail: object, language: string | null = null) =>
    by.put('/notifications/choices', {
      mail: { mention: true, assigned: true, comment: true, reminder: true, ...mail },
      language,
    });
  afterEach(async () => {
    await sql(cms, "delete from rumbo.work where kind = 'send-mail'");
    await sql(cms, 'delete from rumbo.notification_choice');
  });

  test('tell each person in one mail what they have not read, once, in words of their own', async () => {
    const { supervisor, ana, beto, anas } = scene;
    await make(supervisor, '/tasks', { title: 'Cobrar <b>ya</b>', assignee: ana.id, dueDate: '2035-03-08' });
    await comment(supervisor, `Hola ${mention(ana)} & Cía`, { client: anas.client.documentId });
    const { documentId } = await make(supervisor, '/tasks', { title: 'Visitar', assignee: beto.id });
    await choose(beto, {}, 'en').expect(200);
    const [first, second, ...more] = (await mails()).sort((a, b) => a.to.localeCompare(b.to));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      to: 'ana@example.com',
      subject: '2 avisos: Cobrar <b>ya</b>, secret-ana',
      messageId: expect.stringMatching(/^<\d+\.\d+@rumbo\.example\.com>$/),
      settingsUrl: 'http://rumbo.example.com/portal/#/account',
    });
    expect(first?.text).toContain('susana le asignó una tarea: Cobrar <b>ya</b>\nVence el jueves, 8 de marzo');
    expect(first?.text).toContain(
      `susana le mencionó: secret-ana\n> Hola @ana & Cía\nhttp://rumbo.example.com/portal/#/clients/${anas.client.documentId}`,
    );
    expect(first?.html).toContain('Cobrar &lt;b&gt;ya&lt;/b&gt;');
    expect(first?.html).toContain('Hola @ana &amp; Cía');
    expect(second).toMatchObject({ to: 'beto@example.com', subject: 'susana gave you a task: Visitar' });
    expect(second?.text).toContain(`http://rumbo.example.com/portal/#/tasks/${documentId}`);
    expect(await queueMails()).toEqual([]);
  });

  test('say what the person may see at that moment: what went to a colleague, or was read, is not in them', async () => {
    const { supervisor, ana, beto } = scene;
    const lost = await make(supervisor, '/tasks', { title: 'Ajena', assignee: ana.id });
    await make(supervisor, '/tasks', { title: 'Leída', assignee: ana.id });
    await make(supervisor, '/tasks', { title: 'Propia', assignee: ana.id });
    const ids = await queueMails();
    const read = (await heard(ana)).data.find(({ subject }) => subject.title === 'Leída');
    await ana.post('/notifications/read', { ids: [read?.id] }).expect(200);
    await supervisor.put(`/tasks/${lost.documentId}`, { data: { assignee: beto.id } }).expect(200);
    const [item] = await claim(ids);
    expect(item?.payload.mail?.subject).toBe('susana le asignó una tarea: Propia');
    expect(item?.payload.mail?.text).not.toMatch(/Ajena|Leída/);
    // Its worker died, and nothing is left to tell when the next one takes it up.
    await ana.post('/notifications/read', { all: true }).expect(200);
    await sql(cms, "update rumbo.work set state = 'ready', lease = null where id = $1", [item?.id]);
    expect((await claim(ids))[0]?.payload.mail).toBeNull();
  });

  test('a second try is recognised as the same mail', async () => {
    await make(scene.supervisor, '/tasks', { title: 'Uno', assignee: scene.ana.id });
    const ids = await queueMails();
    const first = (await claim(ids))[0]?.payload.mail;
    await sql(cms, "update rumbo.work set state = 'ready', lease = null where id = any ($1)", [ids]);
    const second = (await claim(ids))[0]?.payload.mail;
    expect(first?.messageId).toBeDefined();
    expect(second?.messageId).toBe(first?.messageId);
  });

  test('come of the kinds a person wants, and never to a closed account', async () => {
    const { admin, supervisor, ana, beto } = scene;
    await choose(ana, { assigned: false }).expect(200);
    expect((await ana.get('/notifications/choices').expect(200)).body.data).toEqual({
      mail: { mention: true, assigned: false, comment: true, reminder: true },
      language: null,
      email: 'ana@example.com',
      isMailing: true,
      trouble: null,
    });
    const { documentId: task } = await make(supervisor, '/tasks', { title: 'Uno', assignee: ana.id });
    await make(supervisor, '/tasks', { title: 'Dos', assignee: beto.id });
    await admin.put(`/users/${beto.id}`, { blocked: true }).expect(200);
    expect(await queueMails()).toEqual([]);
    await comment(supervisor, '¿Ya?', { task });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['susana comentó: Uno']);
    await admin.put(`/users/${beto.id}`, { blocked: false }).expect(200);
    await ana.put('/notifications/choices', { mail: { mention: true }, language: 'fr' }).expect(400);
    expect((await supervisor.get('/notifications/choices').expect(200)).body.data.mail.assigned).toBe(true);
  });

  test('that cannot be sent are said to their person, and to whoever watches the product, until one goes out', async () => {
    const { supervisor, ana } = scene;
    const health = async () => ((await (await fetch(`${cms.url}/api/health`)).json()) as Health).parts.mail;
    const trouble = async () => (await ana.get('/notifications/choices').expect(200)).body.data.trouble;
    const failNext = async (code: string, retry: boolean): Promise<void> => {
      await make(supervisor, '/tasks', { title: 'Uno', assignee: ana.id });
      const [item] = await claim(await queueMails());
      await worker()
        .post(`/work/${item?.id}/fail`, { lease: item?.lease, code, message: '550 unknown', retry })
        .expect(200);
    };
    await failNext('INVALID', false);
    expect([await trouble(), await health()]).toEqual(['550 unknown', 'ok']);
    await failNext('UNAUTHENTICATED', false);
    expect([await trouble(), await health()]).toEqual(['550 unknown', 'down']);
    await make(supervisor, '/tasks', { title: 'Dos', assignee: ana.id });
    const [item] = await claim(await queueMails());
    await worker()
      .post(`/work/${item?.id}/finish`, { lease: item?.lease, result: { sent: true } })
      .expect(200);
    expect([await trouble(), await health()]).toEqual([null, 'ok']);
    await failNext('UNAVAILABLE', true);
    expect(await health()).toBe('degraded');
  });
});

describe('the calendar feed', () => {
  const address = async (by: Client): Promise<string> =>
    new URL((await by.post('/calendar-feed').expect(200)).body.data.url).pathname;
  const read = (path: string, headers: Record<string, string> = {}) => fetch(`${cms.url}${path}`, { headers });
  const events = async (path: string): Promise<string[]> => {
    const text = (await (await read(path)).text()).replace(/\r\n /g, '');
    return [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title as string).sort();
  };
  const task = (title: string, more: object): Promise<Row> => make(scene.supervisor, '/tasks', { title, ...more });
  beforeEach(() => sql(cms, 'delete from public.tasks'));

  test('holds the open tasks of its person that are due, and nobody else’s', async () => {
    const { ana, beto, anas } = scene;
    const dueDate = '2035-03-08';
    await task('Propia', { assignee: ana.id, dueDate, dueTime: '09:30', client: anas.client.documentId });
    await task('Sin fecha', { assignee: ana.id });
    await task('Hecha', { assignee: ana.id, dueDate, state: 'done' });
    await task('Ajena', { assignee: beto.id, dueDate });
    await task('De su cliente, de otro', { assignee: beto.id, dueDate, client: anas.client.documentId });
    const path = await address(ana);
    expect(await events(path)).toEqual(['Propia · secret-ana']);
    // Who sees a team, or everything, still has a calendar of their own.
    expect(await events(await address(scene.lead))).toEqual([]);
    expect(await events(await address(scene.supervisor))).toEqual([]);
    const answer = await read(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const again = await read(path, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('shows what comes of a series, each day once, also when its task is made', async () => {
    const { ana } = scene;
    const from = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await task('Semanal', { assignee: ana.id, dueDate: from, recurrence: 'FREQ=WEEKLY;COUNT=3' });
    const path = await address(ana);
    const uids = async () => [...(await (await read(path)).text()).matchAll(/^UID:.*$/gm)].map(([uid]) => uid);
    const before = await uids();
    expect(new Set(before).size).toBe(3);
    const [made] = (await ana.get('/tasks').expect(200)).body.data;
    await ana.put(`/tasks/${made.documentId}`, { data: { state: 'done' } }).expect(200);
    expect(await uids()).toEqual(before.slice(1));
  });

  test('an address works until it is made anew, switched off, or its person may not come in', async () => {
    const { admin, ana } = scene;
    const first = await address(ana);
    const second = await address(ana);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect((await ana.get('/calendar-feed').expect(200)).body.data).toEqual({ madeAt: expect.any(String) });
    await admin.put(`/users/${ana.id}`, { blocked: true }).expect(200);
    expect((await read(second)).status).toBe(404);
    await admin.put(`/users/${ana.id}`, { blocked: false }).expect(200);
    expect((await read(second)).status).toBe(200);
    const back = await signIn(cms, 'ana');
    await back.delete('/calendar-feed').expect(200);
    expect((await read(second)).status).toBe(404);
    expect((await back.get('/calendar-feed').expect(200)).body.data).toBeNull();
    expect((await read('/api/calendar/nothing.ics')).status).toBe(404);
  });

  test('its secret is kept nowhere: not in the database, not with a repeated write, not in the log', async () => {
    const { supervisor } = scene;
    const send = () => supervisor.post('/calendar-feed').set('Idempotency-Key', 'feed-1').expect(200);
    const urls = [await send(), await send()].map(({ body }) => body.data.url);
    expect(urls[0]).not.toBe(urls[1]);
    const secret = /([\w-]{43})\.ics$/.exec(urls[1])?.[1];
    expect((await read(new URL(urls[1]).pathname)).status).toBe(200);
    expect(await sql(cms, "select from rumbo.write_key where key = 'feed-1'")).toEqual([]);
    const [kept] = await sql<{ secret_sha256: string }>(
      cms,
      'select secret_sha256 from rumbo.calendar_feed where user_id = $1',
      [supervisor.id],
    );
    expect(kept?.secret_sha256).toBe(
      createHash('sha256')
        .update(secret ?? '')
        .digest('hex'),
    );
    expect(cms.log()).toContain('/api/calendar/…');
    expect(cms.log()).not.toContain(secret);
  });

  test('is not read without end', async () => {
    const path = await address(scene.lead);
    const states: number[] = [];
    for (let times = 0; times < 31; times += 1) states.push((await read(path)).status);
    expect(states.slice(-2)).toEqual([200, 429]);
  });
});
