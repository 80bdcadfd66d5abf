import type { SalesRow, Variable } from '@rumbo/config/api';
import { series, seriesRows } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import {
  cellOf,
  cells,
  done,
  familyTotal,
  putTargets,
  readGrid,
  refusal,
  responsibleTotal,
  rowOf,
} from '../setup/goals';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales, sql } from '../setup/sql';

/** Plans worked out by hand: the grid and its totals, writing, states, and who may do it. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
let lead: Person;
let oils: number;
let grains: number;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
}, 180_000);
afterAll(() => cms?.stop());

type Sale = [day: string, client: string, family: string, amount: string, more?: Partial<SalesRow>];
const load = (sales: Sale[]) =>
  sendRows(
    cms,
    { profile: 'erp' },
    sales.map(([date, client, family, amount, more], at) => ({
      row: at + 2,
      document: `D${at}`,
      date,
      client,
      product: `P-${family}`,
      family,
      quantity: '1',
      amount,
      ...more,
    })),
  );

/** Client A is Ana's, B and C are Beto's. */
async function begin(sales: Sale[]): Promise<void> {
  await forgetSales(cms);
  for (const [code, owner] of [
    ['A', ana],
    ['B', beto],
    ['C', beto],
  ] as const)
    await make(admin, '/clients', { code, name: code, owner: owner.id });
  oils = (await make(admin, '/product-families', { name: 'Aceites' })).id;
  grains = (await make(admin, '/product-families', { name: 'Granos' })).id;
  if (sales.length > 0) await load(sales);
}

const plan = (variable: Variable = 'revenue', year = 2026) => ({ variable, year });
const setState = (state: string, more: object = {}, by: Client = admin) =>
  by.post('/goals/state', { ...plan(), state, ...more });

describe('a grid', () => {
  // January 2026: Ana sells 100 of oils and 10 of grains to A; Beto 40 of oils to B, 5 of grains to B and 20 to C.
  beforeAll(() =>
    begin([
      ['2026-01-05', 'A', 'Aceites', '100'],
      ['2026-01-06', 'A', 'Granos', '10'],
      ['2026-01-07', 'B', 'Aceites', '40'],
      ['2026-01-07', 'B', 'Granos', '5', { document: 'D2' }],
      ['2026-01-08', 'C', 'Granos', '20'],
      ['2026-02-03', 'A', 'Aceites', '50'],
    ]),
  );

  test('shows every responsible and every family with sales, also before anything is planned', async () => {
    const grid = await readGrid(admin, plan());
    expect(grid.rows.map(({ family, responsible }) => [family?.label ?? '*', responsible?.label ?? '*'])).toEqual([
      ['*', '*'],
      ['*', 'ana'],
      ['*', 'beto'],
      ['Aceites', '*'],
      ['Aceites', 'ana'],
      ['Aceites', 'beto'],
      ['Granos', '*'],
      ['Granos', 'ana'],
      ['Granos', 'beto'],
    ]);
    expect(grid.meta).toMatchObject({ state: null, adds: true, canEdit: true, closedMonths: [], unit: 'money' });
    expect(cellOf(grid, [null, null, '2026-01'])).toEqual({
      target: null,
      edited: false,
      actual: '175.00',
      attainment: null,
    });
    expect(cellOf(grid, ['Granos', 'ana', '2026-02']).actual).toBe('0.00');
    expect(cellOf(grid, [null, 'ana', '2026-03']).actual).toBeNull();
  });

  test('the whole beside its parts, both ways, with the gap', async () => {
    await putTargets(
      admin,
      plan(),
      cells(
        [null, null, '2026-01', '200'],
        [null, ana.id, '2026-01', '110.5'],
        [null, beto.id, '2026-01', '60'],
        [oils, ana.id, '2026-01', '90'],
        [grains, ana.id, '2026-01', '20'],
        [oils, null, '2026-01', '150'],
        [oils, null, '2026-02', '60'],
      ),
    );
    const grid = await readGrid(admin, plan());
    expect(grid.meta.state).toBe('draft');
    expect(cellOf(grid, [null, 'ana', '2026-01'])).toEqual({
      target: '110.50',
      edited: true,
      actual: '110.00',
      attainment: 0.9955,
    });
    // 110.50 + 60 against 200; the company sold 175.
    expect(familyTotal(grid, null, '2026-01')).toEqual({
      topDown: '200.00',
      bottomUp: '170.50',
      gap: '29.50',
      actual: '175.00',
      attainment: 0.875,
    });
    expect(familyTotal(grid, 'Aceites', '2026-01')).toMatchObject({
      topDown: '150.00',
      bottomUp: '90.00',
      gap: '60.00',
      actual: '140.00',
    });
    expect(familyTotal(grid, 'Granos', '2026-01')).toMatchObject({ topDown: null, bottomUp: '20.00', gap: null });
    // Ana: 110.50 over all families against 90 + 20; the company: 200 against the 150 of oils alone.
    expect(responsibleTotal(grid, 'ana', '2026-01')).toMatchObject({
      topDown: '110.50',
      bottomUp: '110.00',
      gap: '0.50',
    });
    expect(responsibleTotal(grid, null, '2026-01')).toMatchObject({
      topDown: '200.00',
      bottomUp: '150.00',
      gap: '50.00',
    });
    expect(rowOf(grid, 'Aceites', null).total).toEqual({ target: '210.00', actual: '190.00', attainment: 0.9048 });
    expect(grid.totals.families[0]?.year).toMatchObject({ topDown: '200.00', bottomUp: '170.50', actual: '225.00' });
  });

  test('what does not add up is never summed: each total is its own distinct figure', async () => {
    await putTargets(
      admin,
      plan('client-count'),
      cells([null, null, '2026-01', '4'], [null, ana.id, '2026-01', '1'], [null, beto.id, '2026-01', '2']),
    );
    const grid = await readGrid(admin, plan('client-count'));
    // A and B bought both families: 2 of oils, 3 of grains, 3 clients in all.
    expect(familyTotal(grid, null, '2026-01')).toEqual({
      topDown: '4',
      bottomUp: null,
      gap: null,
      actual: 3,
      attainment: 0.75,
    });
    expect(familyTotal(grid, 'Aceites', '2026-01').actual).toBe(2);
    expect(familyTotal(grid, 'Granos', '2026-01').actual).toBe(3);
    expect(rowOf(grid, null, 'beto')).toMatchObject({ total: null });
    expect(cellOf(grid, [null, 'beto', '2026-01'])).toMatchObject({ target: '2', actual: 2, attainment: 1 });
    expect(grid.totals.families[0]?.year).toBeNull();
  });

  test('where less is better attainment is turned around, and a target of 0 is reached only at 0', async () => {
    const variable = 'non-retained-clients';
    await putTargets(
      admin,
      plan(variable),
      cells([null, null, '2026-02', '4'], [null, beto.id, '2026-02', '1'], [null, ana.id, '2026-02', '0']),
    );
    const grid = await readGrid(admin, plan(variable));
    // B and C bought in January and not in February; A did.
    expect(cellOf(grid, [null, null, '2026-02'])).toMatchObject({ actual: 2, attainment: 1.5 });
    expect(cellOf(grid, [null, 'beto', '2026-02'])).toMatchObject({ actual: 2, attainment: 0 });
    expect(cellOf(grid, [null, 'ana', '2026-02'])).toMatchObject({ actual: 0, attainment: 1 });
    expect(cellOf(grid, [null, 'ana', '2026-01']).actual).toBeNull();
  });

  test('it is narrowed to a family or a responsible, with the whole’s totals', async () => {
    const grid = await readGrid(admin, plan(), { family: 'none', responsible: ana.id });
    expect(grid.rows).toHaveLength(1);
    expect(familyTotal(grid, null, '2026-01').bottomUp).toBe('170.50');
    expect(grid.totals.responsibles).toHaveLength(1);
  });
});

describe('writing', () => {
  beforeEach(() => begin([['2026-01-05', 'A', 'Aceites', '100']]));

  test('what stood comes back, and sent again undoes the change', async () => {
    const first = await putTargets(
      admin,
      plan(),
      cells([null, ana.id, '2026-01', '10'], [oils, beto.id, '2026-02', '7']),
      {
        source: 'history',
      },
    );
    expect(first.previous.map(({ value }) => value)).toEqual([null, null]);
    const change = await putTargets(
      admin,
      plan(),
      cells([null, ana.id, '2026-01', '12.25'], [oils, beto.id, '2026-02', null]),
    );
    expect(change.previous).toEqual([
      { family: null, responsible: ana.id, month: '2026-01', value: '10.00', edited: false },
      { family: oils, responsible: beto.id, month: '2026-02', value: '7.00', edited: false },
    ]);
    expect(cellOf(await readGrid(admin, plan()), [null, 'ana', '2026-01'])).toMatchObject({
      target: '12.25',
      edited: true,
    });
    await putTargets(admin, plan(), change.previous);
    const grid = await readGrid(admin, plan());
    expect(cellOf(grid, [null, 'ana', '2026-01'])).toMatchObject({ target: '10.00', edited: false });
    expect(cellOf(grid, ['Aceites', 'beto', '2026-02'])).toMatchObject({ target: '7.00', edited: false });
    await putTargets(admin, plan(), first.previous);
    expect(await sql(cms, 'select from public.monthly_targets')).toEqual([]);
  });

  test('a cell that somebody else has changed meanwhile answers 409 with what stands, and nothing is written', async () => {
    await putTargets(admin, plan(), cells([null, ana.id, '2026-01', '10']));
    const [mine] = cells([null, ana.id, '2026-01', '20']);
    const { body } = await admin
      .put('/goals/targets', {
        ...plan(),
        cells: [
          { ...mine, expected: null },
          { ...mine, month: '2026-02', expected: null },
        ],
      })
      .expect(409);
    expect(body.error.details).toMatchObject({
      reason: 'moved',
      cells: [{ family: null, responsible: ana.id, month: '2026-01', value: '10.00' }],
    });
    expect(await sql(cms, 'select from public.monthly_targets')).toHaveLength(1);
    await putTargets(admin, plan(), [{ ...mine, expected: '10' } as never]);
  });

  test('what is not there, not of the year, not whole or twice is refused by name', async () => {
    const put = (...wanted: Parameters<typeof cells>) =>
      admin.put('/goals/targets', { ...plan(), cells: cells(...wanted) });
    for (const [call, words] of [
      [put([999_999, null, '2026-01', '1']), 'no family 999999'],
      [put([null, 999_999, '2026-01', '1']), 'no responsible 999999'],
      [put([null, null, '2025-01', '1']), '2025-01 is no month of 2026'],
      [put([null, null, '2026-01', '-1']), 'decimal'],
      [put([null, null, '2026-01', '1'], [null, null, '2026-01', '2']), 'stands twice'],
      [
        admin.put('/goals/targets', { ...plan('client-count'), cells: cells([null, null, '2026-01', '1.5']) }),
        'no whole number',
      ],
    ] as const) {
      const { body } = await call.expect(400);
      expect(body.error.message).toContain(words);
    }
  });

  test('a target set in a form is set by hand, and the audit says who wrote which', async () => {
    await putTargets(admin, plan(), cells([null, ana.id, '2026-01', '10']), { source: 'history' });
    const [{ document_id }] = (await sql<{ document_id: string }>(
      cms,
      'select document_id from public.monthly_targets',
    )) as [{ document_id: string }];
    await admin.put(`/monthly-targets/${document_id}`, { data: { value: '11' } }).expect(200);
    expect(cellOf(await readGrid(admin, plan()), [null, 'ana', '2026-01'])).toMatchObject({
      target: '11.00',
      edited: true,
    });
    const written = await sql<{ actor_kind: string; action: string }>(
      cms,
      'select actor_kind, action from rumbo.audit where document_id = $1 order by id',
      [document_id],
    );
    expect(written).toEqual([
      { actor_kind: 'user', action: 'create' },
      { actor_kind: 'user', action: 'update' },
    ]);
  });

  test('a thousand responsibles by twelve months are one statement', async () => {
    const [{ role_id }] = (await sql<{ role_id: number }>(
      cms,
      'select role_id from public.up_users_role_lnk where user_id = $1',
      [ana.id],
    )) as [{ role_id: number }];
    const many = await sql<{ id: number }>(
      cms,
      `with made as (
         insert into public.up_users (document_id, username, email, blocked, confirmed)
         select rumbo.new_document_id(), 'many' || n, 'many' || n || '@example.com', false, true from generate_series(1, 1000) n returning id
       ), linked as (
         insert into public.up_users_role_lnk (user_id, role_id) select id, $1 from made
       ) select id from made`,
      [role_id],
    );
    const wanted = many.flatMap(({ id }) =>
      Array.from({ length: 12 }, (_, at) => ({
        family: null,
        responsible: id,
        month: `2026-${String(at + 1).padStart(2, '0')}`,
        value: String(at + 1),
      })),
    );
    await putTargets(admin, plan(), wanted, { source: 'paste' });
    // Rows of one statement carry its number within the transaction.
    const [counted] = await sql<{ targets: number; statements: number }>(
      cms,
      `select count(*)::int as targets, count(distinct (xmin::text, cmin::text))::int as statements from public.monthly_targets`,
    );
    expect(counted).toEqual({ targets: 12_000, statements: 1 });
    expect(
      familyTotal(await readGrid(admin, plan(), { family: 'none', responsible: 'none' }), null, '2026-03').bottomUp,
    ).toBe('3000.00');
    await sql(cms, "delete from public.up_users where username like 'many%'");
    expect(await sql(cms, 'select from public.monthly_targets')).toEqual([]);
  }, 60_000);
});

describe('states', () => {
  beforeEach(() => begin([['2026-01-05', 'A', 'Aceites', '100']]));
  const shown = async () => (await seriesRows(admin, 'revenue', ['2026-01', '2026-01']))[0]?.target;

  test('only an active plan counts; the way back takes a reason, which the audit keeps', async () => {
    expect(await refusal(setState('active'))).toEqual([404, 'NOT_FOUND']);
    await putTargets(admin, plan(), cells([null, ana.id, '2026-01', '10']));
    expect(await shown()).toBeNull();
    expect(await refusal(setState('closed'))).toEqual([400, 'INVALID']);
    await done(setState('active'));
    expect(await shown()).toBe('10.00');
    // A goal that joins an active plan is active.
    await putTargets(admin, plan(), cells([oils, ana.id, '2026-01', '4']));
    expect(rowOf(await readGrid(admin, plan()), 'Aceites', 'ana').state).toBe('active');
    await done(setState('closed'));
    expect(
      await refusal(admin.put('/goals/targets', { ...plan(), cells: cells([null, ana.id, '2026-01', '1']) })),
    ).toEqual([409, 'closed-plan']);
    expect(await refusal(setState('active'))).toEqual([400, 'INVALID']);
    await done(setState('active', { reason: 'Falta diciembre' }));
    const [last] = await sql<{ reason: string }>(
      cms,
      "select new ->> 'state_reason' as reason from rumbo.audit where type = 'api::goal.goal' and action = 'update' order by id desc limit 1",
    );
    expect(last?.reason).toBe('Falta diciembre');
    expect((await done<{ data: unknown[] }>(admin.get('/goals/plans'))).data).toMatchObject([
      { variable: 'revenue', year: 2026, state: 'active', total: '10.00', scenarios: [] },
    ]);
  });

  test('the target of the whole company comes before the sum of the responsibles', async () => {
    await putTargets(admin, plan(), cells([null, ana.id, '2026-01', '10'], [null, beto.id, '2026-01', '20']));
    await done(setState('active'));
    expect(await shown()).toBe('30.00');
    await putTargets(admin, plan(), cells([null, null, '2026-01', '45']));
    expect(await shown()).toBe('45.00');
    expect((await seriesRows(beto, 'revenue', ['2026-01', '2026-01']))[0]?.target).toBe('20.00');
  });
});

describe('rights', () => {
  beforeAll(async () => {
    await begin([
      ['2026-01-05', 'A', 'Aceites', '100'],
      ['2026-01-05', 'B', 'Aceites', '40'],
    ]);
    await putTargets(
      admin,
      plan(),
      cells([null, ana.id, '2026-01', '10'], [null, beto.id, '2026-01', '20'], [null, null, '2026-01', '50']),
    );
  });

  test('a draft is the office’s alone', async () => {
    for (const person of [ana, lead]) {
      const grid = await readGrid(person, plan());
      expect(grid.meta.state).toBeNull();
      expect(JSON.stringify(grid)).not.toContain('10.00"');
      expect((await done<{ data: unknown[] }>(person.get('/goals/plans'))).data).toEqual([]);
    }
  });

  test('a sales user reads their own rows and writes nothing; a team’s supervisor writes the team’s', async () => {
    await done(setState('active'));
    const grid = await readGrid(ana, plan());
    expect(grid.rows.map(({ responsible }) => responsible?.label)).toEqual(['ana', 'ana']);
    expect(cellOf(grid, [null, 'ana', '2026-01'])).toMatchObject({ target: '10.00', actual: '100.00', attainment: 10 });
    expect(familyTotal(grid, null, '2026-01')).toMatchObject({ topDown: null, bottomUp: '10.00', actual: '100.00' });
    expect(grid.meta.canEdit).toBe(false);
    const put = (by: Client, ...wanted: Parameters<typeof cells>) =>
      by.put('/goals/targets', { ...plan(), cells: cells(...wanted) });
    await put(ana, [null, ana.id, '2026-01', '1']).expect(403);

    await put(lead, [null, ana.id, '2026-02', '12']).expect(200);
    expect(await refusal(put(lead, [null, beto.id, '2026-02', '12']))).toEqual([400, 'INVALID']);
    expect(await refusal(put(lead, [null, null, '2026-02', '12']))).toEqual([403, 'limited-scope']);
    expect(await refusal(put(lead, [oils, ana.id, '2026-02', '12']))).toEqual([403, 'limited-scope']);
    expect(await refusal(setState('draft', { reason: 'x' }, lead))).toEqual([403, 'limited-scope']);
    expect(await refusal(setState('draft', { reason: 'x' }, ana))).toEqual([403, 'limited-scope']);
    expect(await series(lead, 'revenue', ['2026-01', '2026-01'])).toEqual(['100.00']);
  });
});
