import type { DashboardAnswer, Explanation, OverviewAnswer, SalesRow, TableAnswer, Variable } from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';

/** The running month against the same days of other months, on sets worked out by hand. */
let cms: TestCms;
let admin: Client;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  // Monday to Friday; the third of November is a day off.
  await admin
    .put('/company', {
      data: {
        name: 'Empresa',
        timeZone: 'America/Guayaquil',
        reportingCurrency: 'USD',
        workingDays: {
          monday: true,
          tuesday: true,
          wednesday: true,
          thursday: true,
          friday: true,
          saturday: false,
          sunday: false,
        },
        holidays: [{ date: '2025-11-03', name: 'Independencia de Cuenca' }],
      },
    })
    .expect(200);
}, 180_000);
afterAll(() => cms?.stop());

type Sale = [day: string, client: string | undefined, amount: string, more?: Partial<SalesRow>];

/** Forgets what was there and loads the sales as of `now`; one document of one unit each, unless it says otherwise. */
async function load(now: string, sales: Sale[]): Promise<void> {
  await cms.setClock(`${now}T15:00:00Z`);
  await forgetSales(cms);
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  await sendRows(
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
}

const COLUMNS = ['actual', 'previous', 'difference', 'yearAgo'] as const;
const ask = (by: Client, month: string, more: object = {}) =>
  tableAnswer(by, { variable: 'revenue', month, columns: COLUMNS, sort: [{ column: 'code', order: 'asc' }], ...more });
const cells = ({ data }: TableAnswer, ...columns: string[]) =>
  data.map(({ client, values }) => [client.code, ...columns.map((name) => values[name])]);

describe('the fifteenth of a month', () => {
  //      2024-11     2025-10     2025-11
  // A    5: 40       2: 100      4: 30
  // A    20: 60      20: 7       -
  // B    -           16: 50      15: 10
  // C    -           10: 5       12: −5   a return of what October sold
  beforeAll(() =>
    load('2025-11-17', [
      ['2024-11-05', 'A', '40', { salesperson: 'S1' }],
      ['2024-11-20', 'A', '60', { salesperson: 'S1' }],
      ['2025-10-02', 'A', '100', { salesperson: 'S1' }],
      ['2025-10-20', 'A', '7', { salesperson: 'S1' }],
      ['2025-10-16', 'B', '50'],
      ['2025-10-10', 'C', '5'],
      ['2025-11-04', 'A', '30', { salesperson: 'S1' }],
      ['2025-11-15', 'B', '10'],
      ['2025-11-12', 'C', '-5', { quantity: '-1' }],
    ]),
  );

  test('months before count up to the day of the last document, not up to today', async () => {
    const answer = await ask(admin, '2025-11');
    expect(cells(answer, ...COLUMNS)).toEqual([
      ['A', '30.00', '100.00', '-70.00', '40.00'],
      ['B', '10.00', '0.00', '10.00', '0.00'],
      ['C', '-5.00', '5.00', '-10.00', '0.00'],
    ]);
    expect(answer.meta.cutDay).toBe(15);
    expect(answer.meta.totals).toEqual({ actual: '35.00', previous: '105.00' });
  });

  test('whole months are one switch away', async () => {
    const answer = await ask(admin, '2025-11', { compare: 'full' });
    expect(cells(answer, ...COLUMNS)).toEqual([
      ['A', '30.00', '107.00', '-77.00', '100.00'],
      ['B', '10.00', '50.00', '-40.00', '0.00'],
      ['C', '-5.00', '5.00', '-10.00', '0.00'],
    ]);
    expect(answer.meta.cutDay).toBeNull();
  });

  test('who bought before is counted up to the day as well', async () => {
    const answer = await ask(admin, '2025-11', { variable: 'client-count' });
    expect(cells(answer, 'previous')).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
    const whole = await ask(admin, '2025-11', { variable: 'client-count', compare: 'full' });
    expect(cells(whole, 'previous')).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  test('indices follow: a window with the month shown against like days; one alone is whole', async () => {
    const indices = ['I1', 'I2', 'I3', 'I4'];
    const [a, b] = (await ask(admin, '2025-11', { columns: indices })).data;
    // (30−100)/100 · (0+0+107)/3 · (30−40)/40 · the year so far 137 against November 2024 up to the 15th: before the data
    expect(a?.values).toEqual({
      I1: { value: '-70' },
      I2: { value: '35.666667' },
      I3: { value: '-25' },
      I4: { value: null, note: 'no-data' },
    });
    expect(b?.values['I1']).toEqual({ value: null, note: 'new' });
    const [whole] = (await ask(admin, '2025-11', { columns: indices, compare: 'full' })).data;
    expect(whole?.values['I1']).toEqual({ value: '-71.962617' });
    expect(whole?.values['I3']).toEqual({ value: '-70' });
  });

  test('why a client has its category names the days', async () => {
    const [client] = (await ask(admin, '2025-11')).data;
    const read = async (compare: string): Promise<Explanation> =>
      (
        await admin
          .get('/analysis/explain', { client: client?.client.id, variable: 'revenue', month: '2025-11', compare })
          .expect(200)
      ).body.data;
    const cut = { day: 15, months: 'all' };
    expect((await read('to-date')).indices[0]?.b).toEqual({
      agg: 'sum',
      from: '2025-10',
      to: '2025-10',
      value: '100',
      cut,
    });
    expect((await read('full')).indices[0]?.b).toEqual({ agg: 'sum', from: '2025-10', to: '2025-10', value: '107' });
  });

  test('a complete month is compared with whole months either way', async () => {
    for (const compare of ['to-date', 'full']) {
      const answer = await ask(admin, '2025-10', { compare });
      expect([answer.meta.cutDay, answer.meta.totals.actual]).toEqual([null, '162.00']);
    }
  });

  test('a rep has the same figures of their own clients', async () => {
    expect(cells(await ask(ana, '2025-11'), ...COLUMNS)).toEqual([['A', '30.00', '100.00', '-70.00', '40.00']]);
  });

  describe('its dashboard', () => {
    const read = async (by: Client, variable: Variable, more: object = {}): Promise<DashboardAnswer> =>
      (await by.get('/analysis/dashboard', { variable, month: '2025-11', ...more }).expect(200)).body;

    beforeAll(async () => {
      const goal = await make(admin, '/goals', {
        name: 'Ventas',
        variable: 'revenue',
        year: 2025,
        state: 'active',
        weight: 3,
      });
      await make(admin, '/monthly-targets', {
        goal: goal.documentId,
        responsible: ana.id,
        month: '2025-11-01',
        value: '190',
      });
      const clients = await make(admin, '/goals', {
        name: 'Clientes',
        variable: 'client-count',
        year: 2025,
        state: 'active',
        weight: 1,
      });
      await make(admin, '/monthly-targets', {
        goal: clients.documentId,
        responsible: ana.id,
        month: '2025-11-01',
        value: '2',
      });
    });

    test('against its target: nine of nineteen working days are over', async () => {
      const { data, meta } = await read(admin, 'revenue');
      expect(meta.days).toEqual({ elapsed: 9, total: 19, isOver: false });
      expect(data).toMatchObject({
        actual: '35.00',
        target: '190.00',
        attainment: 0.1842,
        variance: '-155.00',
        // 190 × 9/19 · 155/10 · 35 × 19/9
        pace: '90.00',
        neededPerDay: '15.50',
        projection: '73.888889',
        state: 'at-risk',
      });
    });

    test('against the month before and a year ago, whole and to date', async () => {
      const { data } = await read(admin, 'revenue');
      expect(data.previous).toEqual({
        month: '2025-10',
        whole: { value: '162.00', difference: '-127.00', ratio: -0.784 },
        toDate: { value: '105.00', difference: '-70.00', ratio: -0.6667 },
      });
      expect(data.yearAgo.toDate).toEqual({ value: '40.00', difference: '-5.00', ratio: -0.125 });
      expect((await read(admin, 'revenue', { compare: 'full' })).data.previous.toDate).toBeNull();
    });

    test('counts are distinct up to the day: who bought, who is new, who stays away', async () => {
      const toDate = async (variable: Variable) => {
        const { actual, previous } = (await read(admin, variable)).data;
        return [actual, previous.toDate?.value, previous.whole.value];
      };
      // November: A and B. October up to the 15th: A and C; whole: A, B, C.
      expect(await toDate('client-count')).toEqual([2, 2, 3]);
      // October was the first time of B and C; up to the 15th of C alone.
      expect(await toDate('new-clients')).toEqual([0, 1, 2]);
      // Of October's A, B, C only C stays away; nobody bought in September.
      expect(await toDate('non-retained-clients')).toEqual([1, 0, 0]);
      expect(await toDate('orders')).toEqual([2, 2, 4]);
      expect(await toDate('units')).toEqual(['1', '2', '4']);
      expect(await toDate('average-ticket')).toEqual(['17.50', '52.50', '40.50']);
    });

    test('who stays away is at risk while the month runs: by category, with what they bought a month', async () => {
      const { data } = await read(admin, 'non-retained-clients');
      expect(data).toMatchObject({ pace: null, projection: null, state: null });
      expect(data.absence?.categories.map(({ clients, stake }) => [clients, stake])).toEqual([[1, '1.666667']]);
      expect(data.absence?.stake).toBe('1.666667');
      // Of October's three, two are back.
      expect(data.absence?.retention.slice(-2)).toEqual([
        { month: '2025-10', rate: null },
        { month: '2025-11', rate: 0.6667 },
      ]);
    });

    test('the clients of the month are those retained, recovered and new', async () => {
      expect((await read(admin, 'client-count')).data.clients).toEqual({ retained: 2, recovered: 0, new: 0 });
    });

    test('a row a responsible, and one for the clients of nobody', async () => {
      const rows = (await read(admin, 'revenue')).data.responsibles;
      expect(
        rows.map(({ owner, actual, target, pace, state, previous }) => [
          owner?.id,
          actual,
          target,
          pace,
          state,
          previous.value,
        ]),
      ).toEqual([
        [ana.id, '30.00', '190.00', '90.00', 'at-risk', '100.00'],
        [undefined, '5.00', null, null, null, '5.00'],
      ]);
    });

    test('a rep has their own figures, and an owner can be asked for', async () => {
      for (const { data } of [await read(ana, 'revenue'), await read(admin, 'revenue', { owner: ana.id })]) {
        expect([data.actual, data.previous.toDate?.value, data.yearAgo.toDate?.value]).toEqual([
          '30.00',
          '100.00',
          '40.00',
        ]);
        expect(data.responsibles.map(({ owner }) => owner?.id)).toEqual([ana.id]);
      }
      await ana.get('/analysis/dashboard', { variable: 'revenue', month: '2025-11', owner: 999_999 }).expect(404);
    });

    test('all variables at once, and how far the goals are by their weights', async () => {
      const { data, meta }: OverviewAnswer = (await admin.get('/analysis/overview', { month: '2025-11' }).expect(200))
        .body;
      expect(meta.cutDay).toBe(15);
      expect(data.tiles.map(({ variable, actual, state }) => [variable, actual, state])).toEqual([
        ['revenue', '35.00', 'at-risk'],
        ['client-count', 2, 'on-track'],
        ['new-clients', 0, null],
        ['non-retained-clients', 1, null],
        ['units', '1', null],
        ['orders', 2, null],
        ['average-ticket', '17.50', null],
      ]);
      // (3 × 0.1842 + 1 × 1) / 4
      expect(data.completion).toBe(0.3882);
      expect(data.retention).toEqual({ rate: 0.6667, previous: null });
    });

    test('who falls behind is an alert until somebody puts it off, for themselves and until the day is over', async () => {
      const behind = async (by: Client) =>
        (await read(by, 'revenue')).data.alerts.flatMap((alert) => (alert.kind === 'owner-behind' ? [alert] : []));
      const [alert] = await behind(admin);
      expect(alert).toEqual({
        key: `owner-behind:revenue:2025-11:${ana.id}`,
        kind: 'owner-behind',
        variable: 'revenue',
        owner: { id: ana.id, label: expect.any(String) },
        actual: '30.00',
        pace: '90.00',
      });
      const snooze = (by: Client, until: string | null) =>
        by.post('/analysis/alerts/snooze', { key: alert?.key, until }).expect(204);
      await snooze(ana, '2025-11-17');
      expect([(await behind(ana)).length, (await behind(admin)).length]).toEqual([0, 1]);
      await snooze(ana, '2025-11-16');
      expect(await behind(ana)).toHaveLength(1);
      await snooze(ana, '2025-12-01');
      await snooze(ana, null);
      expect(await behind(ana)).toHaveLength(1);
    });

    test('a month before the data has no figures, one that is over is judged by its target', async () => {
      const before = (await read(admin, 'revenue', { month: '2024-10' })).data;
      expect([before.actual, before.previous.whole.value, before.responsibles]).toEqual([null, null, []]);
      const over = await read(admin, 'revenue', { month: '2025-10' });
      expect([over.data.actual, over.data.pace, over.meta.days.isOver]).toEqual(['162.00', null, true]);
    });
  });

  test('a late line of the days before is there at once; a day more moves the cut', async () => {
    await sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'L1', date: '2025-10-14', client: 'B', amount: '3', quantity: '1' },
    ]);
    expect(cells(await ask(admin, '2025-11'), 'previous')[1]).toEqual(['B', '3.00']);
    await sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'L2', date: '2025-11-16', client: 'A', amount: '1', quantity: '1' },
    ]);
    const answer = await ask(admin, '2025-11');
    expect(answer.meta.cutDay).toBe(16);
    expect(cells(answer, 'previous')[1]).toEqual(['B', '53.00']);
  });
});

test('an A client that stops buying, lines without a rate, and a family behind are alerts', async () => {
  await load('2025-12-17', [
    ...['06', '07', '08', '09', '10'].map((month): Sale => [`2025-${month}-10`, 'QUIET', '500']),
    ['2025-05-10', 'QUIET', '500'],
    ['2025-11-20', 'SMALL', '1'],
    ['2025-12-15', 'SMALL', '2', { currency: 'EUR' }],
    ['2025-12-15', 'SMALL', '3', { family: 'Mesas' }],
  ]);
  const { body } = await admin.get('/product-families').expect(200);
  const goal = await make(admin, '/goals', {
    name: 'Mesas',
    variable: 'revenue',
    year: 2025,
    state: 'active',
    family: body.data[0].id,
  });
  await make(admin, '/monthly-targets', {
    goal: goal.documentId,
    responsible: ana.id,
    month: '2025-12-01',
    value: '100',
  });
  const { data }: OverviewAnswer = (await admin.get('/analysis/overview', { month: '2025-12' }).expect(200)).body;
  expect(data.alerts.filter(({ kind }) => kind !== 'owner-behind')).toEqual([
    { key: 'unrated:2025-12', kind: 'unrated', lines: 1, amounts: [{ currency: 'EUR', amount: '2.00' }] },
    expect.objectContaining({ kind: 'family-behind', family: { id: body.data[0].id, label: 'Mesas' }, actual: '3.00' }),
    expect.objectContaining({ kind: 'quiet-client', months: 2, lastPurchase: '2025-10-10', stake: '250.00' }),
  ]);
});

test('day 31 ends with the shorter month, and day 28 of February with day 28', async () => {
  await load('2025-03-31', [
    ['2024-03-31', 'A', '9'],
    ['2025-02-28', 'A', '20'],
    ['2025-03-31', 'A', '1'],
  ]);
  expect(cells(await ask(admin, '2025-03'), 'previous', 'yearAgo')).toEqual([['A', '20.00', '9.00']]);
  await load('2025-02-28', [
    ['2025-01-28', 'A', '5'],
    ['2025-01-31', 'A', '70'],
    ['2025-02-28', 'A', '20'],
  ]);
  expect(cells(await ask(admin, '2025-02'), 'previous', 'yearAgo')).toEqual([['A', '5.00', '0.00']]);
});

test('the first of January: one day of December, one of January a year ago', async () => {
  await load('2025-01-01', [
    ['2024-01-01', 'A', '8'],
    ['2024-01-02', 'A', '100'],
    ['2024-12-01', 'A', '2'],
    ['2024-12-31', 'A', '300'],
    ['2025-01-01', 'A', '4'],
  ]);
  const answer = await ask(admin, '2025-01', { columns: ['previous', 'yearAgo', 'I1', 'I3', 'I4', 'trailing12'] });
  expect(answer.data[0]?.values).toEqual({
    previous: '2.00',
    yearAgo: '8.00',
    I1: { value: '100' },
    I3: { value: '-50' },
    // The year has one month: the same comparison.
    I4: { value: '-50' },
    // A sum of twelve months is whole: February to January.
    trailing12: '306.00',
  });
});

test('no document in the month of today: the last month is complete', async () => {
  await load('2025-04-02', [
    ['2025-02-20', 'A', '20'],
    ['2025-03-10', 'A', '1'],
  ]);
  const answer = await ask(admin, '2025-03');
  expect([answer.meta.cutDay, ...cells(answer, 'previous')]).toEqual([null, ['A', '20.00']]);
});
