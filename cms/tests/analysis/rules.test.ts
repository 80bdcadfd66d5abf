import type { SalesRow, TableAnswer } from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make, type Row } from '../setup/people';
import { forgetSales } from '../setup/sql';

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
