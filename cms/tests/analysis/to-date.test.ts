import type { Explanation, SalesRow, TableAnswer } from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';

/** The running month against the same days of other months, on sets worked out by hand. */
let cms: TestCms;
let admin: Client;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
}, 180_000);
afterAll(() => cms?.stop());

type Sale = [day: string, client: string | undefined, amount: string, more?: Partial<SalesRow>];

/** Forgets what was there and loads the sales as of `now`; one document of one unit each, unless it says otherwise. */
async function load(now: string, sales: Sale[]): Promise<void> {
  await cms.setClock(`${now}T15:00:00Z`);
  await forgetSales(cms);
  await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
  await sendRows(
    cms,
    { profile: 'erp' },
    sales.map(([date, client, amount, more], at) => ({
      row: at + 2,
      document: `D${at}`,
      date,
      quantity: '1',
      amount,
      ...(client && { client }),
      ...more,
    })),
  );
}

const COLUMNS = ['actual', 'previous', 'difference', 'yearAgo'] as const;
const ask = (by: Client, month: string, more: object = {}) =>
  tableAnswer(by, { variable: 'revenue', month, columns: COLUMNS, sort: [{ column: 'code', order: 'asc' }], ...more });
const cells = ({ data }: TableAnswer, ...columns: string[]) =>
  data.map(({ client, values }) => [client.code, ...columns.map((name) => values[name])]);

describe('the fifteenth of a month', () => {
  //      2024-11     2025-10     2025-11
  // A    5: 40       2: 100      4: 30
  // A    20: 60      20: 7       -
  // B    -           16: 50      15: 10
  // C    -           10: 5       12: −5   a return of what October sold
  beforeAll(() =>
    load('2025-11-17', [
      ['2024-11-05', 'A', '40', { salesperson: 'S1' }],
      ['2024-11-20', 'A', '60', { salesperson: 'S1' }],
      ['2025-10-02', 'A', '100', { salesperson: 'S1' }],
      ['2025-10-20', 'A', '7', { salesperson: 'S1' }],
      ['2025-10-16', 'B', '50'],
      ['2025-10-10', 'C', '5'],
      ['2025-11-04', 'A', '30', { salesperson: 'S1' }],
      ['2025-11-15', 'B', '10'],
      ['2025-11-12', 'C', '-5', { quantity: '-1' }],
    ]),
  );

  test('months before count up to the day of the last document, not up to today', async () => {
    const answer = await ask(admin, '2025-11');
    expect(cells(answer, ...COLUMNS)).toEqual([
      ['A', '30.00', '100.00', '-70.00', '40.00'],
      ['B', '10.00', '0.00', '10.00', '0.00'],
      ['C', '-5.00', '5.00', '-10.00', '0.00'],
    ]);
    expect(answer.meta.cutDay).toBe(15);
    expect(answer.meta.totals).toEqual({ actual: '35.00', previous: '105.00' });
  });

  test('whole months are one switch away', async () => {
    const answer = await ask(admin, '2025-11', { compare: 'full' });
    expect(cells(answer, ...COLUMNS)).toEqual([
      ['A', '30.00', '107.00', '-77.00', '100.00'],
      ['B', '10.00', '50.00', '-40.00', '0.00'],
      ['C', '-5.00', '5.00', '-10.00', '0.00'],
    ]);
    expect(answer.meta.cutDay).toBeNull();
  });

  test('who bought before is counted up to the day as well', async () => {
    const answer = await ask(admin, '2025-11', { variable: 'client-count' });
    expect(cells(answer, 'previous')).toEqual([
      ['A', 1],
      ['B', 0],
    ]);
    const whole = await ask(admin, '2025-11', { variable: 'client-count', compare: 'full' });
    expect(cells(whole, 'previous')).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
  });

  test('indices follow: a window with the month shown against like days; one alone is whole', async () => {
    const indices = ['I1', 'I2', 'I3', 'I4'];
    const [a, b] = (await ask(admin, '2025-11', { columns: indices })).data;
    // (30−100)/100 · (0+0+107)/3 · (30−40)/40 · the year so far 137 against November 2024 up to the 15th: before the data
    expect(a?.values).toEqual({
      I1: { value: '-70' },
      I2: { value: '35.666667' },
      I3: { value: '-25' },
      I4: { value: null, note: 'no-data' },
    });
    expect(b?.values['I1']).toEqual({ value: null, note: 'new' });
    const [whole] = (await ask(admin, '2025-11', { columns: indices, compare: 'full' })).data;
    expect(whole?.values['I1']).toEqual({ value: '-71.962617' });
    expect(whole?.values['I3']).toEqual({ value: '-70' });
  });

  test('why a client has its category names the days', async () => {
    const [client] = (await ask(admin, '2025-11')).data;
    const read = async (compare: string): Promise<Explanation> =>
      (
        await admin
          .get('/analysis/explain', { client: client?.client.id, variable: 'revenue', month: '2025-11', compare })
          .expect(200)
      ).body.data;
    const cut = { day: 15, months: 'all' };
    expect((await read('to-date')).indices[0]?.b).toEqual({
      agg: 'sum',
      from: '2025-10',
      to: '2025-10',
      value: '100',
      cut,
    });
    expect((await read('full')).indices[0]?.b).toEqual({ agg: 'sum', from: '2025-10', to: '2025-10', value: '107' });
  });

  test('a complete month is compared with whole months either way', async () => {
    for (const compare of ['to-date', 'full']) {
      const answer = await ask(admin, '2025-10', { compare });
      expect([answer.meta.cutDay, answer.meta.totals.actual]).toEqual([null, '162.00']);
    }
  });

  test('a rep has the same figures of their own clients', async () => {
    expect(cells(await ask(ana, '2025-11'), ...COLUMNS)).toEqual([['A', '30.00', '100.00', '-70.00', '40.00']]);
  });

  test('a late line of the days before is there at once; a day more moves the cut', async () => {
    await sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'L1', date: '2025-10-14', client: 'B', amount: '3', quantity: '1' },
    ]);
    expect(cells(await ask(admin, '2025-11'), 'previous')[1]).toEqual(['B', '3.00']);
    await sendRows(cms, { profile: 'erp' }, [
      { row: 2, document: 'L2', date: '2025-11-16', client: 'A', amount: '1', quantity: '1' },
    ]);
    const answer = await ask(admin, '2025-11');
    expect(answer.meta.cutDay).toBe(16);
    expect(cells(answer, 'previous')[1]).toEqual(['B', '53.00']);
  });
});

test('day 31 ends with the shorter month, and day 28 of February with day 28', async () => {
  await load('2025-03-31', [
    ['2024-03-31', 'A', '9'],
    ['2025-02-28', 'A', '20'],
    ['2025-03-31', 'A', '1'],
  ]);
  expect(cells(await ask(admin, '2025-03'), 'previous', 'yearAgo')).toEqual([['A', '20.00', '9.00']]);
  await load('2025-02-28', [
    ['2025-01-28', 'A', '5'],
    ['2025-01-31', 'A', '70'],
    ['2025-02-28', 'A', '20'],
  ]);
  expect(cells(await ask(admin, '2025-02'), 'previous', 'yearAgo')).toEqual([['A', '5.00', '0.00']]);
});

test('the first of January: one day of December, one of January a year ago', async () => {
  await load('2025-01-01', [
    ['2024-01-01', 'A', '8'],
    ['2024-01-02', 'A', '100'],
    ['2024-12-01', 'A', '2'],
    ['2024-12-31', 'A', '300'],
    ['2025-01-01', 'A', '4'],
  ]);
  const answer = await ask(admin, '2025-01', { columns: ['previous', 'yearAgo', 'I1', 'I3', 'I4', 'trailing12'] });
  expect(answer.data[0]?.values).toEqual({
    previous: '2.00',
    yearAgo: '8.00',
    I1: { value: '100' },
    I3: { value: '-50' },
    // The year has one month: the same comparison.
    I4: { value: '-50' },
    // A sum of twelve months is whole: February to January.
    trailing12: '306.00',
  });
});

test('no document in the month of today: the last month is complete', async () => {
  await load('2025-04-02', [
    ['2025-02-20', 'A', '20'],
    ['2025-03-10', 'A', '1'],
  ]);
  const answer = await ask(admin, '2025-03');
  expect([answer.meta.cutDay, ...cells(answer, 'previous')]).toEqual([null, ['A', '20.00']]);
});
