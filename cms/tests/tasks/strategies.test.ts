import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { sql } from '../setup/sql';

/** A strategy has its first task, says when it stands still, and what its clients bought beside like ones. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
const clients: Record<string, number> = {};

/** Four clients of Ana's and one of Beto's, half a year; A1 and A2 go up from April on, the others stay or go down. */
const MONTHS = ['01', '02', '03', '04', '05', '06'];
const SOLD: Record<string, number[]> = {
  A1: [100, 100, 100, 150, 150, 150],
  A2: [100, 100, 100, 100, 100, 100],
  A3: [100, 100, 100, 90, 90, 90],
  A4: [100, 100, 100, 110, 70, 90],
  B1: [100, 100, 100, 500, 500, 500],
};

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  for (const code of Object.keys(SOLD)) {
    const owner = code.startsWith('A') ? ana.id : beto.id;
    clients[code] = (await make(admin, '/clients', { code, name: code, owner })).id;
  }
  await makeProfile(admin, 'erp');
  // All of one class, so that only the owner tells them apart.
  await admin.put('/company', { data: { abcCutA: 100, abcCutB: 100 } }).expect(200);
  const rows = Object.entries(SOLD).flatMap(([client, amounts]) =>
    amounts.map((amount, at) => ({
      document: `${client}-${at}`,
      date: `2025-${MONTHS[at]}-10`,
      client,
      amount: String(amount),
      cost: client === 'A1' ? String(amount * 0.6) : undefined,
    })),
  );
  await sendRows(
    cms,
    { profile: 'erp' },
    rows.map((row, at) => ({ row: at + 2, ...row })),
  );
}, 240_000);
afterAll(() => cms?.stop());
beforeEach(() => sql(cms, 'delete from public.tasks; delete from public.comments; delete from public.strategies'));

const strategy = (data: object, more: object = {}) =>
  admin.post('/strategies', { data: { name: 'Recuperar', ...data }, ...more }).expect(201);
const impact = async (id: string, by: Client = admin) =>
  (await by.get(`/strategies/${id}/impact`).expect(200)).body.data;
const board = async (by: Client = admin) => (await by.get('/strategies/board').expect(200)).body;

test('the first task falls on no day off', async () => {
  const name = 'Feriado';
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await admin
    .put('/company', { data: { holidays: [6, 7, 8, 9, 10, 11, 12].map((ahead) => ({ date: day(ahead), name })) } })
    .expect(200);
  await strategy({ name });
  await admin.put('/company', { data: { holidays: [] } }).expect(200);
  const [task] = (await admin.get('/tasks').expect(200)).body.data;
  expect(task.dueDate >= day(13)).toBe(true);
});

test('saving one makes its first task: proposed, said, or none', async () => {
  await strategy({ owner: ana.id });
  const [proposed] = (await admin.get('/tasks', { populate: 'assignee,strategy' }).expect(200)).body.data;
  expect(proposed).toMatchObject({
    title: 'Recuperar',
    priority: 'high',
    state: 'todo',
    strategy: { name: 'Recuperar' },
  });
  expect(proposed.assignee.id).toBe(ana.id);
  const ahead = (Date.parse(proposed.dueDate) - Date.now()) / 86_400_000;
  expect(ahead).toBeGreaterThan(5);
  expect(ahead).toBeLessThan(10);
  expect([0, 6]).not.toContain(new Date(proposed.dueDate).getUTCDay());

  await strategy(
    { name: 'Dicha' },
    { firstTask: { title: 'Llamar', dueDate: '2030-01-02', assignee: beto.id, priority: 'low' } },
  );
  const { body } = await admin.get('/tasks', { filters: { title: 'Llamar' } }).expect(200);
  expect(body.data).toMatchObject([{ dueDate: '2030-01-02', priority: 'low' }]);

  await strategy({ name: 'Sin tarea' }, { firstTask: null });
  await admin.post('/strategies', { data: { name: 'Mala' }, firstTask: { dueDate: 'mañana' } }).expect(400);
  const cards = (await board()).data;
  expect(cards.map(({ name, openTasks }: { name: string; openTasks: number }) => [name, openTasks])).toEqual([
    ['Sin tarea', 0],
    ['Dicha', 1],
    ['Recuperar', 1],
  ]);
});

test('without an open task, or idle for longer than the rule, it is flagged; a paused one is not', async () => {
  await strategy({ name: 'Quieta', state: 'in-progress', owner: ana.id }, { firstTask: null });
  await strategy({ name: 'Pausada', state: 'paused' }, { firstTask: null });
  await strategy({ name: 'Viva', state: 'in-progress' });
  await sql(cms, "update public.strategies set updated_at = now() - interval '15 days'");
  await admin.put('/company', { data: { strategyIdleDays: 14 } }).expect(200);
  const { data, meta } = await board();
  expect(meta).toEqual({ idleDays: 14 });
  expect(data).toMatchObject([
    { name: 'Viva', flags: [], idleDays: 0, nextTask: { title: 'Viva' } },
    { name: 'Pausada', flags: [], idleDays: 15 },
    { name: 'Quieta', flags: ['no-open-task', 'idle'], idleDays: 15, owner: { id: ana.id }, nextTask: null },
  ]);
  await admin.put('/company', { data: { strategyIdleDays: 15 } }).expect(200);
  expect((await board()).data[2].flags).toEqual(['no-open-task']);
});

test('impact: against before and against like clients, of the same owner and class', async () => {
  const { body } = await strategy({
    state: 'in-progress',
    startDate: '2025-04-05',
    cost: 30,
    clients: [clients.A1, clients.A2],
  });
  // Before 200 a month, during 250. A3 and A4 went from 200 to 180 a month: 180 was to be expected, 70 a month are beyond.
  expect(await impact(body.data.documentId)).toEqual({
    gap: null,
    months: { from: '2025-04', to: '2025-06', count: 3 },
    baseMonths: 3,
    clients: 2,
    before: '200.00',
    during: '250.00',
    comparison: { clients: 2, before: '200.00', during: '180.00', covered: 2, expected: '180.00' },
    incrementalRevenue: '210.00',
    // Known for A1's lines: 40 %.
    incrementalMargin: '84.00',
    cost: '30',
    roi: '180.0',
    overlapping: [],
  });
});

test('clients of a strategy beside it are no comparison, and it is named when they share some', async () => {
  await strategy({
    name: 'Otra',
    state: 'in-progress',
    startDate: '2025-05-01',
    clients: [clients.A2, clients.A3, clients.A4],
  });
  const { body } = await strategy({
    state: 'finished',
    startDate: '2025-04-01',
    endDate: '2025-05-31',
    clients: [clients.A2, clients.B1],
  });
  expect(await impact(body.data.documentId)).toMatchObject({
    before: '200.00',
    during: '600.00',
    // A1 is Ana's only client left; Beto's has nobody like it.
    comparison: { clients: 1, covered: 1, expected: '250.00' },
    overlapping: ['Otra'],
    roi: null,
  });
});

test('what cannot be said is not said', async () => {
  const of = async (data: object) => (await impact((await strategy(data)).body.data.documentId)).gap;
  expect(await of({ clients: [clients.A1] })).toBe('not-begun');
  expect(await of({ startDate: '2025-04-01' })).toBe('no-clients');
  expect(await of({ startDate: '2025-01-15', clients: [clients.A1] })).toBe('no-data-before');
  expect(await of({ startDate: '2025-07-01', clients: [clients.A1] })).toBe('no-whole-month-yet');
});

test('it begins with clients that are named, or those a view of the analysis shows', async () => {
  const clientsOf = async (id: string): Promise<string[]> =>
    (await admin.get(`/strategies/${id}`, { populate: 'clients' }).expect(200)).body.data.clients
      .map(({ code }: { code: string }) => code)
      .sort();
  const named = await strategy({}, { from: { clients: [String(clients.A1), String(clients.B1)] } });
  expect(await clientsOf(named.body.data.documentId)).toEqual(['A1', 'B1']);
  const view = {
    variable: 'revenue',
    month: '2025-06',
    filters: [{ column: 'actual', operator: 'less-than', value: '100' }],
  };
  const shown = await strategy({ view }, { from: { view } });
  expect(await clientsOf(shown.body.data.documentId)).toEqual(['A3', 'A4']);
  await admin.post('/strategies', { data: { name: 'x' }, from: { clients: ['99999'] } }).expect(404);
  await admin.post('/strategies', { data: { name: 'x' }, from: {} }).expect(400);
});

test('a supervisor of a team makes strategies of the team, for its clients alone', async () => {
  const lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
  const body = { data: { name: 'Del equipo', owner: ana.id }, from: { clients: [String(clients.A1)] } };
  await lead.post('/strategies', body).expect(201);
  expect((await board(lead)).data).toMatchObject([{ name: 'Del equipo', clients: 1, openTasks: 1 }]);
  await lead.post('/strategies', { ...body, from: { clients: [String(clients.B1)] } }).expect(404);
});

test('a rep sees strategies of theirs, with their own clients, and changes none', async () => {
  const { body } = await strategy({ startDate: '2025-04-01', clients: [clients.A1, clients.B1] }, { firstTask: null });
  await strategy({ name: 'De Ana', clients: [clients.A2] }, { firstTask: null });
  const id = body.data.documentId;
  expect((await board(beto)).data).toMatchObject([{ name: 'Recuperar', clients: 1 }]);
  expect(await impact(id, beto)).toMatchObject({ clients: 1, before: '100.00', during: '500.00', comparison: null });
  await beto.put(`/strategies/${id}`, { data: { name: 'x' } }).expect(403);
  await beto.post('/comments', { data: { body: 'Vamos bien', strategy: id } }).expect(201);
  const other = (await admin.get('/strategies', { filters: { name: 'De Ana' } }).expect(200)).body.data[0].documentId;
  await beto.get(`/strategies/${other}`).expect(404);
  await beto.get(`/strategies/${other}/impact`).expect(404);
  await beto.post('/comments', { data: { body: 'x', strategy: other } }).expect(404);
});
