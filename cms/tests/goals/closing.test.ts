import type {
  ClosingMonth,
  Comparison,
  DashboardAnswer,
  GroupsAnswer,
  OverviewAnswer,
  TargetProposal,
  TraceAnswer,
  Variable,
} from '@rumbo/config/api';
import { seriesRows } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { bytesOf, csvCells, sheetsOf } from '../setup/files';
import { cellOf, cells, done, putTargets, readGrid, refusal } from '../setup/goals';
import { makeProfile, refreshFacts, rejectsOf, sendRows } from '../setup/imports';
import { make, type Row } from '../setup/people';
import { makeRecordProfile, sendRecords } from '../setup/records';
import { forgetSales, sql } from '../setup/sql';

/** What goals rest on and turn into: proposals from history, what-if copies, closed months, files. Years long over, worked out by hand. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
let lead: Person;
let clientB: Row;
let oils: number;

const FIELDS = ['variable', 'family', 'responsible', 'month', 'value'];

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  await makeRecordProfile(admin, 'targets', { kind: 'monthly-targets', fields: FIELDS });
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
}, 180_000);
afterAll(() => cms?.stop());

/** Client A is Ana's, B is Beto's. */
async function begin(sales: [day: string, client: string, amount: string][]): Promise<void> {
  await forgetSales(cms);
  await make(admin, '/clients', { code: 'A', name: 'A', owner: ana.id });
  clientB = await make(admin, '/clients', { code: 'B', name: 'B', owner: beto.id });
  oils = (await make(admin, '/product-families', { name: 'Aceites' })).id;
  await load('F', sales);
}

const load = (prefix: string, sales: [day: string, client: string, amount: string][]) =>
  sendRows(
    cms,
    { profile: 'erp' },
    sales.map(([date, client, amount], at) => ({
      row: at + 2,
      document: `${prefix}${at}`,
      date,
      client,
      product: 'P',
      family: 'Aceites',
      quantity: '1',
      amount,
    })),
  );

const months = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
const activate = (year: number, by: Client = admin) =>
  done(by.post('/goals/state', { variable: 'revenue', year, state: 'active' }));

describe('proposals', () => {
  const plan = (year = 2022, variable: Variable = 'revenue') => ({ variable, year });
  const ask = (question: object, of = plan()) => admin.post('/goals/propose', { ...of, ...question });
  const propose = (question: object, of = plan()): Promise<TargetProposal> => done(ask(question, of), 'propose');
  const valuesOf = ({ cells: proposed }: TargetProposal, person: Person) =>
    proposed.filter(({ responsible }) => responsible === person.id).map(({ value }) => value);
  const year = (eleven: string, december: string) => [...Array<string>(11).fill(eleven), december];

  // Ana's client: 10 a month and 120 in December 2020; twice that in 2021. Beto's: 33.33 in December 2021 alone.
  beforeAll(() =>
    begin([
      ...months(2020).map((month, at): [string, string, string] => [`${month}-05`, 'A', at === 11 ? '120' : '10']),
      ...months(2021).map((month, at): [string, string, string] => [`${month}-05`, 'A', at === 11 ? '240' : '20']),
      ['2021-12-07', 'B', '33.33'],
    ]),
  );
  afterEach(() => sql(cms, 'delete from public.goals'));

  test('last year × growth, month by month, for every responsible', async () => {
    const proposal = await propose({ method: 'last-year', growthPercent: 10 });
    expect(valuesOf(proposal, ana)).toEqual(year('22.00', '264.00'));
    // 33.33 × 1.1 = 36.663
    expect(valuesOf(proposal, beto)).toEqual(year('0.00', '36.66'));
    expect(proposal.meta).toEqual({
      kept: 0,
      closedMonths: [],
      withoutHistory: [],
      basis: { from: '2021-01', to: '2021-12' },
      total: '542.66',
    });
    expect(await sql(cms, 'select from public.goals')).toEqual([]);
  });

  test('the mean of the twelve months before', async () => {
    const proposal = await propose({ method: 'trailing-12' });
    // 460 / 12, 33.33 / 12
    expect(valuesOf(proposal, ana)).toEqual(year('38.33', '38.33'));
    expect(valuesOf(proposal, beto)).toEqual(year('2.78', '2.78'));
  });

  test('the shape of the years before, of last year’s total or one that is given, to the cent', async () => {
    // Weights 30 … 30, 360 of 690; last year 460.
    expect(valuesOf(await propose({ method: 'seasonality', growthPercent: 50, responsibles: [ana.id] }), ana)).toEqual(
      year('30.00', '360.00'),
    );
    const given = await propose({ method: 'seasonality', total: '1000.01', responsibles: [ana.id] });
    // 43.4787 ×11 and 521.7443: ten cents are left for the greatest fractions, later ones first.
    expect(valuesOf(given, ana)).toEqual(['43.47', ...Array<string>(10).fill('43.48'), '521.74']);
    expect(given.meta).toMatchObject({ total: '1000.01', basis: { from: '2020-01', to: '2021-12' } });
  });

  test('equal parts, the remainder in the last month; a total is shared by what each one sold', async () => {
    expect(valuesOf(await propose({ method: 'even', total: '100', responsibles: [ana.id] }), ana)).toEqual(
      year('8.33', '8.37'),
    );
    const shared = await propose({ method: 'even', total: '100' });
    // 460 and 33.33 of 493.33: 93.24 and 6.76
    expect(valuesOf(shared, ana)).toEqual(year('7.77', '7.77'));
    expect(valuesOf(shared, beto)).toEqual(year('0.56', '0.60'));
    expect(shared.meta.total).toBe('100.00');
  });

  test('what was set by hand stays, and the rest makes up the total', async () => {
    await putTargets(admin, plan(), cells([null, ana.id, '2022-01', '500']));
    const proposal = await propose({ method: 'seasonality', total: '1000' });
    // 500 are left for 30 … 30, 360 of 660.
    expect(valuesOf(proposal, ana)).toEqual([
      ...Array<string>(3).fill('22.72'),
      ...Array<string>(7).fill('22.73'),
      '272.73',
    ]);
    expect(proposal.cells[0]).toMatchObject({ month: '2022-02', expected: null });
    expect(proposal.meta).toMatchObject({ kept: 1, total: '1000.00' });
    expect(await refusal(ask({ method: 'seasonality', total: '400' }))).toEqual([400, 'kept-exceeds-total']);
    expect(valuesOf(await propose({ method: 'last-year', keepEdited: false }), ana)).toHaveLength(12);

    await putTargets(admin, plan(), proposal.cells, { source: 'history' });
    const again = await propose({ method: 'last-year' });
    expect(again.cells).toHaveLength(11);
    expect(again.cells[0]).toMatchObject({ value: '20.00', expected: '22.72' });
  });

  test('counts are whole, and have no total to divide', async () => {
    const counts = plan(2022, 'client-count');
    // One client a month: 1 × 1.6, and Beto's in December.
    const proposal = await propose({ method: 'last-year', growthPercent: 60 }, counts);
    expect(valuesOf(proposal, ana)).toEqual(year('2', '2'));
    expect(valuesOf(proposal, beto)).toEqual(year('0', '2'));
    expect(proposal.meta.total).toBeNull();
    expect(await refusal(ask({ method: 'even' }, counts))).toEqual([400, 'does-not-add-up']);
    expect(await refusal(ask({ method: 'seasonality', total: '9' }, counts))).toEqual([400, 'does-not-add-up']);
  });

  test('months without history say so and have no value', async () => {
    const nothing = await propose({ method: 'last-year', responsibles: [ana.id] }, plan(2023));
    expect(valuesOf(nothing, ana)).toEqual(Array(12).fill(null));
    expect(nothing.meta).toMatchObject({ withoutHistory: months(2023), basis: null, total: null });
    // Before 2021 there is no year to look at; the first month of data has no base to lose clients from.
    expect((await propose({ method: 'seasonality', responsibles: [ana.id] }, plan(2020))).meta.basis).toBeNull();
    const lost = await propose({ method: 'last-year', responsibles: [ana.id] }, plan(2021, 'non-retained-clients'));
    expect(lost.meta.withoutHistory).toEqual(['2021-01']);
    expect(lost.cells.slice(0, 2).map(({ value }) => value)).toEqual([null, '0']);
  });

  test('a total is not divided among a row and its own parts', async () => {
    expect(await refusal(ask({ method: 'even', total: '9', responsibles: [null, ana.id] }))).toEqual([
      400,
      'rows-overlap',
    ]);
    expect((await propose({ method: 'last-year', responsibles: [null, ana.id] })).meta.total).toBeNull();
  });

  test('a team’s supervisor gets the team’s', async () => {
    const { cells: proposed } = await done<TargetProposal>(
      lead.post('/goals/propose', { ...plan(), method: 'last-year' }),
    );
    expect(new Set(proposed.map(({ responsible }) => responsible))).toEqual(new Set([ana.id]));
    await ana.post('/goals/propose', { ...plan(), method: 'last-year' }).expect(403);
  });
});

describe('what-if copies', () => {
  const plan = { variable: 'revenue' as const, year: 2024 };
  const copy = { ...plan, name: 'Optimista' };
  const shown = async () => (await seriesRows(admin, 'revenue', ['2024-01', '2024-03'])).map(({ target }) => target);
  const names = async () => {
    const { data } = await done<{ data: { scenarios: { name: string }[] }[] }>(admin.get('/goals/plans'));
    return data[0]?.scenarios.map(({ name }) => name);
  };

  beforeEach(async () => {
    await begin([
      ['2024-01-05', 'A', '100'],
      ['2024-03-05', 'A', '100'],
    ]);
    await putTargets(admin, plan, cells([null, ana.id, '2024-01', '10'], [null, beto.id, '2024-02', '20']));
    await activate(2024);
    await done(admin.post('/goals/scenarios', copy));
    await putTargets(
      admin,
      { ...plan, scenario: 'Optimista' },
      cells(
        [null, ana.id, '2024-01', '15'],
        [null, beto.id, '2024-02', null],
        [null, ana.id, '2024-03', '5'],
        [oils, ana.id, '2024-03', '3'],
      ),
    );
  });

  test('a copy is in no number, is compared, and is the office’s alone', async () => {
    expect(await shown()).toEqual(['10.00', '20.00', null]);
    expect((await readGrid(admin, { ...plan, scenario: 'Optimista' })).meta.state).toBe('draft');
    const { rows } = await done<Comparison>(admin.get('/goals/compare', { ...plan, scenarios: ['', 'Optimista'] }));
    const compared = rows.map(({ family, responsible, months: byMonth, total }) => [
      family?.label ?? null,
      responsible?.label,
      ...byMonth.slice(0, 3),
      total,
    ]);
    expect(compared).toEqual([
      [null, 'ana', ['10.00', '15.00'], [null, null], [null, '5.00'], ['10.00', '20.00']],
      [null, 'beto', [null, null], ['20.00', null], [null, null], ['20.00', null]],
      ['Aceites', 'ana', [null, null], [null, null], [null, '3.00'], [null, '3.00']],
    ]);
    expect(await refusal(admin.get('/goals/compare', { ...plan, scenarios: ['Pesimista'] }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await refusal(admin.post('/goals/scenarios', copy))).toEqual([409, 'name-taken']);
    expect(await refusal(admin.post('/goals/scenarios', { ...copy, year: 2030 }))).toEqual([404, 'NOT_FOUND']);
    const [goal] = await sql<{ document_id: string }>(cms, "select document_id from public.goals where scenario <> ''");
    expect(await refusal(admin.put(`/goals/${goal?.document_id}`, { data: { state: 'active' } }))).toEqual([
      409,
      'scenario-state',
    ]);
    for (const person of [ana, lead]) {
      expect((await readGrid(person, { ...plan, scenario: 'Optimista' })).meta.state).toBeNull();
      await person.post('/goals/scenarios/adopt', copy).expect(403);
    }
  });

  test('adopting replaces the plan where months are open, and keeps what stood', async () => {
    await done(admin.post('/goals/months/close', { month: '2024-01' }));
    const adopted = await done<{ changed: number; kept: string }>(admin.post('/goals/scenarios/adopt', copy));
    expect(adopted.kept).toMatch(/^Antes de adoptar Optimista, \d{4}-\d\d-\d\d$/);
    // January is closed; February went, March came, with a family that had no goal.
    expect(adopted.changed).toBe(3);
    expect(await shown()).toEqual(['10.00', null, '5.00']);
    expect(cellOf(await readGrid(admin, plan), ['Aceites', 'ana', '2024-03']).target).toBe('3.00');
    expect(await names()).toEqual([adopted.kept]);

    const back = await done<{ kept: string }>(admin.post('/goals/scenarios/adopt', { ...plan, name: adopted.kept }));
    expect(await shown()).toEqual(['10.00', '20.00', null]);
    expect(await names()).toEqual([back.kept]);
  });

  test('a copy that is dropped goes with its targets', async () => {
    await done(admin.delete(`/goals/scenarios?variable=revenue&year=2024&name=Optimista`));
    expect(await refusal(admin.delete(`/goals/scenarios?variable=revenue&year=2024&name=Optimista`))).toEqual([
      404,
      'NOT_FOUND',
    ]);
    expect(await sql(cms, 'select from public.monthly_targets')).toHaveLength(2);
    expect(await names()).toEqual([]);
  });
});

describe('closed months', () => {
  const plan = { variable: 'revenue' as const, year: 2024 };
  const close = (month: string, more: object = {}, by: Client = admin) =>
    by.post('/goals/months/close', { month, ...more });
  const january = async (by: Client, options: object = {}) =>
    (await seriesRows(by, 'revenue', ['2024-01', '2024-01'], options))[0];
  const target = (value: string, more = {}) => ({
    variable: 'revenue',
    responsible: 'ana',
    month: '2024-01-01',
    value,
    ...more,
  });

  beforeEach(async () => {
    await begin([
      ['2024-01-05', 'A', '100'],
      ['2024-01-06', 'B', '40'],
      ['2024-02-05', 'A', '50'],
    ]);
    await putTargets(
      admin,
      plan,
      cells([null, ana.id, '2024-01', '80'], [null, beto.id, '2024-01', '50'], [null, ana.id, '2024-02', '60']),
    );
    await activate(2024);
  });

  test('only a month that is over and has data is closed, earlier ones first or together', async () => {
    const running = new Date().toISOString().slice(0, 7);
    expect(await refusal(close(running))).toEqual([409, 'not-over']);
    expect(await refusal(close('2099-01'))).toEqual([409, 'not-over']);
    expect(await refusal(close('2023-12'))).toEqual([409, 'no-data']);
    const { body } = await close('2024-02').expect(409);
    expect(body.error.details).toMatchObject({ reason: 'earlier-open', months: ['2024-01'] });
    expect(await refusal(close('2024-01', {}, lead))).toEqual([403, 'limited-scope']);
    await close('2024-01', {}, ana).expect(403);
    expect(await done(close('2024-02', { withEarlier: true }))).toEqual({ closed: ['2024-01', '2024-02'] });
    expect(await refusal(close('2024-02'))).toEqual([409, 'already-closed']);
  });

  test('its targets do not change, by whatever way', async () => {
    await done(close('2024-01'));
    const [stands] = await sql<{ id: string; goal: string }>(
      cms,
      `select t.document_id as id, g.document_id as goal from public.monthly_targets t join public.goals g on g.id = t.goal_id
        where t.responsible_id = $1 and t.month = '2024-01-01'`,
      [ana.id],
    );
    const { goal = '', id = '' } = stands ?? {};
    for (const call of [
      admin.put('/goals/targets', {
        ...plan,
        cells: cells([null, ana.id, '2024-01', '81'], [null, ana.id, '2024-02', '61']),
      }),
      admin.put(`/monthly-targets/${id}`, { data: { value: '81' } }),
      admin.put(`/monthly-targets/${id}`, { data: { month: '2024-03-01' } }),
      admin.post('/monthly-targets', { data: { goal, month: '2024-01-01', value: '1' } }),
      admin.delete(`/monthly-targets/${id}`),
      admin.delete(`/goals/${goal}`),
      admin.put(`/goals/${goal}`, { data: { year: 2025 } }),
      lead.put('/goals/targets', { ...plan, cells: cells([null, ana.id, '2024-01', '1']) }),
    ]) {
      const { body } = await call.expect(409);
      expect(body.error).toMatchObject({ details: { reason: 'closed-month', months: ['2024-01'] } });
      expect(body.error.message).toContain('2024-01');
    }
    await admin.put(`/monthly-targets/${id}`, { data: { value: '80' } }).expect(200);
    await putTargets(admin, plan, cells([null, ana.id, '2024-02', '61']));
  });

  test('a file changes open months, and may say again what a closed one has', async () => {
    await done(close('2024-01'));
    const file = await sendRecords(cms, { profile: 'targets' }, [
      target('80'),
      target('51', { responsible: 'beto' }),
      target('62', { month: '2024-02-01' }),
    ]);
    expect(file).toMatchObject({ unchanged: 1, applied: 1, rejected: 1 });
    expect(await rejectsOf(admin, file.id)).toMatchObject([{ row: 3, code: 'closed-month', column: 'month' }]);
  });

  test('what comes later is an adjustment: a correction of the ERP, a client that changes owner', async () => {
    await done(close('2024-01'));
    await load('L', [['2024-01-20', 'A', '25.50']]);
    expect(await january(ana)).toEqual({ month: '2024-01', actual: '100.00', target: '80.00', adjustment: '25.50' });
    expect(await january(admin, { owner: ana.id })).toMatchObject({ actual: '100.00', adjustment: '25.50' });
    expect(await january(admin)).toEqual({
      month: '2024-01',
      actual: '140.00',
      target: '130.00',
      adjustment: '25.50',
    });

    await admin.put(`/clients/${clientB.documentId}`, { data: { owner: ana.id } }).expect(200);
    await refreshFacts(cms);
    expect(await january(ana)).toMatchObject({ actual: '100.00', adjustment: '65.50' });
    expect(await january(beto)).toMatchObject({ actual: '40.00', target: '50.00', adjustment: '-40.00' });

    const grid = await readGrid(admin, plan);
    expect(grid.meta.closedMonths).toEqual(['2024-01']);
    expect(cellOf(grid, [null, 'ana', '2024-01'])).toEqual({
      target: '80.00',
      edited: true,
      actual: '100.00',
      attainment: 1.25,
      closed: { target: '80.00', actual: '100.00', adjustment: '65.50' },
    });
    expect(cellOf(grid, [null, null, '2024-01'])).toMatchObject({ actual: '140.00', closed: { adjustment: '25.50' } });
    expect(cellOf(grid, [null, 'ana', '2024-02']).closed).toBeUndefined();
    const own = await readGrid(beto, plan);
    expect(own.rows.map(({ responsible }) => responsible?.label)).toEqual(expect.not.arrayContaining(['ana']));
    expect(cellOf(own, [null, 'beto', '2024-01']).closed).toEqual({
      target: '50.00',
      actual: '40.00',
      adjustment: '-40.00',
    });
    expect((await monthsOf(2024))[0]).toMatchObject({
      month: '2024-01',
      state: 'closed',
      closed: { by: 'Administrador' },
      adjusted: { responsibles: 2, revenue: '25.50' },
    });
  });

  test('every screen shows what was frozen and names what came later; the rows are those of today', async () => {
    await done(close('2024-01'));
    await load('L', [['2024-01-20', 'A', '25.50']]);
    const month = { variable: 'revenue', month: '2024-01' };
    const { data } = await done<DashboardAnswer>(admin.get('/analysis/dashboard', month));
    const ofAna = { actual: '100.00', target: '80.00', attainment: 1.25, adjustment: '25.50' };
    expect(data).toMatchObject({ actual: '140.00', target: '130.00', variance: '10.00', adjustment: '25.50' });
    expect(data.series.at(-1)).toMatchObject({ actual: '140.00', adjustment: '25.50' });
    expect(data.responsibles).toMatchObject([ofAna, { actual: '40.00', target: '50.00', adjustment: '0.00' }]);
    const { data: own } = await done<DashboardAnswer>(ana.get('/analysis/dashboard', month));
    expect(own).toMatchObject(ofAna);
    // What February is compared with does not move either; February itself is open.
    const { data: next } = await done<DashboardAnswer>(
      admin.get('/analysis/dashboard', { ...month, month: '2024-02' }),
    );
    expect(next).not.toHaveProperty('adjustment');
    expect(next.previous.whole).toMatchObject({ value: '140.00', difference: '-90.00' });

    const { data: overview } = await done<OverviewAnswer>(admin.get('/analysis/overview', { month: '2024-01' }));
    expect(overview.tiles[0]).toMatchObject({ variable: 'revenue', actual: '140.00', adjustment: '25.50' });

    const { data: groups } = await done<GroupsAnswer>(admin.post('/analysis/groups', { ...month, by: 'owner' }));
    expect(groups[0]).toMatchObject({ actual: '125.50', kept: '100.00', target: '80.00', attainment: 1.25 });

    const { meta } = await done<TraceAnswer>(admin.post('/analysis/trace', { ...month, owner: ana.id }));
    expect(meta).toMatchObject({ value: '125.50', closed: { kept: '100.00', adjustment: '25.50' } });
    const reached = await done<TraceAnswer>(
      admin.post('/analysis/trace', { ...month, owner: ana.id, number: 'attainment' }),
    );
    expect(reached.meta.closed).toMatchObject({ kept: '125', adjustment: '31.88' });
    const year = { ...month, owner: ana.id, number: 'year' };
    expect((await done<TraceAnswer>(admin.post('/analysis/trace', year))).meta).toMatchObject({
      value: '175.50',
      closed: { kept: '150.00', adjustment: '25.50' },
    });
  });

  test('what was asked for stays, whatever becomes of the plan; counts are frozen as distinct clients', async () => {
    await done(close('2024-01'));
    await done(admin.post('/goals/state', { variable: 'revenue', year: 2024, state: 'draft', reason: 'Se revisa' }));
    expect(await january(ana)).toMatchObject({ target: '80.00' });
    await load('L', [['2024-01-21', 'B', '5']]);
    const [count] = await seriesRows(beto, 'client-count', ['2024-01', '2024-01']);
    expect(count).toMatchObject({ actual: 1, adjustment: 0 });
    const [ticket] = await seriesRows(beto, 'average-ticket', ['2024-01', '2024-01']);
    // 40 / 1 then, 45 / 2 now.
    expect(ticket).toMatchObject({ actual: '40.00', adjustment: '-17.50' });
  });

  test('a named person opens it again, and says why', async () => {
    const reopen = (more: object = {}) => admin.post('/goals/months/reopen', { month: '2024-01', ...more });
    expect(await refusal(reopen({ reason: 'x' }))).toEqual([409, 'not-closed']);
    await done(close('2024-01'));
    await load('L', [['2024-01-20', 'A', '25.50']]);
    expect(await refusal(reopen())).toEqual([400, 'INVALID']);
    await done(reopen({ reason: 'Faltaba una factura' }));
    expect(await january(ana)).toEqual({ month: '2024-01', actual: '125.50', target: '80.00' });
    expect(await sql(cms, 'select from rumbo.closed_kpi')).toEqual([]);
    const [first] = await monthsOf(2024);
    expect(first).toMatchObject({
      state: 'open',
      closed: null,
      adjusted: null,
      reopened: { by: 'Administrador', reason: 'Faltaba una factura' },
    });
    await done(close('2024-01'));
    expect(await january(ana)).toMatchObject({ actual: '125.50', adjustment: '0.00' });
  });

  async function monthsOf(year: number): Promise<ClosingMonth[]> {
    return (await done<{ data: ClosingMonth[] }>(admin.get('/goals/months', { year }))).data;
  }
});

describe('files', () => {
  const plan = { variable: 'revenue' as const, year: 2024 };
  beforeAll(async () => {
    await begin([['2024-01-05', 'A', '100']]);
    const risky = (await make(admin, '/product-families', { name: '=2+3' })).id;
    await putTargets(
      admin,
      plan,
      cells(
        [null, null, '2024-01', '1000.5'],
        [null, ana.id, '2024-01', '80'],
        [oils, ana.id, '2024-02', '60.123456'],
        [risky, beto.id, '2024-03', '7'],
      ),
    );
    await activate(2024);
  });
  test('what is exported reads back as it stands, and what is changed in it is applied', async () => {
    const [header, ...lines] = csvCells((await bytesOf(cms, admin, '/goals/export?variable=revenue&year=2024')).bytes);
    expect(header).toEqual(['Variable', 'Familia', 'Responsable', 'Mes', 'Valor']);
    expect(lines).toEqual([
      ['Ingresos', '', '', '2024-01', '1000.50'],
      ['Ingresos', '', 'ana@example.com', '2024-01', '80.00'],
      ['Ingresos', "'=2+3", 'beto@example.com', '2024-03', '7.00'],
      ['Ingresos', 'Aceites', 'ana@example.com', '2024-02', '60.123456'],
    ]);
    // As the worker reads it: months as days, words as the variable's own.
    const rows = lines.map(([, family = '', responsible = '', month, value = '']) => ({
      variable: 'revenue',
      ...(family && { family: family.replace(/^'/, '') }),
      ...(responsible && { responsible }),
      month: `${month}-01`,
      value,
    }));
    expect(await sendRecords(cms, { profile: 'targets' }, rows)).toMatchObject({
      unchanged: 4,
      applied: 0,
      rejected: 0,
    });
    const [first, ...rest] = rows;
    await sendRecords(cms, { profile: 'targets', day: 2 }, [
      { ...(first as (typeof rows)[0]), value: '1100' },
      ...rest,
    ]);
    expect(cellOf(await readGrid(admin, plan), [null, null, '2024-01'])).toMatchObject({
      target: '1100.00',
      edited: true,
    });
  });

  test('a rep gets their own, English has its own headers, and a workbook true numbers', async () => {
    const own = csvCells((await bytesOf(cms, ana, '/goals/export?variable=revenue&year=2024&lang=en')).bytes);
    expect(own).toEqual([
      ['Variable', 'Family', 'Responsible', 'Month', 'Value'],
      ['revenue', '', 'ana@example.com', '2024-01', '80.00'],
      ['revenue', 'Aceites', 'ana@example.com', '2024-02', '60.123456'],
    ]);
    const file = await bytesOf(cms, admin, '/goals/export?variable=revenue&year=2024&format=xlsx');
    expect(file.name).toBe('Metas Ingresos 2024.xlsx');
    expect((await sheetsOf(file.bytes))[0]?.values[2]?.slice(1)).toEqual([
      null,
      'ana@example.com',
      expect.any(Date),
      80,
    ]);
  });
});
