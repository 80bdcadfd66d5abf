import {
  type Cohort,
  INDEX_SLOTS,
  type IndexValue,
  type LineTrace,
  type SalesRow,
  type TableView,
  type TraceAnswer,
  type TraceClient,
  type TraceDocument,
  type TraceLine,
  type TraceOperand,
  type TraceQuestion,
  VARIABLE_NAMES,
  type Variable,
} from '@rumbo/config/api';
import { seriesRows, tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';
import { PlainFigures } from './plain-figures';
import { FAMILIES, randomSales } from './random-sales';

/** Every number opens its rows, and what the rows come to is the number: for the office, a team's supervisor and a rep. */
let cms: TestCms;
let admin: Client;
let ana: Person;
let lead: Person;
let userOf: Map<string, number>;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  const beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
  userOf = new Map([
    ['S1', ana.id],
    ['S2', beto.id],
  ]);
}, 180_000);
afterAll(() => cms?.stop());

const monthOf = (label: string): number => Number(label.slice(0, 4)) * 12 + Number(label.slice(5)) - 1;
const labelOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** All pages of an answer as one. */
async function trace(by: Client, question: TraceQuestion, pageSize = 200): Promise<TraceAnswer> {
  const answers: TraceAnswer[] = [];
  do {
    const { status, body } = await by.post('/analysis/trace', { ...question, page: answers.length + 1, pageSize });
    if (status !== 200) throw new Error(`${JSON.stringify(question)}: ${status} ${JSON.stringify(body)}`);
    answers.push(body);
  } while (answers.length * pageSize < (answers[0]?.meta.rowCount ?? 0));
  const [first] = answers;
  if (!first) throw new Error('no answer');
  return { ...first, data: answers.flatMap(({ data }) => data as unknown[]) } as TraceAnswer;
}

const microsOf = (text: string | number): bigint => {
  const [whole = '0', fraction = ''] = String(text).replace('-', '').split('.');
  return BigInt(`${String(text).startsWith('-') ? '-' : ''}${whole}${fraction.padEnd(6, '0')}`);
};
const plainly = (value: string | number | null): number | null => (value === null ? null : Number(value));

/** What the rows come to by the formula's own words; asks for the rows of operands in turn. In micros; null: no data. */
async function fromRows(by: Client, question: TraceQuestion, answer: TraceAnswer): Promise<bigint | null> {
  const { meta } = answer;
  if (meta.value === null && answer.data.length === 0) return null;
  expect(answer.data).toHaveLength(meta.rowCount);
  switch (answer.kind) {
    case 'lines': {
      if (meta.formula.operation === 'age') return meta.value === null ? null : microsOf(meta.value);
      return answer.data.reduce((sum, { value }) => sum + microsOf(value ?? '0'), 0n);
    }
    case 'documents': {
      const keys = answer.data.map(({ document, client, day }) => [day.slice(0, 7), document, client?.code].join());
      expect(new Set(keys).size).toBe(keys.length);
      return BigInt(keys.length) * 1_000_000n;
    }
    case 'clients': {
      const codes = answer.data.map(({ client }) => client.code);
      expect(new Set(codes).size).toBe(codes.length);
      return BigInt(codes.length) * 1_000_000n;
    }
    case 'purchases':
      return median(answer.data.flatMap(({ pause }) => (pause === null ? [] : [pause])));
    case 'targets':
      return answer.data.reduce((sum, { value }) => sum + microsOf(value), 0n);
    case 'operands': {
      const parts = [];
      for (const { operand } of answer.data) {
        const asked = { ...question, operand };
        parts.push(await fromRows(by, asked, await trace(by, asked)));
      }
      return made(meta.formula, parts);
    }
  }
}

/** In micros, to one decimal as rhythms are kept. */
function median(pauses: readonly number[]): bigint {
  const sorted = pauses.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return BigInt((low + high) * 5) * 100_000n;
}

function made(formula: TraceAnswer['meta']['formula'], operands: (bigint | null)[]): bigint | null {
  const [a = null, b = null] = operands;
  const rounded = (over: bigint, under: bigint): bigint => {
    const twice = (over < 0n ? -over : over) * 2n + under;
    return (over < 0n ? -1n : 1n) * (twice / (2n * under));
  };
  if (formula.operation === 'months-above-zero')
    return BigInt(operands.filter((one) => one !== null && one > 0n).length) * 1_000_000n;
  if (a === null) return null;
  if (formula.operation === 'average') return rounded(a, BigInt(formula.months));
  if (b === null) return null;
  if (formula.operation === 'difference') return a - b;
  if (formula.operation === 'share') return b > 0n ? rounded(a * 100_000_000n, b) : null;
  if (formula.operation === 'quotient') return b > 0n ? rounded(a * 1_000_000n, b) : null;
  if (b < 0n || (b === 0n && a < 0n)) return a - b;
  if (b === 0n) return null;
  return formula.operation === 'percent-change' ? rounded((a - b) * 100_000_000n, b) : rounded(a * 1_000_000n, b);
}

const familyIds = async (): Promise<Map<string, number>> => {
  const { body } = await admin.get('/product-families').expect(200);
  return new Map(body.data.map(({ name, id }: { name: string; id: number }) => [name, id]));
};

describe.each([3, 8])('random sales %i', (seed) => {
  const { files } = randomSales(seed);
  let plain: PlainFigures;
  let ids: Map<string, number>;
  let months: number[];

  beforeAll(async () => {
    await forgetSales(cms);
    for (const [code, user] of userOf) await make(admin, '/salespeople', { system: 'main', code, name: code, user });
    for (const { receivedAt, rows } of files) await sendRows(cms, { profile: 'erp', mail: { receivedAt } }, rows);
    plain = new PlainFigures(files, userOf);
    ids = await familyIds();
    const span = plain.last - plain.first;
    months = [plain.first, plain.first + (seed % span), plain.last];
  }, 60_000);

  test.each(VARIABLE_NAMES)(
    '%s of everybody, a family, an owner, a team and a rep is what its rows come to',
    async (variable) => {
      const family = FAMILIES[seed % 2] as string;
      const cuts: [by: Client, asked: object, plainly: object][] = [
        [admin, {}, {}],
        [admin, { owner: ana.id }, { owner: ana.id }],
        [lead, {}, { owner: ana.id }],
        [ana, {}, { owner: ana.id }],
        ...(ids.has(family) ? [[admin, { family: ids.get(family) }, { family }] as [Client, object, object]] : []),
      ];
      for (const [by, asked, meant] of cuts) {
        for (const month of months) {
          const question = { variable, month: labelOf(month), ...asked };
          const named = `${variable} ${JSON.stringify(meant)} ${labelOf(month)}`;
          const figure = plain.figure(variable, { month, ...meant });
          const answer = await trace(by, question);
          expect([named, answer.meta.value]).toEqual([named, figure]);
          const rows = await fromRows(by, question, answer);
          expect([named, rows]).toEqual([named, figure === null ? null : microsOf(figure)]);
        }
      }
    },
  );

  test('every cell of the table is what its rows come to', async () => {
    // Once with whole months, once in the running month, against the same days of others.
    if (seed === 8) await cms.setClock(`${labelOf(plain.last)}-28T15:00:00Z`);
    const month = labelOf(seed === 8 ? plain.last : plain.last - 2);
    const family = seed === 8 ? ids.get(FAMILIES[0]) : undefined;
    const figures = ['actual', 'previous', 'difference', 'yearAgo', 'average3', 'trailing12', 'monthsSince'];
    const columns = [...figures, `month:${labelOf(plain.last - 7)}`, ...INDEX_SLOTS];
    for (const variable of VARIABLE_NAMES) {
      const asked = { variable, month, window: 3, ...(family !== undefined && { family }) };
      const { data } = await tableAnswer(admin, { ...asked, columns, pageSize: 2 });
      for (const { client, values } of data) {
        for (const number of columns) {
          const question = { ...asked, client: client.id, number } as TraceQuestion;
          const answer = await trace(admin, question);
          const cell = values[number] as IndexValue | string | number | null;
          const shown = typeof cell === 'object' ? cell?.value : cell;
          const said = (value: unknown) => `${variable} ${client.code} ${number}: ${value}`;
          const rows = await fromRows(admin, question, answer);
          expect(said(rows === null ? null : Number(rows) / 1e6)).toBe(said(plainly(answer.meta.value)));
          // A difference in the place of a percentage stays in the panel, the table's cell only marks it.
          if (answer.meta.note !== 'difference')
            expect(said(plainly(answer.meta.value))).toBe(said(plainly(shown ?? null)));
        }
      }
    }
  });

  test('totals and groups of a filtered table are what their rows come to', async () => {
    const month = labelOf(plain.last);
    const table: Pick<TableView, 'filters' | 'join'> = {
      join: 'or',
      filters: [
        { column: 'trailing12', operator: 'more-than', value: '300' },
        { column: 'abc', operator: 'equals', value: 'C' },
      ],
    };
    for (const variable of VARIABLE_NAMES) {
      const view = { variable, month, window: 6 };
      const { meta } = await tableAnswer(admin, { ...view, ...table });
      const total = await trace(admin, { ...view, table });
      // An answer says by itself how its numbers are made, as their trace does.
      expect([meta.formula, meta.period, meta.rowCount]).toEqual([
        total.meta.formula,
        { from: month, to: month },
        meta.total,
      ]);
      const shown = await tableAnswer(admin, { ...view, columns: ['I1', 'previous', 'owner'] });
      const client = shown.data[0]?.client.id;
      for (const number of ['I1', 'previous'] as const) {
        if (!client) continue;
        const opened = await trace(admin, { ...view, number, client });
        expect(shown.meta.columns[number]?.formula).toEqual(opened.meta.formula);
      }
      expect(shown.meta.columns['owner']).not.toHaveProperty('formula');
      expect(total.meta.value).toEqual(meta.totals.actual);
      const summed = await fromRows(admin, { ...view, table }, total);
      expect(summed).toEqual(meta.totals.actual === null ? null : microsOf(meta.totals.actual));
      expect((await trace(admin, { ...view, number: 'clients', table })).meta.value).toBe(meta.total);
      for (const by of ['owner', 'abc', 'family'] as const) {
        const { body } = await admin.post('/analysis/groups', { ...view, ...table, by }).expect(200);
        for (const { group, actual, clients } of body.data) {
          const asked = { ...view, table: { ...table, group: { by, key: group?.id ?? null } } };
          const said = (value: unknown) => `${variable} of ${by} ${group?.label}: ${value}`;
          expect(said((await trace(admin, asked)).meta.value)).toBe(said(actual));
          expect(said((await trace(admin, { ...asked, number: 'clients' })).meta.value)).toBe(said(clients));
        }
      }
    }
  });

  it('opens the share of clients that stay, a cohort in a month, a rhythm and a year', async () => {
    const period = { from: labelOf(plain.first), to: labelOf(plain.last) };
    const agree = async (question: TraceQuestion, shown: string | number | null) => {
      const answer = await trace(admin, question);
      const summed = await fromRows(admin, question, answer);
      const said = answer.meta.value;
      expect([question, said === null ? null : microsOf(said)]).toEqual([question, summed]);
      if (shown === null) expect([question, said]).toEqual([question, null]);
      else expect([question, Number(said)]).toEqual([question, expect.closeTo(Number(shown), 3)]);
    };
    for (const month of months) {
      const asked = { variable: 'non-retained-clients' as const, month: labelOf(month), window: 3 };
      const { body } = await admin.get('/analysis/dashboard', asked).expect(200);
      const rate = body.data.absence.retention.at(-1).rate;
      await agree({ ...asked, number: 'retention' }, rate === null ? null : rate * 100);
    }
    const { body: cohorts } = await admin.get('/analysis/cohorts', period).expect(200);
    const { month: cohort, since }: Cohort = cohorts.data[seed % cohorts.data.length];
    for (const [age, { ratio, retained, revenue }] of since.entries()) {
      const month = labelOf(monthOf(cohort) + age);
      await agree({ variable: 'client-count', month, cohort, number: 'retention' }, ratio * 100);
      await agree({ variable: 'client-count', month, cohort }, retained);
      await agree({ variable: 'revenue', month, cohort }, revenue);
    }
    const { data: rows } = await tableAnswer(admin, {
      variable: 'revenue',
      month: period.to,
      columns: ['rhythm'],
      sort: [{ column: 'rhythm', order: 'desc' }],
    });
    for (const { client, values } of rows.slice(0, 3))
      await agree(
        { variable: 'revenue', month: period.to, client: client.id, number: 'rhythm' },
        values['rhythm'] as string,
      );
    const year = await seriesRows(ana, 'revenue', ['2025-01', '2025-12']);
    const yearOfAna = await trace(ana, { variable: 'revenue', month: '2025-06', number: 'year' });
    expect(microsOf(yearOfAna.meta.value ?? '')).toBe(
      year.reduce((sum, { actual }) => sum + microsOf(actual ?? '0'), 0n),
    );
  });

  it('every answer says how its numbers are made, of which months, by how many rows and as of when', async () => {
    const [from, to] = [labelOf(plain.first), labelOf(plain.last)];
    const client = (await tableAnswer(admin, { variable: 'revenue', month: to })).data[0]?.client.id;
    const year = to.slice(0, 4);
    const metas = [];
    for (const [path, query] of [
      ['/analysis/series', { variable: 'orders', from, to }],
      ['/analysis/dashboard', { variable: 'average-ticket', month: to }],
      ['/analysis/cohorts', { from, to }],
      ['/analysis/lost', { from, to }],
      ['/analysis/rhythm', { client }],
      ['/goals/grid', { variable: 'client-count', year }],
    ] as const) {
      const { body } = await admin.get(path, query).expect(200);
      metas.push({ path, ...body.meta });
    }
    for (const meta of metas)
      expect(meta).toMatchObject({
        period: { from: expect.any(String), to: expect.any(String) },
        formula: { operation: expect.any(String) },
        rowCount: expect.any(Number),
        dataAsOf: expect.any(String),
      });
    expect(metas.map(({ formula }) => formula.of ?? formula.operation)).toEqual([
      'orders',
      'quotient',
      'share',
      'non-retained-clients',
      'rhythm',
      'clients',
    ]);
    const { body } = await admin.get('/analysis/overview', { month: to }).expect(200);
    expect(body.meta).toMatchObject({ rowCount: VARIABLE_NAMES.length, period: { to } });
    expect(body.data.tiles.map(({ formula }: { formula: object }) => formula)).not.toContain(undefined);
  });
});

describe('what rows say', () => {
  const JANUARY = { month: '2026-01' } as const;
  type Sale = [date: string, client: string | undefined, amount: string, more?: Partial<SalesRow>];
  const SALES: Sale[] = [
    ['2025-12-05', 'A', '80', { salesperson: 'S1' }],
    ['2025-12-20', 'B', '40'],
    ['2026-01-08', 'A', '100', { salesperson: 'S1' }],
    ['2026-01-09', 'A', '-30', { salesperson: 'S1', quantity: '-1' }],
    ['2026-01-10', undefined, '7.5'],
    ['2026-01-11', 'C', '500', { currency: 'EUR' }],
    ['2026-01-12', 'C', '20'],
  ];

  beforeAll(async () => {
    await forgetSales(cms);
    await make(admin, '/salespeople', { system: 'main', code: 'S1', name: 'Ana', user: ana.id });
    await sendRows(
      cms,
      { profile: 'erp', fileName: 'enero.csv', mail: { subject: 'Ventas de enero' } },
      SALES.map(([date, client, amount, more], at) => ({
        row: at + 2,
        document: `D${at + 2}`,
        date,
        quantity: '1',
        amount,
        ...(client && { client }),
        ...more,
      })),
    );
  }, 60_000);

  const lines = async (by: Client, question: TraceQuestion) => (await trace(by, question)).data as TraceLine[];

  test('a return is a row of its own, a line without a client one without a name', async () => {
    const answer = await trace(admin, { variable: 'revenue', ...JANUARY });
    expect((answer.data as TraceLine[]).map(({ client, value }) => [client?.code ?? null, value])).toEqual([
      ['A', '100.00'],
      ['A', '-30.00'],
      ['C', '20.00'],
      [null, '7.50'],
    ]);
    expect(answer.meta).toMatchObject({ value: '97.50', rowCount: 4, unit: 'money', dataAsOf: '2026-01-12' });
    expect(answer.meta.formula).toEqual({ operation: 'sum', of: 'revenue', from: '2026-01', to: '2026-01' });
  });

  test('a line without a rate is left out and shown apart with its amount', async () => {
    const { meta } = await trace(admin, { variable: 'revenue', ...JANUARY });
    expect(meta.unrated).toEqual({ rows: 1, amounts: [{ currency: 'EUR', amount: '500.00' }] });
    expect((await trace(ana, { variable: 'revenue', ...JANUARY })).meta.unrated).toBeNull();
  });

  test('a rep sees own rows only, and another client is not found', async () => {
    expect((await lines(ana, { variable: 'revenue', ...JANUARY })).map(({ value }) => value)).toEqual([
      '100.00',
      '-30.00',
    ]);
    const all = await lines(admin, { variable: 'revenue', ...JANUARY });
    const foreign = all.find(({ client }) => client?.code === 'C')?.client?.id;
    await ana.post('/analysis/trace', { variable: 'revenue', ...JANUARY, client: foreign }).expect(404);
  });

  test('a client that is missed comes with its last purchase, and that with file, row and mail', async () => {
    const missed = (await trace(admin, { variable: 'non-retained-clients', ...JANUARY })).data as TraceClient[];
    expect(missed.map(({ client, line }) => [client.code, line?.day, line?.document])).toEqual([
      ['B', '2025-12-20', 'D3'],
    ]);
    const { body } = await admin.get(`/sales/${missed[0]?.line?.id}/trace`).expect(200);
    expect((body.data as LineTrace).statements).toMatchObject([
      { fileName: 'enero.csv', subject: 'Ventas de enero', row: 3 },
    ]);
  });

  test('orders are documents, each with its first purchase line', async () => {
    const { data } = await trace(admin, { variable: 'orders', ...JANUARY, owner: ana.id });
    expect(data).toMatchObject([
      { document: 'D4', day: '2026-01-08', amount: '100.00', lines: 1 },
    ] satisfies Partial<TraceDocument>[]);
  });

  test('rows come a page at a time and none is lost', async () => {
    const whole = await trace(admin, { variable: 'revenue', ...JANUARY });
    expect((await trace(admin, { variable: 'revenue', ...JANUARY }, 2)).data).toEqual(whole.data);
  });

  test('a target opens the monthly targets it is made of, attainment both of its sides', async () => {
    const goal = await make(admin, '/goals', { name: 'Ventas', variable: 'revenue', year: 2026, state: 'active' });
    for (const [responsible, value] of [
      [ana.id, '60'],
      [lead.id, '40.50'],
    ])
      await make(admin, '/monthly-targets', { goal: goal.documentId, responsible, month: '2026-01-01', value });
    const question = { variable: 'revenue' as Variable, ...JANUARY };
    const target = await trace(admin, { ...question, number: 'target' });
    expect(target).toMatchObject({
      kind: 'targets',
      meta: { value: '100.50', rowCount: 2 },
      data: [
        { goal: { name: 'Ventas' }, responsible: { label: 'ana' }, value: '60.00' },
        { responsible: { label: 'lucas' }, value: '40.50' },
      ],
    });
    const attainment = await trace(admin, { ...question, number: 'attainment' });
    expect((attainment.data as TraceOperand[]).map(({ value }) => value)).toEqual(['97.50', '100.50']);
    // 97.50 / 100.50
    expect(attainment.meta).toMatchObject({ unit: 'percent', value: '97.01' });
    expect((await trace(admin, { ...question, number: 'variance' })).meta.value).toBe('-3.00');
    const row = (await seriesRows(ana, 'revenue', ['2026-01', '2026-01']))[0];
    expect((await trace(ana, { ...question, number: 'target' })).meta.value).toBe(row?.target);
  });

  test.each([
    ['an index of many', { number: 'I1' }],
    ['a target of a client', { number: 'target', table: {} }],
    ['rows of no table', { number: 'clients' }],
    ['a month that is none', { month: '2026-13' }],
  ])('%s is refused', async (_what, change) => {
    await admin.post('/analysis/trace', { variable: 'revenue', ...JANUARY, ...change }).expect(400);
  });
});
