import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { rejectsOf } from '../setup/imports';
import { make } from '../setup/people';
import { makeRecordProfile, redo, sendRecords, undo } from '../setup/records';
import { forgetSales, sql } from '../setup/sql';

/** Monthly targets from a file: by variable, family, whose and month. */
let cms: TestCms;
let admin: Client;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  const fields = ['variable', 'family', 'responsible', 'month', 'value'];
  await makeRecordProfile(admin, 'targets', { kind: 'monthly-targets', fields });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(async () => {
  await forgetSales(cms);
  await make(admin, '/goals', { name: 'Ventas', variable: 'revenue', year: 2026, state: 'active' });
  const family = await make(admin, '/product-families', { name: 'Aceites' });
  await make(admin, '/goals', {
    name: 'Aceites',
    variable: 'revenue',
    year: 2026,
    state: 'active',
    family: family.documentId,
  });
});

const send = (day: number, rows: Record<string, string>[]) => sendRecords(cms, { profile: 'targets', day }, rows);
const target = (value: string, more = {}) => ({
  variable: 'revenue',
  responsible: 'ana',
  month: '2026-03-01',
  value,
  ...more,
});
const targets = () =>
  sql(
    cms,
    `select g.name as goal, u.username as who, to_char(t.month, 'YYYY-MM') as month, t.value::float as value from public.monthly_targets t
       join public.goals g on g.id = t.goal_id left join public.up_users u on u.id = t.responsible_id order by 1, 2, 3`,
  );

test('targets are made and changed by what people know them by', async () => {
  await send(1, [target('100'), target('50', { family: 'Aceites', responsible: 'ANA@example.com' })]);
  expect(await send(2, [target('120'), target('50', { family: 'Aceites' })])).toMatchObject({
    applied: 1,
    unchanged: 1,
  });
  expect(await targets()).toEqual([
    { goal: 'Aceites', who: 'ana', month: '2026-03', value: 50 },
    { goal: 'Ventas', who: 'ana', month: '2026-03', value: 120 },
  ]);
  expect(ana.id).toBeGreaterThan(0);
});

test('undo brings back the values before, and takes away targets that only the file set', async () => {
  const first = await send(1, [target('100')]);
  const second = await send(2, [target('120'), target('10', { month: '2026-04-01' })]);
  await undo(admin, second.id);
  expect(await targets()).toEqual([{ goal: 'Ventas', who: 'ana', month: '2026-03', value: 100 }]);
  await redo(admin, second.id);
  expect(await targets()).toHaveLength(2);
  await undo(admin, second.id);
  await undo(admin, first.id);
  expect(await targets()).toEqual([]);
});

test('a closed goal, a goal nobody made, an unknown user and a misspelt family are rejected, each with the way out', async () => {
  await make(admin, '/goals', { name: 'Cerrada', variable: 'units', year: 2026, state: 'closed' });
  const file = await send(1, [
    target('1', { variable: 'units' }),
    target('1', { variable: 'orders' }),
    target('1', { responsible: 'nadie' }),
    target('1', { family: 'Aceite' }),
    target('1'),
  ]);
  expect(file).toMatchObject({ state: 'partly-applied', applied: 1, rejected: 4 });
  expect(await rejectsOf(admin, file.id)).toMatchObject([
    { row: 2, code: 'closed-month', column: 'month' },
    { row: 3, code: 'unknown-reference', column: 'variable' },
    { row: 4, code: 'unknown-reference', column: 'responsible', value: 'nadie' },
    { row: 5, code: 'unknown-reference', column: 'family', value: 'Aceite' },
  ]);
  expect(await sql(cms, "select from public.product_families where name = 'Aceite'")).toEqual([]);
});
