import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { makeRecordProfile, redo, sendRecords, undo } from '../setup/records';
import { forgetSales, sql } from '../setup/sql';

/** Rates that arrive after the sales they rate. The company reports in USD here. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  await makeRecordProfile(admin, 'rates', { kind: 'exchange-rates', fields: ['currency', 'day', 'rate'] });
  await admin.put('/company', { data: { reportingCurrency: 'USD' } }).expect(200);
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(async () => {
  await forgetSales(cms);
  await sendRows(cms, { profile: 'erp' }, [
    { row: 2, document: 'D1', date: '2026-01-15', client: 'C1', amount: '100', currency: 'PEN' },
    { row: 3, document: 'D2', date: '2026-02-15', client: 'C1', amount: '100', currency: 'PEN' },
    { row: 4, document: 'D3', date: '2026-02-15', client: 'C2', amount: '7' },
  ]);
});

const send = (day: number, rows: [day: string, rate: string][]) =>
  sendRecords(
    cms,
    { profile: 'rates', day },
    rows.map(([at, rate]) => ({ currency: 'PEN', day: at, rate })),
  );
const revenue = () => series(admin, 'revenue', ['2026-01', '2026-02']);

test('lines without a rate are rated when one arrives, and unrated when it goes', async () => {
  expect(await revenue()).toEqual(['0.00', '7.00']);
  const file = await send(1, [['2026-02-01', '0.25']]);
  expect(file).toMatchObject({ state: 'applied', applied: 1 });
  expect(await revenue()).toEqual(['0.00', '32.00']);
  const earlier = await send(2, [['2026-01-01', '0.2']]);
  expect(await revenue()).toEqual(['20.00', '32.00']);
  await undo(admin, file.id);
  expect(await revenue()).toEqual(['20.00', '27.00']);
  await undo(admin, earlier.id);
  expect(await revenue()).toEqual(['0.00', '7.00']);
  await redo(admin, file.id);
  expect(await revenue()).toEqual(['0.00', '32.00']);
});

test('a rate of a day nearer to the sale takes the place of an older one; a corrected one too', async () => {
  await send(1, [['2026-01-01', '0.2']]);
  await send(2, [['2026-02-10', '0.3']]);
  expect(await revenue()).toEqual(['20.00', '37.00']);
  expect(
    await send(3, [
      ['2026-02-10', '0.31'],
      ['2026-01-01', '0.2'],
    ]),
  ).toMatchObject({ applied: 1, unchanged: 1 });
  expect(await revenue()).toEqual(['20.00', '38.00']);
});

test('a line that an undo brings back is rated as of today', async () => {
  const second = await sendRows(cms, { profile: 'erp' }, [
    { row: 2, document: 'D1', date: '2026-01-15', client: 'C1', amount: '50', currency: 'PEN' },
  ]);
  await send(2, [['2026-01-01', '0.2']]);
  expect((await revenue())[0]).toBe('10.00');
  await undo(admin, second.id);
  expect((await revenue())[0]).toBe('20.00');
  const stale = await sql(
    cms,
    `select from rumbo.sale_line l where l.currency is not null and l.reported_micros is distinct from l.amount_micros / 5`,
  );
  expect(stale).toEqual([]);
});
