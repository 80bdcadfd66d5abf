import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, refreshFacts, sendRows } from '../setup/imports';
import { make } from '../setup/people';

/** Amounts in another currency than the company's, which is USD here. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  await admin.put('/company', { data: { reportingCurrency: 'USD' } }).expect(200);
  for (const [day, rate] of [
    ['2026-01-10', '0.25'],
    ['2026-01-20', '0.3'],
  ])
    await make(admin, '/exchange-rates', { currency: 'PEN', day, rate });
}, 180_000);
afterAll(() => cms?.stop());

test('each line at the last rate up to its day; what has none is excluded from revenue, and not from the clients', async () => {
  const line = (document: string, day: string, more: object) => ({
    row: Number(document.slice(1)),
    document,
    date: `2026-01-${day}`,
    client: document,
    amount: '100',
    ...more,
  });
  const file = await sendRows(cms, { profile: 'erp' }, [
    line('D2', '15', { currency: 'PEN' }), // 100 × 0.25 = 25
    line('D3', '20', { currency: 'PEN' }), // 100 × 0.3 = 30
    line('D4', '31', { currency: 'PEN', amount: '0.33' }), // 0.33 × 0.3 = 0.099
    line('D5', '05', { currency: 'PEN' }), // before the first rate
    line('D6', '15', { currency: 'EUR' }), // no rate at all
    line('D7', '15', { currency: 'USD' }), // 100
    line('D8', '15', {}), // 100
  ]);
  expect(file).toMatchObject({ state: 'applied', applied: 7, rejected: 0 });
  const january = ['2026-01', '2026-01'] as const;
  expect(await series(admin, 'revenue', january)).toEqual(['255.099']);
  expect(await series(admin, 'client-count', january)).toEqual([7]);
});

test('a rate that a person corrects, adds or takes away values the lines of the past again', async () => {
  const january = ['2026-01', '2026-01'] as const;
  const rates = (await admin.get('/exchange-rates', { sort: 'day' }).expect(200)).body.data;
  await admin.put(`/exchange-rates/${rates[0].documentId}`, { data: { rate: '0.5' } }).expect(200);
  await refreshFacts(cms);
  expect(await series(admin, 'revenue', january)).toEqual(['280.099']);
  const euro = await make(admin, '/exchange-rates', { currency: 'EUR', day: '2026-01-01', rate: '2' });
  await refreshFacts(cms);
  expect(await series(admin, 'revenue', january)).toEqual(['480.099']);
  await admin.delete(`/exchange-rates/${euro.documentId}`).expect(204);
  await admin.delete(`/exchange-rates/${rates[0].documentId}`).expect(204);
  await refreshFacts(cms);
  expect(await series(admin, 'revenue', january)).toEqual(['230.099']);
});

test('with sales there, the reporting currency stays: another word would convert nothing', async () => {
  const refused = await admin.put('/company', { data: { reportingCurrency: 'PEN' } }).expect(409);
  expect(refused.body.error).toMatchObject({
    message: expect.stringContaining('USD'),
    details: { field: 'reportingCurrency', reason: 'has-sales' },
  });
  await admin.put('/company', { data: { reportingCurrency: 'USD', name: 'Otra' } }).expect(200);
});
