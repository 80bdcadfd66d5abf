import type {
  CohortsAnswer,
  Explanation,
  GroupRow,
  GroupsAnswer,
  LostAnswer,
  SalesRow,
  TableAnswer,
  TableRow,
} from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, refreshFacts, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';

/** The analysis table on a set that fits on one screen: indices, categories, filters, order, totals, scope. */
let cms: TestCms;
let admin: Client;
let ana: Person;
/** A supervisor of Ana's clients only. */
let lead: Person;

const ask = (by: Client, question: object) =>
  tableAnswer(by, { variable: 'revenue', month: '2026-01', pageSize: 50, ...question });
const codes = ({ data }: TableAnswer) => data.map(({ client }) => client.code);
const cells = ({ data }: TableAnswer, ...columns: string[]) =>
  data.map(({ client, values }: TableRow) => [client.code, ...columns.map((name) => values[name])]);

type Sale = [day: string, client: string, amount: string, more?: Partial<SalesRow>];

//     2025-01  2025-10  2025-11  2025-12  2026-01
// A       50        -       10       20       30    +50 % on December, −40 % on a year ago
// B        -       90        -       40       10    −75 %
// C        -        -        -        -       70    new
// D        -       60       30        -        -    bought twice, then nothing
// E        -        -        -     5 −5       10    December came to 0
beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
  await forgetSales(cms);
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  const sales: Sale[] = [
    ['2025-01-10', 'A', '50'],
    ['2025-11-10', 'A', '10'],
    ['2025-12-10', 'A', '20'],
    ['2026-01-10', 'A', '30', { salesperson: 'S1' }],
    ['2025-10-10', 'B', '90'],
    ['2025-12-11', 'B', '40'],
    ['2026-01-11', 'B', '10'],
    ['2026-01-12', 'C', '70', { salesperson: 'S1', family: 'Sillas' }],
    ['2025-10-12', 'D', '60'],
    ['2025-11-12', 'D', '30'],
    ['2025-12-13', 'E', '5'],
    ['2025-12-14', 'E', '-5', { quantity: '-1' }],
    ['2026-01-13', 'E', '10'],
  ];
  await sendRows(
    cms,
    { profile: 'erp' },
    sales.map(([date, client, amount, more], at) => ({
      row: at + 2,
      document: `D${at}`,
      date,
      client,
      quantity: '1',
      amount,
      ...more,
    })),
  );
}, 180_000);
afterAll(() => cms?.stop());

describe('indices', () => {
  test('the four of revenue: on the month before, mean of three, on a year ago, the year so far', async () => {
    const answer = await ask(admin, { columns: ['I1', 'I2', 'I3', 'I4'], sort: [{ column: 'code', order: 'asc' }] });
    expect(cells(answer, 'I1', 'I2', 'I3', 'I4')).toEqual([
      // (30−20)/20 · (0+10+20)/3 · (30−50)/50 · the same, for the year has one month
      ['A', { value: '50' }, { value: '10.00' }, { value: '-40' }, { value: '-40' }],
      ['B', { value: '-75' }, { value: '43.333333' }, { value: null, note: 'new' }, { value: null, note: 'new' }],
      [
        'C',
        { value: null, note: 'new' },
        { value: '0.00' },
        { value: null, note: 'new' },
        { value: null, note: 'new' },
      ],
      [
        'D',
        { value: null, note: 'none' },
        { value: '30.00' },
        { value: null, note: 'none' },
        { value: null, note: 'none' },
      ],
      [
        'E',
        { value: null, note: 'new' },
        { value: '0.00' },
        { value: null, note: 'new' },
        { value: null, note: 'new' },
      ],
    ]);
    expect(answer.meta.columns['I1']).toMatchObject({ unit: 'index', of: 'percent', label: 'Contra el mes anterior' });
  });

  test('a window that begins before the data gives no data', async () => {
    const answer = await ask(admin, { month: '2025-11', columns: ['I3'], sort: [{ column: 'code', order: 'asc' }] });
    expect(cells(answer, 'I3')).toEqual(['A', 'B', 'D'].map((code) => [code, { value: null, note: 'no-data' }]));
  });

  test('a changed index is there at once, for every month', async () => {
    const [setting] = (await admin.get('/variable-settings', { filters: { variable: 'units' } }).expect(200)).body.data;
    const difference = {
      name: 'Diferencia con el mes anterior',
      operation: 'difference',
      metric: 'revenue',
      a: { agg: 'sum', from: '0', to: '0' },
      b: { agg: 'sum', from: '-1', to: '-1' },
    };
    const before = await ask(admin, { variable: 'units', columns: ['I1'], sort: [{ column: 'code', order: 'asc' }] });
    expect(before.data[0]?.values['I1']).toEqual({ value: '0' });
    await admin
      .put(`/variable-settings/${setting.documentId}`, { data: { indices: [{ slot: 'I1', ...difference }] } })
      .expect(200);
    const after = await ask(admin, {
      variable: 'units',
      columns: ['I1', 'I2'],
      sort: [{ column: 'code', order: 'asc' }],
    });
    expect(cells(after, 'I1').map(([, index]) => index)).toEqual(
      ['10.00', '-30.00', '70.00', '0.00', '10.00'].map((value) => ({ value })),
    );
    expect(after.data[0]?.values['I2']).toEqual({ value: null, note: 'no-data' });
    expect(after.meta.columns['I1']?.of).toBe('money');
    // How many months had sales is a number of months, not of money.
    const counted = { name: 'Meses con compra', operation: 'value', metric: 'revenue' };
    const index = { slot: 'I1', ...counted, a: { agg: 'count', from: '-1', to: '0' }, b: null };
    await admin.put(`/variable-settings/${setting.documentId}`, { data: { indices: [index] } }).expect(200);
    const months = await ask(admin, { variable: 'units', columns: ['I1'], sort: [{ column: 'code', order: 'asc' }] });
    expect(months.meta.columns['I1']?.of).toBe('months');
    expect(months.data[0]?.values['I1']).toEqual({ value: '2' });
  });
});

describe('categories', () => {
  const categories = async (by: Client, month: string) =>
    cells(await ask(by, { month, columns: ['category'], sort: [{ column: 'code', order: 'asc' }] }), 'category').map(
      ([code, category]) => [
        code,
        (category as { label: string } | null)?.label ?? null,
        (category as { setBy: string } | null)?.setBy,
      ],
    );

  test('the first condition that holds gives the category; what has no value holds none', async () => {
    expect(await categories(admin, '2026-01')).toEqual([
      ['A', 'Crece', 'rule'],
      ['B', 'Cae', 'rule'],
      ['C', 'Nuevo', 'rule'],
      ['D', null, undefined],
      ['E', 'Nuevo', 'rule'],
    ]);
  });

  test('a changed condition holds from the running month on, and leaves past months as they were', async () => {
    const found = await admin.get('/conditions', { filters: { variable: 'revenue', name: 'Crece' } }).expect(200);
    const [condition] = found.body.data;
    await admin.put(`/conditions/${condition.documentId}`, { data: { threshold: '60' } }).expect(200);
    expect((await categories(admin, '2026-01'))[0]).toEqual(['A', 'Crece', 'rule']);
    await admin.put(`/conditions/${condition.documentId}`, { data: { threshold: '10' } }).expect(200);
  });

  test('what a person chose wins, and carries forward', async () => {
    const [client] = (await admin.get('/clients', { filters: { code: 'B' } }).expect(200)).body.data;
    const [category] = (
      await admin.get('/categories', { filters: { variable: 'revenue', name: 'Estable' } }).expect(200)
    ).body.data;
    await make(admin, '/categorisations', {
      client: client.documentId,
      variable: 'revenue',
      month: '2025-12-01',
      category: category.documentId,
      setBy: 'person',
    });
    expect((await categories(admin, '2025-11')).find(([code]) => code === 'B')?.[2]).not.toBe('person');
    expect((await categories(admin, '2026-01'))[1]).toEqual(['B', 'Estable', 'person']);
  });
});

describe('a category by hand', () => {
  const idOf = async (type: string, filters: object) =>
    (await admin.get(`/${type}`, { filters }).expect(200)).body.data[0];

  test('for several clients at once, in force until it is cleared; only for own clients and own variables', async () => {
    const [a, d] = [await idOf('clients', { code: 'A' }), await idOf('clients', { code: 'D' })];
    const category = await idOf('categories', { variable: 'revenue', name: 'Cae' });
    const reason = await idOf('reasons', { variable: 'revenue', name: 'Precio' });
    const choice = { variable: 'revenue', month: '2026-01', category: category.id, reason: reason.id };
    const shown = async () =>
      cells(
        await ask(admin, { columns: ['category', 'reason'], filters: [{ column: 'reason', operator: 'not-empty' }] }),
        'category',
        'reason',
      );

    await ana.post('/analysis/categorise', { ...choice, clients: [a.documentId] }).expect(403);
    await lead.post('/analysis/categorise', { ...choice, clients: [a.documentId, d.documentId] }).expect(404);
    expect(await shown()).toEqual([]);
    await admin.post('/analysis/categorise', { ...choice, variable: 'units', clients: [a.documentId] }).expect(400);

    await lead.post('/analysis/categorise', { ...choice, clients: [a.documentId] }).expect(200);
    await admin.post('/analysis/categorise', { ...choice, clients: [d.documentId] }).expect(200);
    const cae = { id: category.id, label: 'Cae', color: '#d55e00', setBy: 'person' };
    const precio = { id: reason.id, label: 'Precio', setBy: 'person' };
    expect(await shown()).toEqual([
      ['A', { ...cae, byRule: 'Crece' }, precio],
      ['D', cae, precio],
    ]);
    const cleared = { ...choice, category: null, reason: null, clients: [a.documentId, d.documentId] };
    await admin.post('/analysis/categorise', cleared).expect(200);
    expect(await shown()).toEqual([]);
  });
});

describe('filters, order and totals', () => {
  test('up to three, joined by and or or, on any column', async () => {
    const both = [
      { column: 'actual', operator: 'at-least', value: '10' },
      { column: 'I1', operator: 'less-than', value: '0' },
    ];
    expect(codes(await ask(admin, { filters: both }))).toEqual(['B']);
    expect(codes(await ask(admin, { filters: [{ column: 'I1', operator: 'is-new' }] }))).toEqual(['C', 'E']);
    const either = [
      { column: 'monthsSince', operator: 'at-least', value: 2 },
      { column: 'name', operator: 'contains', value: 'c' },
    ];
    expect(codes(await ask(admin, { filters: either, join: 'or' }))).toEqual(['C', 'D']);
    expect(
      codes(await ask(admin, { filters: [{ column: 'month:2025-10', operator: 'between', value: [50, 100] }] })),
    ).toEqual(['B', 'D']);
    expect(codes(await ask(admin, { filters: [{ column: 'abc', operator: 'in', value: ['A'] }] }))).toEqual([
      'B',
      'C',
      'D',
    ]);
  });

  test('two levels of order; blanks last whichever way', async () => {
    const sort = [
      { column: 'actual', order: 'asc' },
      { column: 'trailing12', order: 'desc' },
    ];
    expect(codes(await ask(admin, { sort }))).toEqual(['D', 'B', 'E', 'A', 'C']);
    expect(codes(await ask(admin, { sort: [{ column: 'I1', order: 'asc' }] })).slice(0, 2)).toEqual(['B', 'A']);
    expect(codes(await ask(admin, { sort: [{ column: 'I1', order: 'desc' }] })).slice(0, 2)).toEqual(['A', 'B']);
  });

  test('where every client counts one, an order by the count leaves clients by code', async () => {
    const sort = [{ column: 'actual', order: 'desc' }];
    const clients = await ask(admin, { variable: 'client-count', columns: ['actual'], sort });
    expect(codes(clients)).toEqual(['A', 'B', 'C', 'E']);
    const fresh = await ask(admin, { variable: 'new-clients', sort: [{ column: 'previous', order: 'asc' }] });
    expect(codes(fresh)).toEqual(['C']);
  });

  test('the total is the figure of all rows, whatever the page', async () => {
    const { meta, data } = await ask(admin, { pageSize: 2, page: 2 });
    expect(data).toHaveLength(2);
    expect(meta).toMatchObject({ total: 5, totals: { actual: '120.00', previous: '60.00' } });
    const ticket = await ask(admin, { variable: 'average-ticket' });
    expect(ticket.meta.totals.actual).toBe('30.00');
  });

  test('classes follow the company’s cut-offs; clients of one class go by code, from page to page', async () => {
    const classes = async () => cells(await ask(admin, { columns: ['abc'] }), 'abc');
    const before = await classes();
    await admin.put('/company', { data: { abcCutA: 100, abcCutB: 100 } }).expect(200);
    await refreshFacts(cms);
    expect((await classes()).map(([, abc]) => abc)).toEqual(['A', 'A', 'A', 'A', 'A']);
    const second = { sort: [{ column: 'abc', order: 'desc' }], pageSize: 2, page: 2 };
    expect(codes(await ask(admin, second))).toEqual(['C', 'D']);
    await admin.put('/company', { data: { abcCutA: 80, abcCutB: 95 } }).expect(200);
    await refreshFacts(cms);
    expect(await classes()).toEqual(before);
    expect(before.map(([, abc]) => abc)).toContain('B');
  });

  test('under a family everything is as if only its lines existed', async () => {
    const [family] = (await admin.get('/product-families', { filters: { name: 'Sillas' } }).expect(200)).body.data;
    const answer = await ask(admin, { family: family.documentId, columns: ['actual', 'abc', 'I1', 'month:2026-01'] });
    expect(cells(answer, 'actual', 'abc', 'I1', 'month:2026-01')).toEqual([
      ['C', '70.00', 'A', { value: null, note: 'new' }, '70.00'],
    ]);
  });

  test('what does not fit is refused by name', async () => {
    const refused = async (question: object) =>
      (await admin.post('/analysis/table', { variable: 'revenue', month: '2026-01', ...question }).expect(400)).body
        .error.message;
    expect(await refused({ columns: ['field:password'] })).toContain('password');
    expect(await refused({ filters: [{ column: 'actual', operator: 'contains', value: 'x' }] })).toContain('actual');
    expect(await refused({ filters: [{ column: 'owner', operator: 'equals', value: '1; drop table' }] })).toContain(
      'owner',
    );
  });
});

describe('groups', () => {
  const groups = async (by: Client, question: object) => {
    const { status, body } = await by.post('/analysis/groups', { variable: 'revenue', month: '2026-01', ...question });
    if (status !== 200) throw new Error(`groups: ${status} ${JSON.stringify(body)}`);
    return body.data.map(({ group, clients, actual }: GroupRow) => [group?.label ?? null, clients, actual]);
  };

  test('by owner, class and category, each with its own figure; clients without one come last', async () => {
    expect(await groups(admin, { by: 'owner' })).toEqual([
      ['ana', 2, '100.00'],
      [null, 3, '20.00'],
    ]);
    expect(await groups(admin, { by: 'abc', variable: 'average-ticket' })).toEqual([
      // C has 70 of one order, B 10 of one; D has none and is not listed
      ['A', 2, '40.00'],
      ['B', 1, '30.00'],
      ['C', 1, '10.00'],
    ]);
    expect(
      await groups(admin, { by: 'category', filters: [{ column: 'actual', operator: 'more-than', value: 0 }] }),
    ).toEqual([
      ['Nuevo', 2, '80.00'],
      ['Crece', 1, '30.00'],
      ['Estable', 1, '10.00'],
    ]);
  });

  test('a count is counted in each group', async () => {
    expect(await groups(admin, { by: 'owner', variable: 'client-count' })).toEqual([
      ['ana', 2, 2],
      [null, 2, 2],
    ]);
  });
});

describe('why', () => {
  const why = async (by: Client, code: string, month = '2026-01'): Promise<Explanation> => {
    const [client] = (await admin.get('/clients', { filters: { code } }).expect(200)).body.data;
    return (await by.get('/analysis/explain', { client: client.documentId, variable: 'revenue', month }).expect(200))
      .body.data;
  };

  test('the rule, the value and the threshold; an index with both operands and their months', async () => {
    const { indices, category } = await why(admin, 'A');
    expect(indices[0]).toEqual({
      slot: 'I1',
      name: 'Contra el mes anterior',
      operation: 'percent-change',
      metric: 'revenue',
      unit: 'percent',
      value: '50',
      a: { agg: 'sum', from: '2026-01', to: '2026-01', value: '30' },
      b: { agg: 'sum', from: '2025-12', to: '2025-12', value: '20' },
    });
    expect(category).toMatchObject({
      shown: { label: 'Crece', setBy: 'rule' },
      byRule: { condition: { operand: 'I1', operator: 'at-least' }, value: { value: '50' } },
      byPerson: null,
    });
  });

  test('a person’s choice, since when, and what the rules would say', async () => {
    const { category } = await why(admin, 'B');
    expect(category).toMatchObject({
      shown: { label: 'Estable', setBy: 'person' },
      byRule: { category: { label: 'Cae' }, value: { value: '-75' } },
      byPerson: { category: { label: 'Estable' }, since: '2025-12' },
    });
  });

  test('a client of somebody else is not found', async () => {
    const [client] = (await admin.get('/clients', { filters: { code: 'B' } }).expect(200)).body.data;
    await ana
      .get('/analysis/explain', { client: client.documentId, variable: 'revenue', month: '2026-01' })
      .expect(404);
  });
});

test('an index that cannot be computed is refused by name', async () => {
  const [setting] = (await admin.get('/variable-settings', { filters: { variable: 'orders' } }).expect(200)).body.data;
  const refused = async (index: object) => {
    const indices = [
      { slot: 'I1', name: 'x', operation: 'value', metric: 'revenue', a: { agg: 'sum', from: '0', to: '0' }, ...index },
    ];
    return (await admin.put(`/variable-settings/${setting.documentId}`, { data: { indices } }).expect(400)).body.error
      .message;
  };
  expect(await refused({ operation: 'ratio' })).toContain('indices.0.b');
  expect(await refused({ a: { agg: 'sum', from: '0', to: '-2' } })).toContain('ends before it begins');
  expect(await refused({ metric: 'months-since-last-purchase', a: { agg: 'max', from: '-3', to: '0' } })).toContain(
    'indices.0.a',
  );
});

test('a rep sees own clients only, with the classes of the company', async () => {
  const answer = await ask(ana, { columns: ['actual', 'abc', 'owner'], sort: [{ column: 'code', order: 'asc' }] });
  expect(cells(answer, 'actual', 'abc')).toEqual([
    ['A', '30.00', 'B'],
    ['C', '70.00', 'A'],
  ]);
  expect(answer.meta).toMatchObject({ total: 2, totals: { actual: '100.00' } });
});

describe('over time', () => {
  test('cohorts: who first bought when, and how many of them came back; each month counted anew', async () => {
    const cohorts = async (by: Client, more: object = {}) => {
      const { body } = await by.get('/analysis/cohorts', { from: '2025-01', to: '2026-01', ...more }).expect(200);
      return (body as CohortsAnswer).data.map(({ month, clients, since }) => [
        month,
        clients,
        ...since.map(({ retained, revenue }) => `${retained}: ${revenue}`),
      ]);
    };
    const none = Array.from({ length: 9 }, () => '0: 0.00');
    const ofA = ['2025-01', 1, '1: 50.00', ...none, '1: 10.00', '1: 20.00', '1: 30.00'];
    const ofC = ['2026-01', 1, '1: 70.00'];
    expect(await cohorts(admin)).toEqual([
      ofA,
      ['2025-10', 2, '2: 150.00', '1: 30.00', '1: 40.00', '1: 10.00'],
      ['2025-12', 1, '1: 0.00', '1: 10.00'],
      ofC,
    ]);
    expect(await cohorts(ana)).toEqual([ofA, ofC]);
    expect(await cohorts(admin, { owner: ana.id })).toEqual([ofA, ofC]);
    await admin.get('/analysis/cohorts', { from: '2020-01', to: '2026-01' }).expect(400);
  });

  test('lost clients: since when, what is at stake, and whether they came back', async () => {
    const lost = async (by: Client, more: object = {}): Promise<LostAnswer> =>
      (await by.get('/analysis/lost', { from: '2025-02', to: '2026-01', ...more }).expect(200)).body;
    const all = await lost(admin);
    expect(all.meta).toMatchObject({ total: 3, atStake: '230.00' });
    expect(all.data).toMatchObject([
      { client: { code: 'B' }, since: '2025-11', atStake: '90.00', recovered: '2025-12', owner: null },
      { client: { code: 'D' }, since: '2025-12', atStake: '90.00', recovered: null, lastPurchase: '2025-11-12' },
      { client: { code: 'A' }, since: '2025-02', atStake: '50.00', recovered: '2025-11', owner: { id: ana.id } },
    ]);
    const codesOf = ({ data }: LostAnswer) => data.map(({ client }) => client.code);
    expect(codesOf(await lost(admin, { recovered: 'no' }))).toEqual(['D']);
    expect(codesOf(await lost(admin, { sort: 'since', pageSize: 2, page: 2 }))).toEqual(['D']);
    expect(codesOf(await lost(admin, { sort: 'atStake' }))).toEqual(['A', 'B', 'D']);
    expect(codesOf(await lost(admin, { from: '2025-12' }))).toEqual(['D']);
    expect(codesOf(await lost(ana))).toEqual(['A']);
    expect(codesOf(await lost(admin, { owner: ana.id }))).toEqual(['A']);
    await admin.get('/analysis/lost', { from: '2026-01', to: '2025-02' }).expect(400);
  });

  const rhythm = async (by: Client, question: object = {}) =>
    cells(
      await ask(by, { columns: ['rhythm', 'nextPurchase', 'daysLate'], sort: [{ column: 'daysLate' }], ...question }),
      'rhythm',
      'nextPurchase',
      'daysLate',
    );
  const buy = (client: string, ...days: string[]) =>
    sendRows(
      cms,
      { profile: 'erp' },
      days.map((date, at) => ({
        row: at + 2,
        document: `${client}-${date}`,
        date,
        client,
        quantity: '1',
        amount: '1',
      })),
    );

  test('rhythm: the median of the days between purchase days; fewer than three are none', async () => {
    // A: 304, 30 and 31 days; B: 62 and 31; D bought on two days, C and E on one.
    expect((await rhythm(admin)).slice(0, 2)).toEqual([
      ['A', 31, '2026-02-10', 0],
      ['B', 46.5, '2026-02-27', 0],
    ]);
    expect(await rhythm(admin, { filters: [{ column: 'rhythm', operator: 'empty' }] })).toEqual(
      ['C', 'D', 'E'].map((code) => [code, null, null, null]),
    );
    expect((await rhythm(ana)).map(([code]) => code)).toEqual(['A', 'C']);
  });

  test('late lines move it; one client’s own needs no build', async () => {
    await buy('R', '2025-10-01', '2025-10-08', '2025-10-15', '2025-10-15');
    const late = { filters: [{ column: 'daysLate', operator: 'more-than', value: 0 }] };
    expect(await rhythm(admin, late)).toEqual([['R', 7, '2025-10-22', 83]]);
    await buy('R', '2025-10-22');
    expect(await rhythm(admin, late)).toEqual([['R', 7, '2025-10-29', 76]]);
    const [client] = (await admin.get('/clients', { filters: { code: 'R' } }).expect(200)).body.data;
    expect((await admin.get('/analysis/rhythm', { client: client.documentId }).expect(200)).body.data).toEqual({
      days: 7,
      purchaseDays: 4,
      lastPurchase: '2025-10-22',
      nextPurchase: '2025-10-29',
      daysLate: 76,
      asOf: '2026-01-13',
    });
    await ana.get('/analysis/rhythm', { client: client.documentId }).expect(404);
    // R is lost too, with 6 at stake: less than A's 50, whatever the digits say.
    await buy('R', '2025-10-28');
    const lost = (await admin.get('/analysis/lost', { from: '2025-02', to: '2026-01' }).expect(200)).body as LostAnswer;
    expect(lost.data.map(({ client: { code } }) => code)).toEqual(['B', 'D', 'A', 'R']);
  });
});

describe('groups of families and targets', () => {
  const ofMonth = async (question: object) => {
    const { status, body } = await admin.post('/analysis/groups', {
      variable: 'revenue',
      month: '2026-01',
      ...question,
    });
    if (status !== 200) throw new Error(`groups: ${status} ${JSON.stringify(body)}`);
    return body as GroupsAnswer;
  };
  const figures = ({ data }: GroupsAnswer) => data.map(({ group, actual }) => [group?.label ?? null, actual]);

  beforeAll(() =>
    sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'F1', date: '2026-01-12', client: 'C', family: 'Mesas', quantity: '1', amount: '30' },
    ]),
  );

  test('a client of two families counts in each; the total counts it once', async () => {
    expect(figures(await ofMonth({ by: 'family' }))).toEqual([
      ['Sillas', '70.00'],
      ['Mesas', '30.00'],
      [null, '50.00'],
    ]);
    const counted = await ofMonth({
      by: 'family',
      variable: 'client-count',
      groupSort: { column: 'group', order: 'asc' },
    });
    expect(figures(counted)).toEqual([
      ['Mesas', 1],
      ['Sillas', 1],
      [null, 3],
    ]);
    expect(counted.meta).toMatchObject({ addsUp: false, totals: { actual: 4 } });
    const lost = await ofMonth({ by: 'family', variable: 'non-retained-clients', month: '2025-11', window: 3 });
    // B and R bought in October, and neither in November.
    expect(figures(lost)).toEqual([[null, 2]]);
  });

  test('an owner answers to the own target as long as no filter leaves clients out', async () => {
    const goal = await make(admin, '/goals', { name: 'Ventas', variable: 'revenue', year: 2026, state: 'active' });
    await make(admin, '/monthly-targets', {
      goal: goal.documentId,
      responsible: ana.id,
      month: '2026-01-01',
      value: '260',
    });
    const { data, meta } = await ofMonth({ by: 'owner' });
    expect(data[0]).toMatchObject({ group: { label: 'ana' }, actual: '130.00', target: '260.00', attainment: 0.5 });
    expect(data[1]).toMatchObject({ group: null, target: null, attainment: null });
    expect(meta.totals).toMatchObject({ actual: '150.00', target: '260.00' });
    const filters = [{ column: 'actual', operator: 'at-least', value: 50 }];
    expect((await ofMonth({ by: 'owner', filters })).data[0]).toMatchObject({ target: null, attainment: null });
  });
});
