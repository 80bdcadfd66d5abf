import type { SalesRow } from '@rumbo/config/api';
import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { linesOf, makeProfile, refreshFacts, sendRows } from '../setup/imports';
import { makeRecordProfile, redo, sendRecords, undo } from '../setup/records';
import { forgetSales, sql } from '../setup/sql';

/** A list of products says which family each is of: sales that did not say follow it, backwards in time too. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  await makeRecordProfile(admin, 'products', { kind: 'products', fields: ['code', 'name', 'family', 'unit'] });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const send = (day: number, rows: Record<string, string>[]) => sendRecords(cms, { profile: 'products', day }, rows);
const sell = (hour: number, rows: Partial<SalesRow>[]) =>
  sendRows(
    cms,
    { profile: 'erp', mail: { receivedAt: new Date(Date.UTC(2026, 0, 1, hour)).toISOString() } },
    rows.map((row, at) => ({
      row: at + 2,
      document: `D${hour}-${at}`,
      date: '2026-01-05',
      client: 'C1',
      product: 'P1',
      amount: '10',
      ...row,
    })),
  );
async function revenueOf(family: string): Promise<unknown> {
  const [row] = await sql<{ id: number }>(cms, 'select id from public.product_families where name = $1', [family]);
  return row ? (await series(admin, 'revenue', ['2026-01', '2026-01'], { family: row.id }))[0] : 'no such family';
}
const rollups = async () =>
  (
    await sql<{ text: string }>(
      cms,
      `select string_agg(m.month || ':' || m.family_id || ':' || m.revenue_micros || ':' || m.lines, ' ' order by m.month, m.family_id) as text
         from rumbo.client_month m`,
    )
  )[0]?.text;

test('a list makes products and their families, and changes what differs', async () => {
  expect(
    await send(1, [
      { code: 'P1', name: 'Silla', family: 'Muebles', unit: 'UN' },
      { code: 'P2', name: 'Mesa', family: 'Muebles' },
    ]),
  ).toMatchObject({ applied: 2, kind: 'products' });
  expect(
    await send(2, [
      { code: 'P1', family: 'Oficina' },
      { code: 'P2', name: 'Mesa' },
    ]),
  ).toMatchObject({
    applied: 1,
    unchanged: 1,
  });
  const { body } = await admin.get('/products', { populate: 'family', sort: 'code' }).expect(200);
  expect(body.data).toMatchObject([
    { code: 'P1', name: 'Silla', unit: 'UN', family: { name: 'Oficina' } },
    { code: 'P2', family: { name: 'Muebles' } },
  ]);
});

test('a product that moves takes along the lines that stated no family, and the analysis follows; undo restores', async () => {
  await send(1, [{ code: 'P1', family: 'Muebles' }]);
  await sell(2, [{}, { document: 'D-stated', family: 'Dicha', amount: '5' }]);
  // The sales file says another family for one line: it is also the product's newest word on its family.
  await send(3, [{ code: 'P1', family: 'Muebles' }]);
  const before = await rollups();
  expect(await revenueOf('Muebles')).toBe('10.00');
  const moved = await send(4, [{ code: 'P1', family: 'Oficina' }]);
  expect(await revenueOf('Oficina')).toBe('10.00');
  expect(await revenueOf('Muebles')).toBe('0.00');
  expect(await revenueOf('Dicha')).toBe('5.00');
  await undo(admin, moved.id);
  expect(await revenueOf('Muebles')).toBe('10.00');
  expect(await rollups()).toBe(before);
  await redo(admin, moved.id);
  expect(await revenueOf('Oficina')).toBe('10.00');
});

test('lines that an undo brings back are of the family of today', async () => {
  await send(1, [{ code: 'P1', family: 'Muebles' }]);
  await sell(2, [{ document: 'D1' }]);
  const second = await sell(3, [{ document: 'D1', amount: '20' }]);
  await send(4, [{ code: 'P1', family: 'Oficina' }]);
  await undo(admin, second.id);
  expect(await revenueOf('Oficina')).toBe('10.00');
  expect((await linesOf(admin, 'D1'))[0]?.family).toMatchObject({ name: 'Oficina' });
});

test('a person who moves a product moves its lines too, and nothing when nothing moved', async () => {
  await send(1, [
    { code: 'P1', family: 'Muebles' },
    { code: 'P2', family: 'Oficina' },
  ]);
  await sell(2, [{}, { document: 'D-stated', family: 'Muebles', amount: '5' }, { product: 'P2', amount: '7' }]);
  const products = (await admin.get('/products', { populate: 'family', sort: 'code' }).expect(200)).body.data;
  const [chair, table] = products;
  const before = await rollups();
  await admin.put(`/products/${chair.documentId}`, { data: { family: table.family.id } }).expect(200);
  await refreshFacts(cms);
  expect([await revenueOf('Muebles'), await revenueOf('Oficina')]).toEqual(['5.00', '17.00']);
  await admin.put(`/products/${chair.documentId}`, { data: { family: chair.family.id } }).expect(200);
  await refreshFacts(cms);
  expect(await rollups()).toBe(before);
});
