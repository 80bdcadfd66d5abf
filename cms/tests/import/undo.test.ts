import type { SalesRow } from '@rumbo/config/api';
import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { type Import, linesOf, makeProfile, readImport, sendRows } from '../setup/imports';
import { forgetSales, sql } from '../setup/sql';

/** Imports are taken back and put again in any order: what stands is what a fresh load of the rest would give. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'replace');
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const send = (day: number, rows: Omit<SalesRow, 'row'>[]): Promise<Import> =>
  sendRows(
    cms,
    { profile: 'replace', mail: { receivedAt: new Date(Date.UTC(2026, 1, 1, day)).toISOString() } },
    rows.map((row, at) => ({ row: at + 2, ...row })),
  );
const undo = async (id: number) => (await admin.post(`/imports/${id}/undo`, {}).expect(200)).body.data;
const redo = async (id: number) => (await admin.post(`/imports/${id}/redo`, {}).expect(200)).body.data;
const line = (document: string, amount: string, more: Partial<SalesRow> = {}): Omit<SalesRow, 'row'> => ({
  document,
  date: '2026-01-05',
  client: 'C1',
  quantity: '1',
  amount,
  ...more,
});
const revenue = async (): Promise<unknown> => (await series(admin, 'revenue', ['2026-01', '2026-01']))[0];
const clientNames = () =>
  sql<{ code: string; name: string }>(cms, 'select code, name from public.clients order by code');

test('undoing an import brings back the version before it, redoing it puts it again', async () => {
  await send(1, [line('D1', '10')]);
  const second = await send(2, [line('D1', '12'), line('D2', '5')]);
  expect(await undo(second.id)).toMatchObject({ documents: 2 });
  expect(await revenue()).toBe('10.00');
  expect(await readImport(cms, second.id)).toMatchObject({ state: 'undone' });
  await redo(second.id);
  expect(await revenue()).toBe('17.00');
  expect(await readImport(cms, second.id)).toMatchObject({ state: 'applied' });
});

test('undoing an import leaves what a later one says too', async () => {
  const first = await send(1, [line('D1', '10', { clientName: 'Uno' })]);
  const second = await send(2, [line('D1', '10', { clientName: 'Uno' })]);
  expect(second).toMatchObject({ unchanged: 1, applied: 0 });
  await undo(first.id);
  expect(await revenue()).toBe('10.00');
  await undo(second.id);
  expect(await revenue()).toBeNull();
  expect(await clientNames()).toEqual([]);
});

test('a record comes back with its number when its import is redone', async () => {
  const only = await send(1, [line('D1', '10', { clientName: 'Uno' })]);
  const [before] = await sql<{ id: number }>(cms, 'select id from public.clients');
  await undo(only.id);
  await redo(only.id);
  expect(await sql(cms, 'select id from public.clients')).toEqual([before]);
  expect((await linesOf(admin, 'D1'))[0]?.client).toMatchObject({ code: 'C1', name: 'Uno' });
});

test('a client that a person edited is kept and named', async () => {
  const only = await send(1, [line('D1', '10', { clientName: 'Uno' })]);
  const [client] = (await admin.get('/clients').expect(200)).body.data;
  await admin.put(`/clients/${client.documentId}`, { data: { name: 'Uno y Compañía' } }).expect(200);
  const { kept, removed } = await undo(only.id);
  expect(kept).toEqual([expect.objectContaining({ kind: 'client', name: 'Uno y Compañía' })]);
  expect(removed).toBe(0);
  expect(await revenue()).toBeNull();
});

test('what a person wrote over an import stays when it is undone, and is named; the rest goes back', async () => {
  await send(1, [line('D1', '10', { clientName: 'Uno' }), line('D2', '5', { client: 'C2', clientName: 'Dos' })]);
  const second = await send(2, [
    line('D1', '10', { clientName: 'Uno S.A.' }),
    line('D2', '5', { client: 'C2', clientName: 'Dos S.A.' }),
  ]);
  const [client] = (await admin.get('/clients', { filters: { code: 'C1' } }).expect(200)).body.data;
  await admin.put(`/clients/${client.documentId}`, { data: { name: 'Uno y Compañía' } }).expect(200);
  const { kept } = await undo(second.id);
  expect(kept).toEqual([{ kind: 'client', id: client.id, name: 'Uno y Compañía' }]);
  expect(await clientNames()).toEqual([
    { code: 'C1', name: 'Uno y Compañía' },
    { code: 'C2', name: 'Dos' },
  ]);
});

test('a salesperson whom only a file named goes and comes back with it', async () => {
  const only = await send(1, [line('D1', '10', { salesperson: 'S1', salespersonName: 'Ana' })]);
  const salespeople = () => sql(cms, 'select id, code, name from public.salespeople');
  const before = await salespeople();
  expect(await undo(only.id)).toMatchObject({ kept: [] });
  expect(await salespeople()).toEqual([]);
  await redo(only.id);
  expect(await salespeople()).toEqual(before);
  expect((await linesOf(admin, 'D1'))[0]).toMatchObject({ client: { code: 'C1' }, salesperson: 'Ana' });
});

test('where a person has made the client of an undone file, files speak of that one, and no undo takes it away', async () => {
  const first = await send(1, [line('D1', '10', { clientName: 'Uno' })]);
  await undo(first.id);
  await admin.post('/clients', { data: { code: 'C1', name: 'De Ana' } }).expect(201);
  const second = await send(2, [line('D2', '5', { clientName: 'Dos' })]);
  await redo(first.id);
  expect(await clientNames()).toEqual([{ code: 'C1', name: 'Dos' }]);
  await undo(second.id);
  expect(await clientNames()).toEqual([{ code: 'C1', name: 'Uno' }]);
  await undo(first.id);
  expect(await clientNames()).toEqual([{ code: 'C1', name: 'De Ana' }]);
});

test('what is not applied cannot be undone, and says so', async () => {
  const only = await send(1, [line('D1', '10')]);
  await undo(only.id);
  const { body } = await admin.post(`/imports/${only.id}/undo`, {}).expect(409);
  expect(body.error.details.code).toBe('CONFLICT');
  await admin.post('/imports/999999/undo', {}).expect(409);
});

/** Everything that stands, by the codes people know; two databases that agree on this are the same to any user. */
const DUMP = `
  select coalesce(json_agg(x order by x::text), '[]') as dump from (
    select 'line' as what, json_build_array(d.key, l.day, c.code, p.code, f.name, l.quantity_micros, l.amount_micros, l.purchase) as it
      from rumbo.sale_line l join rumbo.document d on d.id = l.document_id
      left join public.clients c on c.id = l.client_id left join public.products p on p.id = l.product_id
      left join public.product_families f on f.id = l.family_id
    union all select 'client', json_build_array(code, name, city) from public.clients
    union all select 'product', json_build_array(p.code, p.name, f.name) from public.products p left join public.product_families f on f.id = p.family_id
    union all select 'month', json_build_array(m.month, c.code, coalesce(f.name, m.family_id::text), m.revenue_micros, m.units_micros, m.orders,
        m.lines, m.first_day, m.last_day, m.gap, m.next_gap)
      from rumbo.client_month m left join public.clients c on c.id = m.client_id left join public.product_families f on f.id = m.family_id
    union all select 'kpi', json_build_array(k.month, coalesce(f.name, k.family_id::text), k.owner_id, k.revenue_micros, k.orders, k.clients,
        k.new_clients, k.bought_by_gap, k.idle_by_gap)
      from rumbo.kpi k left join public.product_families f on f.id = k.family_id
    union all select 'state', json_build_array(first_month, last_month, data_as_of) from rumbo.data_state) x`;
const dump = async () => (await sql<{ dump: unknown }>(cms, DUMP))[0]?.dump;

/** Park and Miller: the same history for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function randomFile(random: (below: number) => number): Omit<SalesRow, 'row'>[] {
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
  return Array.from({ length: 1 + random(8) }, () => {
    const client = pick(['C1', 'C2', 'C3', undefined]);
    return line(pick(['D1', 'D2', 'D3', 'D4', 'D5']), pick(['10', '12.5', '-4', '0']), {
      date: pick(['2025-11-03', '2025-12-30', '2026-01-05', '2026-01-31', '2026-03-01']),
      client,
      ...(client &&
        random(2) === 0 && { clientName: pick(['Uno', 'Dos', 'Tres']), clientCity: pick(['Quito', 'Lima']) }),
      product: pick(['P1', 'P2']),
      family: pick(['Aceites', 'Granos']),
      quantity: pick(['1', '2', '-1']),
    });
  });
}

test.each([1, 2, 3, 4, 5, 6])(
  'random imports, undos and redos are a fresh load of what remains (history %i)',
  async (seed) => {
    const random = randomOf(seed * 7_919);
    const files: { day: number; rows: Omit<SalesRow, 'row'>[]; id: number; stands: boolean }[] = [];
    for (let step = 0; step < 16; step += 1) {
      const file = files[random(files.length || 1)];
      if (files.length < 3 || random(2) === 0 || !file) {
        // Any day: files do not finish in the order they were sent.
        const day = random(12) * 20 + files.length;
        const rows = randomFile(random);
        files.push({ day, rows, id: (await send(day, rows)).id, stands: true });
      } else {
        await (file.stands ? undo(file.id) : redo(file.id));
        file.stands = !file.stands;
      }
    }
    const reached = await dump();
    await forgetSales(cms);
    for (const { day, rows } of files.filter(({ stands }) => stands).sort((a, b) => a.day - b.day))
      await send(day, rows);
    expect(reached).toEqual(await dump());
  },
  120_000,
);
