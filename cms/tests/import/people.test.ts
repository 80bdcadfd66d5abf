import type { SalesRow } from '@rumbo/config/api';
import { series } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { forgetSales } from '../setup/sql';

/** What a file says of clients, products and salespeople, against what people say. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

const send = (day: string, rows: Partial<SalesRow>[]) =>
  sendRows(
    cms,
    { profile: 'erp', mail: { receivedAt: `${day}T08:00:00Z` } },
    rows.map((row, at) => ({ row: at + 2, document: `D${at}-${day}`, date: day, client: 'C1', amount: '10', ...row })),
  );

interface StoredClient {
  id: number;
  documentId: string;
  code: string;
  name: string;
  city: string | null;
  owner: { id: number } | null;
}
async function client(code = 'C1'): Promise<StoredClient> {
  const { body } = await admin.get('/clients', { filters: { code }, populate: 'owner' }).expect(200);
  return body.data[0];
}
const edit = (documentId: string, data: object) => admin.put(`/clients/${documentId}`, { data }).expect(200);

describe('what a file says of a client', () => {
  test('a code nobody knew makes one, with the name of the file or else the code', async () => {
    await send('2026-01-05', [{ clientName: 'Casa Uno', clientCity: 'Lima' }, { client: 'C2' }]);
    expect(await client()).toMatchObject({ name: 'Casa Uno', city: 'Lima', owner: null });
    expect(await client('C2')).toMatchObject({ name: 'C2' });
  });

  test('the newest file names it, also when an older one arrives late', async () => {
    await send('2026-01-05', [{ clientName: 'First' }]);
    await send('2026-01-07', [{ clientName: 'Third' }]);
    await send('2026-01-06', [{ clientName: 'Second', clientCity: 'Lima' }]);
    expect(await client()).toMatchObject({ name: 'Third', city: 'Lima' });
  });

  test('a name that a person has set survives the next file; the fields nobody touched follow it', async () => {
    await send('2026-01-05', [{ clientName: 'Casa Uno', clientCity: 'Lima' }]);
    await edit((await client()).documentId, { name: 'Casa Uno S.A.', taxId: '20-1' });
    await send('2026-01-06', [{ clientName: 'CASA UNO', clientTaxId: '20-2', clientCity: 'Cusco' }]);
    expect(await client()).toMatchObject({ name: 'Casa Uno S.A.', taxId: '20-1', city: 'Cusco' });
  });

  test('saving a form without changing a field is no edit of it', async () => {
    await send('2026-01-05', [{ clientName: 'Casa Uno' }]);
    const before = await client();
    await edit(before.documentId, { name: before.name, phone: '123' });
    await send('2026-01-06', [{ clientName: 'Casa Dos' }]);
    expect(await client()).toMatchObject({ name: 'Casa Dos' });
  });

  test('a product and a salesperson keep the name that a person has set', async () => {
    const said = { product: 'P1', productName: 'Silla', salesperson: 'S1', salespersonName: 'A. Ruiz' };
    await send('2026-01-05', [said]);
    for (const [path, name] of [
      ['/products', 'Silla roja'],
      ['/salespeople', 'Ana Ruiz'],
    ] as const) {
      const { body } = await admin.get(path).expect(200);
      await admin.put(`${path}/${body.data[0].documentId}`, { data: { name } }).expect(200);
    }
    await send('2026-01-06', [{ ...said, productName: 'SILLA', salespersonName: 'RUIZ' }]);
    expect((await admin.get('/products').expect(200)).body.data).toMatchObject([{ code: 'P1', name: 'Silla roja' }]);
    expect((await admin.get('/salespeople').expect(200)).body.data).toMatchObject([{ code: 'S1', name: 'Ana Ruiz' }]);
  });
});

describe('whose client it is', () => {
  const match = (code: string, user: number | null) =>
    admin.post('/salespeople', { data: { system: 'main', code, name: code, user } }).expect(201);

  test('the user who carries the salesperson code', async () => {
    await match('S1', ana.id);
    await send('2026-01-05', [{ salesperson: 'S1' }]);
    expect((await client()).owner).toMatchObject({ id: ana.id });
    expect((await ana.get('/clients').expect(200)).body.data).toHaveLength(1);
    expect((await beto.get('/clients').expect(200)).body.data).toEqual([]);
  });

  test('a code that nobody carries is listed, not lost; once somebody does, the clients are theirs', async () => {
    await send('2026-01-05', [{ salesperson: 'S9', salespersonName: 'Nadie' }]);
    expect((await client()).owner).toBeNull();
    const { body } = await admin.get('/salespeople', { filters: { user: { id: { $null: true } } } }).expect(200);
    expect(body.data).toMatchObject([{ code: 'S9', name: 'Nadie' }]);
    await admin.put(`/salespeople/${body.data[0].documentId}`, { data: { user: ana.id } }).expect(200);
    expect((await client()).owner).toMatchObject({ id: ana.id });
  });

  test('the salesperson of the newest document', async () => {
    await match('S1', ana.id);
    await match('S2', beto.id);
    await send('2026-01-05', [
      { salesperson: 'S2', date: '2026-01-03' },
      { salesperson: 'S1', date: '2026-01-04' },
    ]);
    expect((await client()).owner).toMatchObject({ id: ana.id });
  });

  test('a client that moves to another salesperson takes its history along', async () => {
    await match('S1', ana.id);
    await match('S2', beto.id);
    // Two years between, and a second file that is small beside the first: its months do not reach those of the first.
    const others = Array.from({ length: 20 }, (_, nth) => ({ client: `X${nth}` }));
    await send('2024-01-05', [{ salesperson: 'S1' }, ...others]);
    const months = ['2024-01', '2024-02'] as const;
    expect(await series(ana, 'revenue', months)).toEqual(['10.00', null]);
    await send('2026-01-05', [{ salesperson: 'S2' }]);
    expect((await client()).owner).toMatchObject({ id: beto.id });
    expect(await series(ana, 'revenue', months)).toEqual(['0.00', '0.00']);
    expect(await series(beto, 'revenue', months)).toEqual(['10.00', '0.00']);
    expect(await series(beto, 'non-retained-clients', months)).toEqual([null, 1]);
  });

  test('an owner that a person has chosen stays', async () => {
    await match('S1', ana.id);
    await send('2026-01-05', [{ salesperson: 'S1' }]);
    await edit((await client()).documentId, { owner: beto.id });
    await send('2026-01-06', [{ salesperson: 'S1' }]);
    expect((await client()).owner).toMatchObject({ id: beto.id });
  });
});
