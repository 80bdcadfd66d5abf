import type {
  AbcPreview,
  Choice,
  ConditionDraft,
  HistoryRow,
  IndexDefinition,
  RuleSetEntry,
  RulesPreview,
  SalesRow,
  TableAnswer,
} from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make, type Row } from '../setup/people';
import { forgetSales, sql } from '../setup/sql';

/** What people decide in the analysis: views they keep, rules, categories by hand. */
let cms: TestCms;
let admin: Client;
let susana: Person;
let sofia: Person;
let ana: Person;

const ask = (by: Client, question: object) =>
  tableAnswer(by, { variable: 'revenue', month: '2026-01', pageSize: 50, ...question });
const codes = ({ data }: TableAnswer) => data.map(({ client }) => client.code);

//     2025-12  2026-01
// A       20       30    +50 %, Ana's
// B       40       10    −75 %
// C        -       70    new, Ana's
// D      100       95    −5 %
beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  susana = await makeUser(cms, admin, { name: 'susana', role: 'supervisor', scope: 'all' });
  sofia = await makeUser(cms, admin, { name: 'sofia', role: 'supervisor', scope: 'all' });
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  await forgetSales(cms);
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  const sales: [day: string, client: string, amount: string, more?: Partial<SalesRow>][] = [
    ['2025-12-10', 'A', '20'],
    ['2026-01-10', 'A', '30', { salesperson: 'S1' }],
    ['2025-12-11', 'B', '40'],
    ['2026-01-11', 'B', '10'],
    ['2026-01-12', 'C', '70', { salesperson: 'S1' }],
    ['2025-12-13', 'D', '100'],
    ['2026-01-13', 'D', '95'],
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

describe('saved views', () => {
  const TABLE = {
    variable: 'revenue',
    month: 'last-data',
    columns: ['name', 'actual', 'I1'],
    filters: [{ column: 'actual', operator: 'at-least', value: '30' }],
    sort: [{ column: 'actual', order: 'desc' }],
  };
  const save = (by: Client, name: string, more: object = {}): Promise<Row> =>
    make(by, '/saved-views', { name, view: TABLE, ...more });
  const names = async (by: Client): Promise<string[]> =>
    (await by.get('/saved-views', { sort: 'name' }).expect(200)).body.data.map(({ name }: { name: string }) => name);

  test('private to its owner, shared with a role or with everyone', async () => {
    await save(susana, 'Mía');
    await save(susana, 'De supervisión', { shared: 'supervisor' });
    await save(susana, 'De ventas', { shared: 'sales' });
    await save(susana, 'De todos', { shared: 'everyone' });
    expect(await names(susana)).toEqual(['De supervisión', 'De todos', 'De ventas', 'Mía']);
    expect(await names(sofia)).toEqual(['De supervisión', 'De todos']);
    expect(await names(ana)).toEqual(['De todos', 'De ventas']);
    expect(await names(admin)).toEqual(['De supervisión', 'De todos', 'De ventas']);
  });

  test('only the owner or an admin changes it; the owner is who saved it, whatever is sent', async () => {
    const { documentId } = await save(susana, 'Caídas', { shared: 'everyone', owner: sofia.id, variable: 'orders' });
    const path = `/saved-views/${documentId}`;
    const { data } = (await sofia.get(path, { populate: 'owner' }).expect(200)).body;
    expect(data).toMatchObject({
      variable: 'revenue',
      owner: { id: susana.id },
      view: { month: 'last-data', window: 1 },
    });
    await sofia.put(path, { data: { name: 'Otra' } }).expect(403);
    await sofia.delete(path).expect(403);
    await ana.delete(path).expect(403);
    await admin.put(path, { data: { name: 'Caídas del mes' } }).expect(200);
    await susana.put(path, { data: { view: { ...TABLE, variable: 'units' } } }).expect(200);
    expect((await susana.get(path).expect(200)).body.data).toMatchObject({ name: 'Caídas del mes', variable: 'units' });
    await susana.delete(path).expect(204);
  });

  test('a sales user keeps views, and shares none', async () => {
    await save(ana, 'Lo mío');
    await ana.post('/saved-views', { data: { name: 'Para todos', view: TABLE, shared: 'everyone' } }).expect(403);
    expect(await names(susana)).not.toContain('Lo mío');
  });

  test('a name is taken once for its owner and variable; what no table shows is refused', async () => {
    await susana.post('/saved-views', { data: { name: 'MÍA', view: TABLE } }).expect(409);
    await susana.post('/saved-views', { data: { name: 'Mía', view: { ...TABLE, variable: 'units' } } }).expect(201);
    for (const view of [{ ...TABLE, month: 'next' }, { ...TABLE, columns: ['password'] }, null])
      await susana.post('/saved-views', { data: { name: 'Rota', view } }).expect(400);
  });

  test('a rep who opens a shared view sees own rows only', async () => {
    const [shared] = (await ana.get('/saved-views', { filters: { name: 'De todos' } }).expect(200)).body.data;
    const { month: _relative, ...table } = shared.view;
    expect(codes(await ask(susana, table))).toEqual(['D', 'C', 'A']);
    expect(codes(await ask(ana, table))).toEqual(['C', 'A']);
  });

  test('each person opens the analysis with a view of their own choice, until it goes', async () => {
    const { documentId } = await save(susana, 'De inicio', { shared: 'everyone' });
    const chosen = async (by: Client) => (await by.get('/saved-views/default').expect(200)).body.data.view;
    await ana.put('/saved-views/default', { view: documentId }).expect(200);
    await sofia.put('/saved-views/default', { view: (await save(sofia, 'Privada')).documentId }).expect(200);
    await susana.put('/saved-views/default', { view: 'zzzzzzzzzzzzzzzzzzzzzzzz' }).expect(404);
    expect([await chosen(ana), await chosen(susana)]).toEqual([documentId, null]);
    await susana.delete(`/saved-views/${documentId}`).expect(204);
    expect(await chosen(ana)).toBeNull();
    await sofia.put('/saved-views/default', { view: null }).expect(200);
    expect(await chosen(sofia)).toBeNull();
  });
});

describe('rules', () => {
  interface Kept {
    indices: IndexDefinition[];
    conditions: ConditionDraft[];
    history: RuleSetEntry[];
  }
  const read = async (): Promise<Kept> =>
    (await admin.get('/analysis/rules', { variable: 'revenue' }).expect(200)).body.data;
  const preview = async (by: Client, draft: object, month = '2026-01'): Promise<RulesPreview> =>
    (await by.post('/analysis/rules/preview', { variable: 'revenue', month, ...draft }).expect(200)).body.data;
  const categories = async (month: string): Promise<(string | null)[]> =>
    (await ask(admin, { month, columns: ['category'], sort: [{ column: 'code', order: 'asc' }] })).data.map(
      ({ values }) => (values['category'] as Choice | null)?.label ?? null,
    );
  const withThreshold = (conditions: ConditionDraft[], name: string, threshold: string) =>
    conditions.map((one) => (one.name === name ? { ...one, threshold } : one));
  const save = (by: Client, { indices, conditions, history }: Kept) =>
    by.put('/analysis/rules', { variable: 'revenue', base: history[0]?.id, indices, conditions });
  const past = async (from: string, more: object = {}) =>
    (await admin.post('/analysis/rules/apply', { variable: 'revenue', from, ...more }).expect(200)).body.data;

  test('a preview says who moves, by which value and threshold, and writes nothing', async () => {
    const kept = await read();
    const conditions = withThreshold(kept.conditions, 'Crece', '60');
    const before = await categories('2026-01');
    const answer = await preview(susana, { conditions });
    expect(before).toEqual(['Crece', 'Cae', 'Nuevo', 'Estable']);
    expect(answer).toMatchObject({ clients: 4, moved: 1, held: 0 });
    expect(answer.moves).toEqual([
      {
        client: { id: expect.any(String), code: 'A', name: 'A' },
        from: expect.objectContaining({ label: 'Crece' }),
        to: expect.objectContaining({ label: 'Estable' }),
        condition: 3,
        value: { value: '50' },
        threshold: '-10',
      },
    ]);
    expect(answer.flows.map(({ from, to, clients }) => [from?.label, to?.label, clients]).sort()).toEqual([
      ['Cae', 'Cae', 1],
      ['Crece', 'Estable', 1],
      ['Estable', 'Estable', 1],
      ['Nuevo', 'Nuevo', 1],
    ]);
    expect(await categories('2026-01')).toEqual(before);
    expect((await read()).history).toHaveLength(kept.history.length);
    const plain = kept.indices.map((index) => (index.slot === 'I1' ? { ...index, operation: 'difference' } : index));
    // 30 − 20, 10 − 40, 95 − 100, and C is no longer "new" but 70 more.
    expect((await preview(admin, { indices: plain })).moves.map(({ client, to }) => [client.code, to?.label])).toEqual([
      ['C', 'Crece'],
    ]);
    await ana.post('/analysis/rules/preview', { variable: 'revenue', month: '2026-01', conditions }).expect(403);
  });

  test('whoever sees a team only reads the rules and tries others, and saves none', async () => {
    const lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
    const { data } = (await lead.get('/analysis/rules', { variable: 'revenue' }).expect(200)).body;
    expect(data.mayChange).toBe(false);
    const { indices, conditions } = data;
    const asked = { variable: 'revenue', indices, conditions };
    await lead.post('/analysis/rules/preview', { ...asked, month: '2026-01' }).expect(200);
    await lead.put('/analysis/rules', { ...asked, base: data.history[0]?.id }).expect(403);
    expect((await susana.get('/analysis/rules', { variable: 'revenue' }).expect(200)).body.data.mayChange).toBe(true);
  });

  test('saved rules hold from the running month on; past months only when somebody applies them', async () => {
    const kept = await read();
    const changed = { ...kept, conditions: withThreshold(kept.conditions, 'Crece', '60') };
    await save(sofia, changed).expect(200);
    await save(sofia, changed).expect(409);
    expect(await categories('2026-01')).toEqual(['Crece', 'Cae', 'Nuevo', 'Estable']);
    expect((await read()).history[0]).toMatchObject({ user: 'sofia', applied: false });

    expect(await past('2026-01', { preview: true })).toEqual({
      from: '2026-01',
      months: [{ month: '2026-01', moved: 1 }],
    });
    expect((await categories('2026-01'))[0]).toBe('Crece');
    await past('2026-01');
    expect((await categories('2026-01'))[0]).toBe('Estable');
    expect((await read()).history[0]).toMatchObject({ validFrom: '2026-01', applied: true, user: 'Administrador' });
    expect((await past('2026-01', { preview: true })).months).toEqual([]);
    await save(susana, { ...(await read()), conditions: kept.conditions }).expect(200);
    await past('2026-01');
    expect(await categories('2026-01')).toEqual(['Crece', 'Cae', 'Nuevo', 'Estable']);
  });

  test('a change by REST is in the history too, with who made it', async () => {
    const [condition] = (await susana.get('/conditions', { filters: { variable: 'units', name: 'Cae' } }).expect(200))
      .body.data;
    await susana.put(`/conditions/${condition.documentId}`, { data: { threshold: '-20' } }).expect(200);
    const { history } = (await admin.get('/analysis/rules', { variable: 'units' }).expect(200)).body.data;
    expect(history.map(({ user }: RuleSetEntry) => user)).toEqual(['susana', null]);
  });

  test('conditions are added, ordered, switched off and taken away; what cannot hold is refused', async () => {
    const kept = await read();
    const [first, ...rest] = kept.conditions;
    const large = {
      ...first,
      id: undefined,
      name: 'Grande',
      operand: 'metric',
      metric: 'revenue',
      operator: 'at-least',
      threshold: '90',
    };
    const conditions = [large, ...rest.map((one) => ({ ...one, active: one.name !== 'Cae' }))] as ConditionDraft[];
    const draft = await preview(admin, { conditions });
    expect(draft.moves.map(({ client, to, value }) => [client.code, to?.label ?? null, value?.value ?? null])).toEqual([
      ['D', 'Nuevo', '95.00'],
      ['C', null, null],
      ['B', null, null],
    ]);
    const saved: Kept = (await save(admin, { ...kept, conditions }).expect(200)).body.data;
    expect(saved.conditions.map(({ name, active }) => [name, active])).toEqual([
      ['Grande', true],
      ['Crece', true],
      ['Cae', false],
      ['Estable', true],
    ]);
    for (const broken of [
      { threshold: null },
      { operator: 'is-new' },
      { metric: null },
      { categoryId: 999_999 },
      { id: 999_999 },
    ])
      await save(admin, { ...saved, conditions: [{ ...large, ...broken }] as ConditionDraft[] }).expect(400);
    const shipped = (await admin.post('/analysis/rules/shipped', { variable: 'revenue' }).expect(200)).body.data;
    const back = await save(admin, { ...saved, ...shipped }).expect(200);
    expect(back.body.data.conditions.map(({ name }: ConditionDraft) => name)).toEqual([
      'Nuevo',
      'Crece',
      'Cae',
      'Estable',
    ]);
  });

  test('a category in use goes only with another in its place, which takes over conditions and choices', async () => {
    const [estable] = (
      await admin.get('/categories', { filters: { variable: 'revenue', name: 'Estable' } }).expect(200)
    ).body.data;
    const alike = await make(admin, '/categories', { name: 'Igual', variable: 'revenue', color: '#123456' });
    const [d] = (await admin.get('/clients', { filters: { code: 'D' } }).expect(200)).body.data;
    const choice = {
      variable: 'revenue',
      month: '2026-01',
      category: estable.id,
      reason: null,
      clients: [d.documentId],
    };
    await susana.post('/analysis/categorise', choice).expect(200);
    const refused = await admin.delete(`/categories/${estable.documentId}`).expect(409);
    expect(refused.body.error.details).toMatchObject({ reason: 'in-use', conditions: 1, choices: 1 });
    const filters = (one: number | string, other: number | string) => [
      { column: 'category', operator: 'equals', value: one },
      { column: 'category', operator: 'not-in', value: [other, 'x'] },
    ];
    const table = { variable: 'revenue', month: 'last-data', columns: ['name'] };
    const view = await make(sofia, '/saved-views', {
      name: 'Estables',
      view: { ...table, filters: filters(String(estable.id), estable.id) },
    });
    const replace = (by: number | null) =>
      susana.post('/analysis/rules/replace', { kind: 'category', id: estable.id, by });
    await replace(null).expect(409);
    await replace((await make(admin, '/categories', { name: 'Ajena', variable: 'units' })).id).expect(400);
    expect((await replace(alike.id).expect(200)).body.data).toEqual({ conditions: 1, choices: 1 });
    expect(await categories('2026-01')).toEqual(['Crece', 'Cae', 'Nuevo', 'Igual']);
    await admin.get(`/categories/${estable.documentId}`).expect(404);
    const kept = await sofia.get(`/saved-views/${view.documentId}`).expect(200);
    expect(kept.body.data.view.filters).toEqual(filters(alike.id, alike.id));
    await susana.post('/analysis/categorise', { ...choice, category: null }).expect(200);
    expect((await categories('2026-01'))[3]).toBe('Igual');
  });

  test('other ABC cut-offs say who changes class, and the present ones nobody', async () => {
    const ask = async (body: object): Promise<AbcPreview> =>
      (await admin.post('/analysis/abc/preview', body).expect(200)).body.data;
    // 195, 70, 50, 50 of 365: D 0 %, C 53 %, A 73 %, B 86 % come before.
    expect(await ask({ months: 12, cutA: 80, cutB: 95 })).toMatchObject({ moved: 0, moves: [] });
    const other = await ask({ months: 12, cutA: 50, cutB: 80 });
    expect(other.moves.map(({ client, from, to }) => [client.code, from, to])).toEqual([
      ['C', 'A', 'B'],
      ['A', 'A', 'B'],
      ['B', 'B', 'C'],
    ]);
    expect(other.classes).toEqual([
      { class: 'A', before: 3, after: 1 },
      { class: 'B', before: 1, after: 2 },
      { class: 'C', before: 0, after: 1 },
    ]);
    await susana.post('/analysis/abc/preview', { months: 12, cutA: 90, cutB: 80 }).expect(400);
  });
});

describe('categories by hand, for many', () => {
  const MONTH = { variable: 'revenue', month: '2026-01' };
  const idOf = async (type: string, filters: object): Promise<Row> =>
    (await admin.get(`/${type}`, { filters }).expect(200)).body.data[0];
  const shown = async () =>
    (await ask(admin, { columns: ['category', 'reason'], sort: [{ column: 'code', order: 'asc' }] })).data.map(
      ({ client, values }) => {
        const [category, reason] = [values['category'] as Choice | null, values['reason'] as Choice | null];
        return [client.code, category?.label, category?.setBy, category?.byRule, reason?.label];
      },
    );
  const set = async (by: Client, body: object): Promise<{ clients: number; undo: string }> => {
    const { status, body: answer } = await by.post('/analysis/categorise', { ...MONTH, ...body });
    if (status !== 200) throw new Error(`categorise: ${status} ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const undo = (by: Client, token: string) => by.post('/analysis/categorise/undo', { undo: token });

  test('all that a view shows, at once; undo puts back exactly what stood before', async () => {
    const cae = await idOf('categories', { variable: 'revenue', name: 'Cae' });
    const precio = await idOf('reasons', { variable: 'revenue', name: 'Precio' });
    const before = await shown();
    const rows = () => sql(cms, "select * from public.categorisations where variable = 'revenue' order by id");
    await set(sofia, { clients: [(await idOf('clients', { code: 'A' })).documentId], reason: precio.id });
    const stood = [await shown(), await rows()];
    expect(stood[0]?.[0]).toEqual(['A', 'Crece', 'rule', undefined, 'Precio']);

    const view = { ...MONTH, filters: [{ column: 'actual', operator: 'at-least', value: '30' }] };
    const made = await set(susana, { view, category: cae.id });
    expect(made.clients).toBe(3);
    expect(await shown()).toEqual([
      ['A', 'Cae', 'person', 'Crece', 'Precio'],
      ['B', 'Cae', 'rule', undefined, undefined],
      ['C', 'Cae', 'person', 'Nuevo', undefined],
      ['D', 'Cae', 'person', 'Igual', undefined],
    ]);
    await undo(sofia, made.undo).expect(404);
    expect((await undo(susana, made.undo).expect(200)).body.data).toEqual({ clients: 3, kept: 0 });
    expect([await shown(), await rows()]).toEqual(stood);
    await undo(susana, made.undo).expect(404);
    await set(sofia, { view: MONTH, category: null, reason: null });
    expect((await shown()).map(([code, category]) => [code, category])).toEqual(
      before.map(([code, category]) => [code, category]),
    );
  });

  test('undo leaves alone what somebody has chosen since', async () => {
    const [crece, cae] = [
      await idOf('categories', { variable: 'revenue', name: 'Crece' }),
      await idOf('categories', { variable: 'revenue', name: 'Cae' }),
    ];
    const [b, d] = [await idOf('clients', { code: 'B' }), await idOf('clients', { code: 'D' })];
    const made = await set(susana, { clients: [b.documentId, d.documentId], category: crece.id });
    await set(sofia, { clients: [d.documentId], category: cae.id });
    expect((await undo(susana, made.undo).expect(200)).body.data).toEqual({ clients: 1, kept: 1 });
    expect((await shown()).map(([, category, by]) => [category, by])).toEqual([
      ['Crece', 'rule'],
      ['Cae', 'rule'],
      ['Nuevo', 'rule'],
      ['Cae', 'person'],
    ]);
    const other = { ...MONTH, variable: 'units' };
    await susana.post('/analysis/categorise', { ...MONTH, category: cae.id, view: other }).expect(400);
    await susana.post('/analysis/categorise', { ...MONTH, category: cae.id }).expect(400);
  });

  test('the history of a client: by rule or by whom, month after month', async () => {
    const d = await idOf('clients', { code: 'D' });
    const history = async (by: Client) => by.get('/analysis/history', { client: d.documentId, variable: 'revenue' });
    const { body } = await history(admin);
    expect(
      body.data.map(({ month, category, user, abc }: HistoryRow) => [
        month,
        category?.label,
        category?.setBy,
        user,
        abc,
      ]),
    ).toEqual([
      ['2026-01', 'Cae', 'person', 'sofia', 'A'],
      // December is the first month of data: what came before is not known, and no condition holds.
      ['2025-12', undefined, undefined, null, 'A'],
    ]);
    expect((await history(ana)).status).toBe(404);
  });

  test('why: a condition on the month’s own figure says the figure', async () => {
    const kept = (await admin.get('/analysis/rules', { variable: 'units' }).expect(200)).body.data;
    const [first] = kept.conditions;
    const large = { ...first, operand: 'metric', metric: 'revenue', operator: 'at-least', threshold: '50' };
    const rules = { variable: 'units', base: kept.history[0].id, indices: kept.indices, conditions: [large] };
    await admin.put('/analysis/rules', rules).expect(200);
    await admin.post('/analysis/rules/apply', { variable: 'units', from: '2026-01' }).expect(200);
    const d = await idOf('clients', { code: 'D' });
    const { body } = await admin.get('/analysis/explain', {
      client: d.documentId,
      variable: 'units',
      month: '2026-01',
    });
    expect(body.data.category.byRule).toMatchObject({
      value: { value: '95.00' },
      condition: { threshold: '50.000000' },
    });
  });
});
