import type { RejectRow, SalesRow } from '@rumbo/config/api';
import { series } from '../setup/analysis';
import { type Client, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { type Import, linesOf, makeProfile, rejectsOf, sendRows } from '../setup/imports';
import { forgetSales } from '../setup/sql';

/** Which version of a document stands, and what a file's rows come to. */
let cms: TestCms;
let admin: Client;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'replace');
  await makeProfile(admin, 'line', { document: { rule: 'line', key: 'line' } });
}, 180_000);
afterAll(() => cms?.stop());
beforeEach(() => forgetSales(cms));

/** A file of the day `day`; `rows` are numbered as they stand in it. */
const send = (day: string, rows: Unnumbered[], profile = 'replace', skipped = 0): Promise<Import> =>
  sendRows(
    cms,
    { profile, mail: { receivedAt: `${day}T08:00:00Z` } },
    rows.map((row, at) => ({ row: at + 2, ...row }) as SalesRow),
    {
      skipped,
    },
  );
type Unnumbered = Omit<SalesRow, 'row'> | Omit<RejectRow, 'row'>;

const line = (document: string, amount: string, more: Partial<SalesRow> = {}): Unnumbered => ({
  document,
  date: '2026-01-05',
  client: 'C1',
  quantity: '1',
  amount,
  ...more,
});
const bad = (document: string | undefined, value = 'abc'): Unnumbered => ({
  ...(document !== undefined && { document }),
  reject: { column: 'amount', code: 'bad-number', value, message: `${value} is no number` },
  raw: { amount: value },
});
const amounts = async (document: string): Promise<string[]> =>
  (await linesOf(admin, document)).map(({ amount }) => amount).sort();
const revenue = async (): Promise<unknown> => (await series(admin, 'revenue', ['2026-01', '2026-01']))[0];

const counts = (...[read, applied, unchanged, rejected, skipped = 0]: number[]) => ({
  read,
  applied,
  unchanged,
  rejected,
  skipped,
});

describe('the rule "replace"', () => {
  test('a document in a newer file replaces its lines as a set', async () => {
    await send('2026-02-01', [line('D1', '10'), line('D1', '20'), line('D2', '5')]);
    const newer = await send('2026-02-02', [line('D1', '12')]);
    expect(newer).toMatchObject({ state: 'applied', ...counts(1, 1, 0, 0) });
    expect(await amounts('D1')).toEqual(['12.00']);
    expect(await revenue()).toBe('17.00');
  });

  test('an older file that arrives late does not overwrite: on record, and unchanged', async () => {
    await send('2026-02-02', [line('D1', '12')]);
    const late = await send('2026-02-01', [line('D1', '10'), line('D2', '5')]);
    expect(late).toMatchObject({ state: 'applied', ...counts(2, 1, 1, 0) });
    expect(await amounts('D1')).toEqual(['12.00']);
    expect(await revenue()).toBe('17.00');
  });

  test('a document that says the same again is unchanged, whatever the order of its rows', async () => {
    await send('2026-02-01', [line('D1', '10'), line('D1', '20')]);
    const again = await send('2026-02-02', [line('D1', '20'), line('D1', '10'), line('D3', '1')]);
    expect(again).toMatchObject(counts(3, 1, 2, 0));
    expect(await revenue()).toBe('31.00');
  });

  test('a document that said the same since then is newer than a file from in between', async () => {
    await send('2026-02-01', [line('D1', '10')]);
    await send('2026-02-03', [line('D1', '10')]);
    expect(await send('2026-02-02', [line('D1', '99')])).toMatchObject(counts(1, 0, 1, 0));
    expect(await amounts('D1')).toEqual(['10.00']);
  });

  test('a mail dated in the future counts as of its arrival, so that the next one can still replace it', async () => {
    await send('2099-01-01', [line('D1', '10')]);
    const next = await sendRows(cms, { profile: 'replace' }, [{ row: 2, ...line('D1', '11') } as SalesRow]);
    expect(next).toMatchObject(counts(1, 1, 0, 0));
    expect(await amounts('D1')).toEqual(['11.00']);
  });

  test('a document that moves to another client and month leaves nothing where it was', async () => {
    await send('2026-02-01', [line('D1', '10')]);
    await send('2026-02-02', [line('D1', '10', { client: 'C2', date: '2026-03-05' })]);
    expect(await series(admin, 'revenue', ['2026-03', '2026-03'])).toEqual(['10.00']);
    // January is before the first month of data now.
    expect(await series(admin, 'client-count', ['2026-01', '2026-04'])).toEqual([null, null, 1, null]);
  });
});

describe('the rule "line"', () => {
  test('each line is replaced by its key, the others stay', async () => {
    await send('2026-02-01', [line('D1', '10', { line: '1' }), line('D1', '20', { line: '2' })], 'line');
    const newer = await send('2026-02-02', [line('D1', '25', { line: '2' }), line('D1', '5', { line: '3' })], 'line');
    expect(newer).toMatchObject(counts(2, 2, 0, 0));
    expect(await amounts('D1')).toEqual(['10.00', '25.00', '5.00'].sort());
  });

  test('a key that stands twice in a file: the first is taken, the second rejected', async () => {
    const file = await send('2026-02-01', [line('D1', '10', { line: '1' }), line('D1', '20', { line: '1' })], 'line');
    expect(file).toMatchObject({ state: 'partly-applied', ...counts(2, 1, 0, 1) });
    expect(await rejectsOf(admin, file.id)).toMatchObject([
      { row: 3, column: 'line', code: 'duplicate-line-key', value: '1' },
    ]);
    expect(await amounts('D1')).toEqual(['10.00']);
  });

  test('a rejected line keeps the previous version of that line alone', async () => {
    await send('2026-02-01', [line('D1', '10', { line: '1' }), line('D1', '20', { line: '2' })], 'line');
    await send('2026-02-02', [line('D1', '11', { line: '1' }), bad('D1')], 'line');
    expect(await amounts('D1')).toEqual(['11.00', '20.00']);
  });
});

describe('bad rows', () => {
  test('never stop a file: it is partly applied, and each is listed with row, column, code, value', async () => {
    const file = await send('2026-02-01', [line('D1', '10'), bad(undefined, 'abc'), line('D2', '20'), bad('D9', '')]);
    expect(file).toMatchObject({ state: 'partly-applied', ...counts(4, 2, 0, 2) });
    expect(await rejectsOf(admin, file.id)).toMatchObject([
      { row: 3, document: null, column: 'amount', code: 'bad-number', value: 'abc', raw: { amount: 'abc' } },
      { row: 5, document: 'D9', column: 'amount', code: 'bad-number', value: '' },
    ]);
    expect(await revenue()).toBe('30.00');
  });

  test('a document with one keeps its previous version whole', async () => {
    await send('2026-02-01', [line('D1', '10'), line('D1', '20')]);
    const file = await send('2026-02-02', [line('D1', '11'), bad('D1'), line('D2', '5')]);
    expect(file).toMatchObject({ state: 'partly-applied', ...counts(3, 1, 0, 2) });
    expect((await rejectsOf(admin, file.id)).map(({ code }) => code)).toEqual(['document-has-rejects', 'bad-number']);
    expect(await amounts('D1')).toEqual(['10.00', '20.00']);
    expect(await revenue()).toBe('35.00');
  });

  test('a number or day that cannot be held is a reject, not a broken file', async () => {
    const file = await send('2026-02-01', [
      line('D1', '10'),
      line('D2', '1234567890123456'),
      line('D3', '10', { date: '2026-02-30' }),
      line('D4', '10', { date: '2031-01-01' }),
      line('D5', '10', { quantity: 'a dozen' }),
    ]);
    expect(file).toMatchObject({ state: 'partly-applied', ...counts(5, 1, 0, 4) });
    expect((await rejectsOf(admin, file.id)).map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'amount', 'out-of-range'],
      [4, 'date', 'out-of-range'],
      [5, 'date', 'out-of-range'],
      [6, 'quantity', 'out-of-range'],
    ]);
  });

  test('a file of nothing else is rejected', async () => {
    expect(await send('2026-02-01', [bad('D1'), bad('D2')])).toMatchObject({
      state: 'rejected',
      ...counts(2, 0, 0, 2),
    });
    expect(await series(admin, 'revenue', ['2026-01', '2026-01'])).toEqual([null]);
  });

  test('read = applied + unchanged + rejected + skipped', async () => {
    await send('2026-02-01', [line('D1', '10'), line('D2', '20')]);
    const file = await send(
      '2026-02-02',
      [line('D1', '10'), line('D2', '21'), line('D3', '1'), bad('D4')],
      'replace',
      3,
    );
    expect(file).toMatchObject({ state: 'partly-applied', ...counts(7, 2, 1, 1, 3) });
  });

  test('a file without rows is applied, and says that it read none', async () => {
    expect(await send('2026-02-01', [], 'replace', 2)).toMatchObject({ state: 'applied', ...counts(2, 0, 0, 0, 2) });
  });
});

describe('what is no purchase', () => {
  const january = ['2026-01', '2026-01'] as const;

  test('a cancelled document: its amounts count, its client does not', async () => {
    await send('2026-02-01', [line('D1', '100'), line('X1', '-40', { client: 'C2', cancelled: true, quantity: '-1' })]);
    await send('2026-02-02', [line('X2', '7', { client: 'C3', cancelled: true })]);
    expect(await revenue()).toBe('67.00');
    expect(await series(admin, 'client-count', january)).toEqual([1]);
    expect(await series(admin, 'orders', january)).toEqual([1]);
  });

  test('a void document is excluded, never subtracted', async () => {
    const file = await send('2026-02-01', [line('D1', '100'), line('V1', '50', { client: 'C2', void: true })]);
    expect(file).toMatchObject(counts(2, 2, 0, 0));
    expect(await revenue()).toBe('100.00');
    expect(await series(admin, 'client-count', january)).toEqual([1]);
    // What was sold and is void in a newer file is gone.
    await send('2026-02-02', [line('D1', '100', { void: true }), line('D2', '1')]);
    expect(await revenue()).toBe('1.00');
  });

  test('lines without a client count in revenue, under "no client", and never as a client', async () => {
    await send('2026-02-01', [line('D1', '100'), line('D2', '30', { client: undefined })]);
    expect(await revenue()).toBe('130.00');
    expect(await series(admin, 'client-count', january)).toEqual([1]);
    expect(await series(admin, 'new-clients', january)).toEqual([1]);
    // The document is one all the same: the average ticket divides the revenue that it is part of.
    expect(await series(admin, 'orders', january)).toEqual([2]);
  });

  test('a credit note and a gift are no purchase, and do not unmake one', async () => {
    await send('2026-02-01', [
      line('D1', '100'),
      line('N1', '-100', { quantity: '-1' }),
      line('G1', '0', { client: 'C2' }),
      line('G2', '10', { client: 'C3', quantity: '0' }),
    ]);
    expect(await revenue()).toBe('10.00');
    expect(await series(admin, 'client-count', january)).toEqual([1]);
  });

  test('a file that states no quantity: an amount is a purchase', async () => {
    await send('2026-02-01', [line('D1', '100', { quantity: undefined })]);
    expect(await series(admin, 'client-count', january)).toEqual([1]);
    expect(await series(admin, 'units', january)).toEqual(['0']);
  });
});
