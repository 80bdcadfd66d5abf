import type { TaskBoard, TaskCalendar, TaskItem, TaskMap, TaskPage, TaskState } from '@rumbo/config/api';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make, type Row } from '../setup/people';
import { sql } from '../setup/sql';

/** Board, list, calendar and map over the same filters, each seeing what the caller sees; and the order of cards. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await admin.put('/company', { data: { timeZone: 'America/Guayaquil' } }).expect(200);
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
}, 240_000);
afterAll(() => cms?.stop());
beforeEach(() => sql(cms, 'delete from public.comments; delete from public.tasks; delete from public.clients'));

async function view<Answer>(by: Client, question: object): Promise<Answer> {
  const { status, body } = await by.post('/tasks/view', question);
  if (status !== 200) throw new Error(`view: ${status} ${JSON.stringify(body)}`);
  return body;
}
const list = (filters: object = {}, more: object = {}, by: Client = admin) =>
  view<TaskPage>(by, { view: 'list', filters, ...more });
const titles = async (filters: object = {}, more: object = {}, by: Client = admin) =>
  (await list(filters, more, by)).data.map(({ title }) => title);
const column = async (state: TaskState = 'todo', more: object = {}, by: Client = admin) =>
  (await view<TaskBoard>(by, { view: 'board', ...more })).data.find((one) => one.state === state);
const order = async (state: TaskState = 'todo') => (await column(state))?.items.map(({ title }) => title).join(' ');
const task = (title: string, data: object = {}) => make(admin, '/tasks', { title, ...data });
const move = (id: string, state: TaskState, after: string | null, by: Client = admin) =>
  by.post(`/tasks/${id}/move`, { state, after });
const dayAt = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Guayaquil' }).format(new Date(Date.now() + days * 86_400_000));

test('every filter narrows every view by the same rows', async () => {
  const client = await make(admin, '/clients', { code: 'C1', name: 'Comercial Andes', owner: ana.id });
  const strategy = await make(admin, '/strategies', { name: 'Recuperar' });
  await sql(cms, 'delete from public.tasks');
  await task('tarde', { dueDate: dayAt(-1), priority: 'urgent', assignee: ana.id });
  await task('tarde y hecha', { dueDate: dayAt(-1), state: 'done', assignee: beto.id });
  await task('hoy', { dueDate: dayAt(0), client: client.documentId, description: '100% de avance' });
  await task('lejos', { dueDate: '2035-01-01', strategy: strategy.documentId, recurrence: 'FREQ=WEEKLY' });
  await task('sin fecha', { state: 'doing', assignee: ana.id });
  const cases: [object, string[]][] = [
    [{}, ['hoy', 'lejos', 'sin fecha', 'tarde', 'tarde y hecha']],
    [{ states: ['done', 'doing'] }, ['sin fecha', 'tarde y hecha']],
    [{ priorities: ['urgent'] }, ['tarde']],
    [{ assignees: [ana.id] }, ['sin fecha', 'tarde']],
    [{ assignees: [beto.id, 'none'] }, ['hoy', 'lejos', 'tarde y hecha']],
    [{ client: client.documentId }, ['hoy']],
    [{ strategy: strategy.documentId }, ['lejos']],
    [{ search: '0%' }, ['hoy']],
    [{ search: 'andes' }, ['hoy']],
    [{ search: 'TARDE' }, ['tarde', 'tarde y hecha']],
    [{ due: 'overdue' }, ['tarde']],
    [{ due: 'today' }, ['hoy']],
    [{ due: 'none' }, ['sin fecha']],
    [{ due: { from: '2034-12-31', to: '2035-01-01' } }, ['lejos']],
    [{ due: { to: dayAt(-1) } }, ['tarde', 'tarde y hecha']],
    [{ repeating: true }, ['lejos']],
    [{ repeating: false, states: ['todo'] }, ['hoy', 'tarde']],
  ];
  for (const [filters, expected] of cases) {
    expect([filters, await titles(filters, { sort: 'title' })]).toEqual([filters, expected]);
    const board = await view<TaskBoard>(admin, { view: 'board', filters });
    expect(board.data.flatMap(({ items }) => items.map(({ title }) => title)).sort()).toEqual(expected);
    expect(board.data.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
  }
  expect((await titles({ due: 'week' })).every((title) => title !== 'lejos')).toBe(true);
  await admin.post('/tasks/view', { view: 'list', filters: { who: 'x' } }).expect(400);
  await admin.post('/tasks/view', { view: 'list', filters: { client: "x' or true" } }).expect(400);
});

test('a list has its order, its pages, and what has no value last', async () => {
  await task('b', { priority: 'low', dueDate: '2035-01-02' });
  await task('a', { priority: 'urgent' });
  await task('c', { priority: 'high', dueDate: '2035-01-01' });
  expect(await titles({}, { sort: 'priority', order: 'desc' })).toEqual(['a', 'c', 'b']);
  expect(await titles({}, { sort: 'dueDate', order: 'asc' })).toEqual(['c', 'b', 'a']);
  expect(await titles({}, { sort: 'dueDate', order: 'desc' })).toEqual(['b', 'c', 'a']);
  const { data, meta } = await list({}, { sort: 'title', page: 2, pageSize: 2 });
  expect([data.map(({ title }) => title), meta]).toEqual([['c'], { today: dayAt(0), total: 3, page: 2, pageSize: 2 }]);
});

test('an item says what a card needs, its client’s place where it has none', async () => {
  const client = await make(admin, '/clients', {
    code: 'C2',
    name: 'Dos',
    city: 'Quito',
    latitude: -0.2,
    longitude: -78.5,
  });
  const there = await task('allá', { client: client.documentId, dueDate: '2035-01-01', dueTime: '09:30', minutes: 45 });
  const here = await task('aquí', { client: client.documentId, latitude: 1, longitude: 2, address: 'Bodega' });
  await task('en ninguna parte');
  await make(admin, '/comments', { body: 'uno', task: there.documentId });
  const map = await view<TaskMap>(admin, { view: 'map' });
  expect(map.meta).toEqual({ today: dayAt(0), placeless: 1, more: false });
  expect(map.placeless).toMatchObject([{ title: 'en ninguna parte', latitude: null, placeOf: null }]);
  expect(map.data).toMatchObject([
    {
      id: there.documentId,
      dueTime: '09:30',
      minutes: 45,
      comments: 1,
      address: 'Quito',
      latitude: -0.2,
      placeOf: 'client',
    },
    { id: here.documentId, dueTime: null, comments: 0, address: 'Bodega', latitude: 1, longitude: 2, placeOf: 'task' },
  ]);
  const { body } = await admin.get(`/tasks/${there.documentId}`).expect(200);
  expect(map.data[0]?.updatedAt).toBe(body.data.updatedAt);
  expect(body.data).not.toHaveProperty('rank');
});

test('a rep never sees another’s task in any view, nor moves or changes it', async () => {
  const client = await make(admin, '/clients', {
    code: 'C3',
    name: 'De Beto',
    owner: beto.id,
    latitude: 1,
    longitude: 1,
  });
  const mine = await task('de Ana', { assignee: ana.id, dueDate: '2035-03-05', latitude: 1, longitude: 1 });
  const theirs = await task('secreto', {
    assignee: beto.id,
    client: client.documentId,
    dueDate: '2035-03-05',
    recurrence: 'FREQ=DAILY',
  });
  for (const question of [
    { view: 'board' },
    { view: 'list' },
    { view: 'calendar', from: '2035-03-01', to: '2035-03-31' },
    { view: 'map' },
    { view: 'list', filters: { search: 'secreto', client: client.documentId } },
  ]) {
    expect(JSON.stringify(await view(ana, question))).not.toContain('secreto');
  }
  expect(await titles({}, {}, ana)).toEqual(['de Ana']);
  await move(theirs.documentId, 'done', null, ana).expect(404);
  await ana.post('/tasks/change', { changes: [{ id: theirs.documentId, data: { state: 'done' } }] }).expect(404);
  // A rep sees what others do at their client, and leaves it where it is.
  const atBetos = await task('de Ana donde Beto', { assignee: ana.id, client: client.documentId });
  expect(await titles({}, { sort: 'title' }, beto)).toContain('de Ana donde Beto');
  await move(atBetos.documentId, 'doing', null, beto).expect(403);
  await move(atBetos.documentId, 'todo', null, beto).expect(403);
  await move(mine.documentId, 'doing', null, ana).expect(200);
});

describe('order of a column', () => {
  const made = async (...names: string[]): Promise<Record<string, Row>> => {
    const rows: Record<string, Row> = {};
    for (const name of names) rows[name] = await task(name);
    return rows;
  };

  test('what is new stands on top, and a move puts a card where it was dropped', async () => {
    const { a, b, c, d } = await made('a', 'b', 'c', 'd');
    expect(await order()).toBe('d c b a');
    await move(d?.documentId ?? '', 'todo', b?.documentId ?? '').expect(200);
    expect(await order()).toBe('c b d a');
    await move(a?.documentId ?? '', 'todo', null).expect(200);
    expect(await order()).toBe('a c b d');
    await move(c?.documentId ?? '', 'todo', d?.documentId ?? '').expect(200);
    expect(await order()).toBe('a b d c');
    await move(b?.documentId ?? '', 'doing', null).expect(200);
    await move(d?.documentId ?? '', 'doing', b?.documentId ?? '').expect(200);
    expect([await order(), await order('doing')]).toEqual(['a c', 'b d']);
    // A place alone is no change: neither a new version, nor a trace.
    const before = await sql(cms, 'select updated_at from public.tasks where document_id = $1', [d?.documentId]);
    const trace = await sql(cms, 'select count(*) from rumbo.audit');
    await move(d?.documentId ?? '', 'doing', null).expect(200);
    expect(await order('doing')).toBe('d b');
    expect(await sql(cms, 'select updated_at from public.tasks where document_id = $1', [d?.documentId])).toEqual(
      before,
    );
    expect(await sql(cms, 'select count(*) from rumbo.audit')).toEqual(trace);
    // The card it was to stand below is in another column now.
    await move(a?.documentId ?? '', 'todo', b?.documentId ?? '').expect(200);
    expect(await order()).toBe('a c');
  });

  test('when no room is left between two cards, the column is numbered anew', async () => {
    const { a, b, c, d } = await made('a', 'b', 'c', 'd');
    const versions = await sql(cms, 'select id, updated_at from public.tasks order by id');
    // Between d and whatever stands below it, over and over: each halves the room.
    for (let round = 0; round < 60; round += 1)
      await move((round % 2 ? b : c)?.documentId ?? '', 'todo', d?.documentId ?? '').expect(200);
    expect(await order()).toBe('d b c a');
    const ranks = await sql<{ rank: number }>(cms, 'select rank from public.tasks');
    expect(new Set(ranks.map(({ rank }) => rank)).size).toBe(4);
    expect(await sql(cms, 'select id, updated_at from public.tasks order by id')).toEqual(versions);
    await sql(cms, 'update public.tasks set rank = 7');
    await move(a?.documentId ?? '', 'todo', b?.documentId ?? '').expect(200);
    expect(await order()).toBe('b a c d');
  });

  test('of many moves at once none is lost and no two take one place', async () => {
    const rows = await made('a', 'b', 'c', 'd', 'e', 'f');
    const target = rows.a?.documentId ?? '';
    await Promise.all(
      ['b', 'c', 'd', 'e', 'f'].flatMap((name) => [move(rows[name]?.documentId ?? '', 'todo', target).expect(200)]),
    );
    const items = (await column())?.items ?? [];
    expect(items[0]?.title).toBe('a');
    expect(items.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(new Set(items.map(({ rank }) => rank)).size).toBe(6);
  });

  test('a card moved to done is completed, and the next of its series stands on top', async () => {
    const { documentId } = await task('semanal', { dueDate: '2035-01-01', recurrence: 'FREQ=WEEKLY' });
    await task('otra');
    const { body } = await move(documentId, 'done', null).expect(200);
    expect(body.data).toMatchObject({ state: 'done', isSeries: true });
    const items = (await column())?.items;
    expect(items).toMatchObject([{ title: 'semanal', dueDate: '2035-01-08' }, { title: 'otra' }]);
    const done = await admin.get(`/tasks/${documentId}`).expect(200);
    expect(done.body.data.completedAt).not.toBeNull();
    await move(documentId, 'todo', null).expect(200);
    expect((await admin.get(`/tasks/${documentId}`).expect(200)).body.data.completedAt).toBeNull();
  });
});

test('many are changed at once, all or none, and put back the same way', async () => {
  const one = await task('uno', { priority: 'low' });
  const two = await task('dos', { dueDate: '2035-01-01', recurrence: 'FREQ=WEEKLY' });
  const change = (data: object, ...ids: string[]) =>
    admin.post('/tasks/change', { changes: ids.map((id) => ({ id, data })) });
  await change({ state: 'done', assignee: ana.id }, one.documentId, two.documentId).expect(204);
  expect(await titles({ states: ['done'], assignees: [ana.id] }, { sort: 'title' })).toEqual(['dos', 'uno']);
  expect(await titles({ states: ['todo'] })).toEqual(['dos']);
  await change({ priority: 'urgent' }, one.documentId, 'aaaaaaaaaaaaaaaaaaaaaaaa').expect(404);
  expect(await titles({ priorities: ['urgent'] })).toEqual([]);
  await change({ title: 'x' }, one.documentId).expect(400);
});

test('days of a series still to come are in the calendar, without those that are tasks already', async () => {
  const { documentId } = await task('martes', {
    startDate: '2034-12-31',
    dueDate: '2035-01-02',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    assignee: ana.id,
  });
  await task('tres veces', { dueDate: '2035-01-30', recurrence: 'FREQ=DAILY;COUNT=3' });
  await task('dura', { startDate: '2034-12-01', dueDate: '2035-03-01' });
  const month = async (filters: object = {}, by: Client = admin) => {
    const question = { view: 'calendar', from: '2035-01-01', to: '2035-01-31', filters };
    const { data } = await view<TaskCalendar>(by, question);
    return data.map((item) => `${item.title} ${item.dueDate}${'isComing' in item ? ' viene' : ''}`);
  };
  expect((await month()).sort()).toEqual([
    'dura 2035-03-01',
    'martes 2035-01-02',
    'martes 2035-01-16 viene',
    'martes 2035-01-30 viene',
    'tres veces 2035-01-30',
    'tres veces 2035-01-31 viene',
  ]);
  expect(await month({ states: ['done'] })).toEqual([]);
  expect(await month({ due: { from: '2035-01-20' }, assignees: [ana.id] })).toEqual(['martes 2035-01-30 viene']);
  expect(await month({}, ana)).toHaveLength(3);
  expect(await month({}, beto)).toEqual([]);
  await move(documentId, 'done', null).expect(200);
  const items = (await view<TaskCalendar>(ana, { view: 'calendar', from: '2035-01-14', to: '2035-01-14' })).data;
  expect(items).toMatchObject([{ dueDate: '2035-01-16', startDate: '2035-01-14', state: 'todo' }]);
  await admin.post('/tasks/view', { view: 'calendar', from: '2035-01-01', to: '2036-01-01' }).expect(400);
});

test('of 5,000 tasks a board and a page stay lean, and each card of a column comes once', async () => {
  await sql(
    cms,
    `insert into public.tasks (document_id, title, description, state, priority, due_date, created_at, updated_at)
     select substr(md5(n::text), 1, 24), 'Tarea ' || n, repeat('x', 2000), 'todo', 'medium', date '2035-01-01' + n % 90, now(), now()
       from generate_series(1, 5000) n`,
  );
  const page = await list({}, { pageSize: 50 });
  expect([page.meta.total, page.data.length]).toEqual([5000, 50]);
  const board = await view<TaskBoard>(admin, { view: 'board', size: 100 });
  expect(JSON.stringify(board).length).toBeLessThan(60_000);
  expect(board.data.map(({ state, count, items }) => [state, count, items.length])).toEqual([
    ['todo', 5000, 100],
    ['doing', 0, 0],
    ['done', 0, 0],
    ['cancelled', 0, 0],
  ]);
  const seen = new Map<string, TaskItem>();
  let below: string | undefined;
  for (let more: TaskItem[] | undefined; more?.length !== 0; below = more?.at(-1)?.id) {
    const part = await column('todo', { size: 200, ...(below && { below: { state: 'todo', id: below } }) });
    more = part?.items;
    for (const item of more ?? []) seen.set(item.id, item);
  }
  expect(seen.size).toBe(5000);
});
