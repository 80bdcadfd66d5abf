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
    holdOut: null,
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

describe('clients left out by lot', () => {
  /** Twenty clients of nobody; before, each bought 100 a month. */
  const codes = Array.from({ length: 20 }, (_, at) => `H${String(at).padStart(2, '0')}`);
  let ids: string[] = [];
  const sell = async (rows: { client: string; month: string; amount: number }[]) => {
    await sendRows(
      cms,
      { profile: 'erp' },
      rows.map(({ client, month, amount }, at) => ({
        row: at + 2,
        document: `lot-${client}-${month}`,
        date: `2025-${month}-10`,
        client,
        amount: String(amount),
      })),
    );
  };
  beforeAll(async () => {
    for (const code of codes) ids.push(String((await make(admin, '/clients', { code, name: code })).id));
    await sell(codes.flatMap((client) => ['02', '03'].map((month) => ({ client, month, amount: 150 }))));
  });
  const drawn = async (more: object = {}) =>
    (await strategy({ startDate: '2025-04-01', ...more }, { from: { clients: ids }, holdOutPct: 50 })).body.data
      .documentId;
  const lot = (isOut: boolean) =>
    sql<{ code: string }>(
      cms,
      'select c.code from rumbo.strategy_draw d join public.clients c on c.id = d.client_id where d.held_out = $1 order by c.code',
      [isOut],
    ).then((rows) => rows.map(({ code }) => code));

  test('they are drawn once and kept, are no clients of it, and cannot become any', async () => {
    const id = await drawn();
    const [out, acted] = [await lot(true), await lot(false)];
    expect([out.length, acted.length]).toEqual([10, 10]);
    const { clients: own } = (await admin.get(`/strategies/${id}`, { populate: 'clients' }).expect(200)).body.data;
    expect(own.map(({ code }: { code: string }) => code).sort()).toEqual(acted);
    const left = (await admin.get('/clients', { filters: { code: out[0] } }).expect(200)).body.data[0];
    const { body } = await admin
      .put(`/strategies/${id}`, { data: { clients: { connect: [left.documentId] } } })
      .expect(400);
    expect(body.error.message).toContain(out[0]);
    expect(await impact(id)).toMatchObject({ clients: 10, holdOut: { treated: 10, held: 10 } });
    await admin.delete(`/strategies/${id}`).expect(204);
    expect(await lot(true)).toEqual([]);
  });

  test('fewer than ten tell nothing: refused with the way out, and nothing is made', async () => {
    const body = { data: { name: 'Poca' }, from: { clients: ids }, holdOutPct: 40 };
    const refused = (await admin.post('/strategies', body).expect(400)).body.error;
    expect(refused.details).toMatchObject({ field: 'holdOutPct', reason: 'too-few', heldOut: 8, least: 10 });
    await admin.post('/strategies', { data: { name: 'Sin clientes' }, holdOutPct: 20 }).expect(400);
    expect((await board()).data).toEqual([]);
  });

  test('impact: the change of a client acted on against that of one left out, by hand', async () => {
    const id = await drawn({ endDate: '2025-04-30', state: 'finished' });
    const [out, acted] = [await lot(true), await lot(false)];
    // Base: (0 + 150 + 150) / 3 = 100. April to June, a client acted on buys 390 or 450, one left out 300 or 270.
    const bought = (list: string[], [odd = 0, even = 0]: number[]) =>
      list.map((client, at) => ({ client, month: '05', amount: at % 2 ? odd : even }));
    await sell([...bought(acted, [390, 450]), ...bought(out, [300, 270])]);
    // Acted on: 130 or 150 a month, +30 or +50, mean 40. Left out: 100 or 90, 0 or −10, mean −5. Difference 45.
    // Spread: five at +10 and five at −10 of the mean, 1000 / 9 = 111.11; five at ±5, 250 / 9 = 27.78.
    // 1.96 × √(111.11 / 10 + 27.78 / 10) = 1.96 × 3.7268 = 7.30.
    const { holdOut, incrementalRevenue, comparison } = await impact(id);
    expect(holdOut).toEqual({
      treated: 10,
      held: 10,
      treatedChange: '40.00',
      heldChange: '-5.00',
      difference: '45.00',
      margin: '7.30',
    });
    // The other number stays what it is: against like clients, here those left out.
    expect(comparison).toMatchObject({ clients: 10, before: '1000.00', during: '950.00', expected: '950.00' });
    expect(incrementalRevenue).toBe('1350.00');
    // Whoever sees none of these clients sees nothing of the lot.
    await ana.get(`/strategies/${id}/impact`).expect(404);
    expect((await board(ana)).data).toEqual([]);
  });

  test('a rep sees of the lot what is theirs', async () => {
    ids = [...ids, String(clients.A1), String(clients.B1)];
    const id = await drawn({ owner: ana.id });
    expect((await board(ana)).data).toMatchObject([{ id }]);
    const isOut = (await lot(true)).includes('A1');
    const { holdOut } = await impact(id, ana);
    expect(holdOut).toEqual(
      isOut ? expect.objectContaining({ treated: 0, held: 1, difference: null, margin: null }) : null,
    );
  });
});
