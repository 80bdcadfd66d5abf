import type { SalesRow } from '@rumbo/config/api';
import { BY_CODE, clientTable, series, seriesRows } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';

/** Numbers worked out by hand, on sets that fit on one screen. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
let lead: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
}, 180_000);
afterAll(() => cms?.stop());

type Sale = [day: string, client: string | undefined, amount: string, more?: Partial<SalesRow>];
/** One document a sale, of one unit, unless it says otherwise. */
const load = (sales: Sale[]) =>
  sendRows(
    cms,
    { profile: 'erp' },
    sales.map(([date, client, amount, more], at) => ({
      row: at + 2,
      document: `D${at}`,
      date,
      quantity: '1',
      amount,
      ...(client && { client }),
      ...more,
    })),
  );

describe('six months of three clients', () => {
  // month      2025-11   2025-12   2026-01   2026-02   2026-03   2026-04
  // A          100+50    -         30        -         -         10
  // B          20        20        -         -         -         -
  // C          -         5 −5      40        -         -         -
  const months = ['2025-11', '2026-04'] as const;

  beforeAll(async () => {
    await forgetSales(cms);
    await load([
      ['2025-11-03', 'A', '100', { document: 'A1', quantity: '2' }],
      ['2025-11-03', 'A', '50', { document: 'A1', quantity: '3' }],
      ['2025-11-04', 'B', '20'],
      ['2025-12-04', 'B', '20'],
      ['2025-12-05', 'C', '5', { document: 'C1' }],
      ['2025-12-06', 'C', '-5', { document: 'C2', quantity: '-1' }],
      ['2026-01-07', 'A', '30'],
      ['2026-01-07', 'C', '40', { document: 'C3', quantity: '0.5' }],
      ['2026-04-30', 'A', '10'],
    ]);
  });

  test('revenue: credit notes are negative; a month without lines is 0, one outside of the data is nothing', async () => {
    // 100+50+20 · 20+5−5 · 30+40 · – · – · 10
    expect(await series(admin, 'revenue', months)).toEqual(['170.00', '20.00', '70.00', '0.00', '0.00', '10.00']);
    expect(await series(admin, 'revenue', ['2025-10', '2025-11'])).toEqual([null, '170.00']);
    expect(await series(admin, 'revenue', ['2026-04', '2026-05'])).toEqual(['10.00', null]);
  });

  test('client count: distinct clients that bought; a later credit does not unmake a purchase', async () => {
    expect(await series(admin, 'client-count', months)).toEqual([2, 2, 2, 0, 0, 1]);
  });

  test('new clients: in the month of their first purchase ever', async () => {
    // A and B · C · A bought before, C in December · – · – · A again
    expect(await series(admin, 'new-clients', months)).toEqual([2, 1, 0, 0, 0, 0]);
  });

  test('non-retained, window 1: bought the month before and not in this one', async () => {
    // before the data · A · B · A and C · nobody bought in February · nor in March
    expect(await series(admin, 'non-retained-clients', months)).toEqual([null, 1, 1, 2, 0, 0]);
  });

  test('non-retained, window 3: bought in one of the three months before; a clipped window says so', async () => {
    // – · A · B · A B C · A C, for B bought in December: A B C · A bought; C in January; B is four months back
    expect(await series(admin, 'non-retained-clients', months, { window: 3 })).toEqual([null, 1, 1, 3, 3, 1]);
    const rows = await seriesRows(admin, 'non-retained-clients', months, { window: 3 });
    expect(rows.map(({ incomplete }) => incomplete ?? false)).toEqual([true, true, true, false, false, false]);
  });

  test('orders: documents with a purchase line', async () => {
    // A1, B · B, C1 (C2 is a credit note) · A, C3 · – · – · A
    expect(await series(admin, 'orders', months)).toEqual([2, 2, 2, 0, 0, 1]);
  });

  test('units: returns are negative', async () => {
    // 2+3+1 · 1+1−1 · 1+0.5
    expect(await series(admin, 'units', months)).toEqual(['6', '1', '1.5', '0', '0', '1']);
  });

  test('average ticket: revenue by order; no orders, no data', async () => {
    // 170/2 · 20/2 · 70/2 · – · – · 10/1
    expect(await series(admin, 'average-ticket', months)).toEqual(['85.00', '10.00', '35.00', null, null, '10.00']);
  });

  test('the client table: what each one bought, before, since, and when last', async () => {
    const january = await clientTable(admin, 'revenue', '2026-01', { sort: BY_CODE });
    expect(
      january.map(({ client, actual, previous, difference, trailing12, lastPurchase }) => [
        client.code,
        actual,
        previous,
        difference,
        trailing12,
        lastPurchase,
      ]),
    ).toEqual([
      ['A', '30.00', '0.00', '30.00', '180.00', '2026-01-07'],
      ['B', '0.00', '20.00', '-20.00', '40.00', '2025-12-04'],
      ['C', '40.00', '0.00', '40.00', '40.00', '2026-01-07'],
    ]);
  });

  test('one client month by month, and nothing for who may not see it', async () => {
    const [client] = (await admin.get('/clients', { filters: { code: 'A' } }).expect(200)).body.data;
    expect(await series(admin, 'revenue', months, { client: client.documentId })).toEqual([
      '150.00',
      '0.00',
      '30.00',
      '0.00',
      '0.00',
      '10.00',
    ]);
    expect(await series(admin, 'new-clients', months, { client: client.documentId })).toEqual([1, 0, 0, 0, 0, 0]);
    const question = { variable: 'revenue', from: months[0], to: months[1], client: client.documentId };
    await beto.get('/analysis/series', question).expect(404);
    await admin.get('/analysis/series', { ...question, variable: 'non-retained-clients' }).expect(400);
  });

  test('the client table of a count lists who is counted', async () => {
    const codes = async (...[variable, month, options]: [Parameters<typeof clientTable>[1], string, object?]) =>
      (await clientTable(admin, variable, month, { sort: BY_CODE, ...options })).map(({ client }) => client.code);
    expect(await codes('client-count', '2025-12')).toEqual(['B', 'C']);
    expect(await codes('new-clients', '2025-12')).toEqual(['C']);
    expect(await codes('non-retained-clients', '2026-02')).toEqual(['A', 'C']);
    expect(await codes('non-retained-clients', '2026-03', { window: 3 })).toEqual(['A', 'B', 'C']);
  });

  test('a question that makes no sense is refused', async () => {
    for (const query of [
      { variable: 'revenue', from: '2026-02', to: '2026-01' },
      { variable: 'revenue', from: '2026-13', to: '2026-13' },
      { variable: 'margin', from: '2026-01', to: '2026-01' },
      { variable: 'revenue', from: '2026-01', to: '2026-01', window: 13 },
    ])
      await admin.get('/analysis/series', query).expect(400);
  });
});

test('a month of returns alone is no purchase: nobody is missed after it, nor is it a first one', async () => {
  await forgetSales(cms);
  await load([
    ['2025-11-03', 'A', '100'],
    ['2025-11-04', 'B', '-5', { quantity: '-1' }],
    ['2025-12-03', 'A', '100'],
    ['2026-01-03', 'A', '100'],
    ['2026-01-04', 'B', '5'],
  ]);
  const months = ['2025-11', '2026-01'] as const;
  expect(await series(admin, 'non-retained-clients', months)).toEqual([null, 0, 0]);
  expect(await series(admin, 'new-clients', months)).toEqual([1, 0, 1]);
});

describe('ABC', () => {
  const classes = async (month: string, by: Client = admin) =>
    (await clientTable(by, 'revenue', month, { sort: BY_CODE })).map(
      ({ client, abc }) => `${client.code} ${abc ?? '–'}`,
    );

  test('A while the share before the client is under 80 %, B under 95 %; ties by code; no revenue, no class', async () => {
    await forgetSales(cms);
    await load([
      ['2026-01-05', 'K1', '60'], // 0 % before: A
      ['2026-01-05', 'K2', '20'], // 60 %: A
      ['2026-01-05', 'K4', '7.5'], // 80 %: B
      ['2026-01-05', 'K3', '7.5'], // with K4, but its code goes first: 80 %: B, and K4 at 87.5 %: B
      ['2026-01-05', 'K5', '5'], // 95 %: C
      ['2026-01-05', 'K6', '0'], // no revenue
      ['2026-01-05', 'K7', '-30'], // less than none: not part of the whole either
      ['2026-01-05', undefined, '1000'], // no client: not part of the whole
    ]);
    expect(await classes('2026-01')).toEqual(['K1 A', 'K2 A', 'K3 B', 'K4 B', 'K5 C', 'K6 –', 'K7 –']);
    const listed = async (abc: string) =>
      (
        await clientTable(admin, 'revenue', '2026-01', {
          filters: [
            abc === 'none' ? { column: 'abc', operator: 'empty' } : { column: 'abc', operator: 'equals', value: abc },
          ],
          sort: BY_CODE,
        })
      ).map(({ client }) => client.code);
    expect(await listed('B')).toEqual(['K3', 'K4']);
    expect(await listed('none')).toEqual(['K6', 'K7']);
  });

  test('a tie at the border: the code that goes first has the better class', async () => {
    await forgetSales(cms);
    await load([
      ['2026-01-05', 'Z1', '79'], // A
      ['2026-01-05', 'B2', '7'], // before it 79 + 7 = 86 %: B
      ['2026-01-05', 'B1', '7'], // 79 %: A
      ['2026-01-05', 'B3', '7'], // 93 %: B
    ]);
    expect(await classes('2026-01')).toEqual(['B1 A', 'B2 B', 'B3 B', 'Z1 A']);
  });

  test('over the twelve months that end here, across the year', async () => {
    await forgetSales(cms);
    await load([
      ['2025-01-31', 'OLD', '1000'],
      ['2025-02-01', 'NEW', '10'],
      ['2026-01-05', 'NEW', '10'],
    ]);
    // January 2026 looks back to February 2025: what OLD bought is out of sight.
    expect(await classes('2026-01')).toEqual(['NEW A', 'OLD –']);
    // 1000 of 1010: OLD alone is before NEW.
    expect(await classes('2025-12')).toEqual(['NEW C', 'OLD A']);
  });

  test('a late document moves the classes of the months after it', async () => {
    await forgetSales(cms);
    await load([
      ['2025-06-05', 'K1', '90'],
      ['2026-01-05', 'K2', '10'],
    ]);
    expect(await classes('2026-01')).toEqual(['K1 A', 'K2 B']);
    await sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'L1', date: '2025-09-05', client: 'K2', amount: '9990' },
    ]);
    // 10,000 of 10,090 are before K1 now.
    expect(await classes('2026-01')).toEqual(['K1 C', 'K2 A']);
  });
});

describe('whose numbers', () => {
  const january = ['2026-01', '2026-01'] as const;

  beforeAll(async () => {
    await forgetSales(cms);
    for (const [code, user] of [
      ['SA', ana.id],
      ['SB', beto.id],
    ])
      await make(admin, '/salespeople', { system: 'main', code, name: code, user });
    await load([
      ['2026-01-05', 'A1', '80', { salesperson: 'SA', family: 'Sillas' }],
      ['2026-01-05', 'A2', '10', { salesperson: 'SA', family: 'Mesas' }],
      ['2026-01-05', 'B1', '900', { salesperson: 'SB', family: 'Mesas', document: 'M1' }],
      ['2026-01-05', 'B1', '5', { salesperson: 'SB', family: 'Sillas', document: 'M1' }],
      ['2026-01-05', 'F1', '4', {}],
      ['2026-01-05', undefined, '1', { salesperson: 'SA' }],
    ]);
  });

  test('the company has everything, a rep their own, a team those of its owners', async () => {
    expect(await series(admin, 'revenue', january)).toEqual(['1000.00']);
    expect(await series(ana, 'revenue', january)).toEqual(['90.00']);
    expect(await series(beto, 'revenue', january)).toEqual(['905.00']);
    expect(await series(lead, 'revenue', january)).toEqual(['90.00']);
    expect(await series(lead, 'client-count', january)).toEqual([2]);
    expect(await series(admin, 'client-count', january)).toEqual([4]);
  });

  test('an owner can be asked for; a foreign one is not found, like one that does not exist', async () => {
    expect(await series(admin, 'revenue', january, { owner: beto.id })).toEqual(['905.00']);
    expect(await series(lead, 'revenue', january, { owner: ana.id })).toEqual(['90.00']);
    for (const [by, owner] of [
      [ana, beto.id],
      [lead, beto.id],
      [ana, 999_999],
      [admin, 999_999],
    ] as const) {
      const query = { variable: 'revenue', from: '2026-01', to: '2026-01', owner };
      await by.get('/analysis/series', query).expect(404);
      await by.post('/analysis/table', { variable: 'revenue', month: '2026-01', owner: String(owner) }).expect(404);
    }
  });

  test('the client table has the rows of whoever asks, with the class they have in the company', async () => {
    // 999 of clients: B1 905, A1 80 (at 90.6 %), A2 10 (98.6 %), F1 4.
    const rows = async (by: Client) =>
      (await clientTable(by, 'revenue', '2026-01')).map(({ client, actual, abc }) => [client.code, actual, abc]);
    expect(await rows(admin)).toEqual([
      ['B1', '905.00', 'A'],
      ['A1', '80.00', 'B'],
      ['A2', '10.00', 'C'],
      ['F1', '4.00', 'C'],
    ]);
    const anas = [
      ['A1', '80.00', 'B'],
      ['A2', '10.00', 'C'],
    ];
    expect(await rows(ana)).toEqual(anas);
    expect(await rows(lead)).toEqual(anas);
  });

  test('sale lines and their trace are those of own clients, by any filter', async () => {
    const lines = async (
      by: Client,
      filters: object = {},
    ): Promise<{ id: string; client: { code: string } | null }[]> =>
      (await by.get('/sales', { filters }).expect(200)).body.data;
    expect(await lines(admin)).toHaveLength(6);
    expect((await lines(ana)).map(({ client }) => client?.code).sort()).toEqual(['A1', 'A2']);
    expect((await lines(lead)).map(({ client }) => client?.code).sort()).toEqual(['A1', 'A2']);
    const [foreign] = await lines(admin, { document: 'M1' });
    const [client] = (await admin.get('/clients', { filters: { code: 'B1' } }).expect(200)).body.data;
    const [{ id: importId }] = (await admin.get('/imports').expect(200)).body.data;
    expect(await lines(ana, { document: 'M1' })).toEqual([]);
    expect(await lines(ana, { client: client.documentId })).toEqual([]);
    expect(await lines(ana, { import: importId })).toHaveLength(2);
    await ana.get(`/sales/${foreign?.id}/trace`).expect(404);
    const [own] = await lines(ana);
    await ana.get(`/sales/${own?.id}/trace`).expect(200);
  });

  test('under a family everything is as if only its lines existed, and counts do not add up', async () => {
    const { body } = await admin.get('/product-families', { sort: 'name' }).expect(200);
    const [mesas, sillas] = body.data as { id: number; documentId: string }[];
    for (const [family, revenue, clients, orders] of [
      [mesas?.id, '910.00', 2, 2],
      [sillas?.documentId, '85.00', 2, 2],
    ]) {
      const options = { family };
      expect(await series(admin, 'revenue', january, options as object)).toEqual([revenue]);
      expect(await series(admin, 'client-count', january, options as object)).toEqual([clients]);
      expect(await series(admin, 'orders', january, options as object)).toEqual([orders]);
    }
    expect(await series(ana, 'revenue', january, { family: mesas?.id })).toEqual(['10.00']);
    expect(await series(admin, 'orders', january)).toEqual([4 + 1]);
    const missing = { variable: 'revenue', from: '2026-01', to: '2026-01', family: 999_999 };
    await admin.get('/analysis/series', missing).expect(404);
  });
});

describe('targets', () => {
  const months = ['2026-01', '2026-02'] as const;
  const targets = async (...question: Parameters<typeof seriesRows>) =>
    (await seriesRows(...question)).map(({ target }) => target);

  beforeAll(async () => {
    await forgetSales(cms);
    await load([['2026-01-05', 'A1', '80']]);
    const goal = (more: object) =>
      make(admin, '/goals', { name: 'Meta', variable: 'revenue', year: 2026, state: 'active', ...more });
    const target = (of: { documentId: string }, responsible: number, value: string, month = '2026-01-01') =>
      make(admin, '/monthly-targets', { goal: of.documentId, responsible, month, value });
    const sales = await goal({});
    await target(sales, ana.id, '100.5');
    await target(sales, beto.id, '50');
    await target(await goal({ name: 'Copia', state: 'draft', scenario: 'Copia' }), ana.id, '999');
    const clients = await goal({ name: 'Clientes', variable: 'client-count' });
    await target(clients, ana.id, '0');
  });

  test('the responsibles add up; a rep and a team have their own; drafts do not count', async () => {
    expect(await targets(admin, 'revenue', months)).toEqual(['150.50', null]);
    expect(await targets(ana, 'revenue', months)).toEqual(['100.50', null]);
    expect(await targets(lead, 'revenue', months)).toEqual(['100.50', null]);
    expect(await targets(admin, 'revenue', months, { owner: beto.id })).toEqual(['50.00', null]);
  });

  test('no target is not the same as target 0', async () => {
    expect(await targets(admin, 'client-count', months)).toEqual([0, null]);
    expect(await targets(admin, 'new-clients', months)).toEqual([null, null]);
  });
});
