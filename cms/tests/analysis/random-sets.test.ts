import {
  INDEX_SLOTS,
  type IndexDefinition,
  type OverviewAnswer,
  VARIABLE_NAMES,
  type Variable,
} from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from '../../src/model/defaults/variables';
import { type SeriesOptions, series, tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';
import {
  type Asked,
  compareGroups,
  compareRows,
  compareSeries,
  compareTarget,
  labelOf,
  type Viewer,
} from './compare-sight';
import { PlainFigures } from './plain-figures';
import { plainIndex } from './plain-index';
import { FAMILIES, type RandomFile, randomOf, randomSales } from './random-sales';

/**
 * Random files in random order: what the API says must be what a plain computation over the lines gives. It is the proof
 * that numbers mended where an import touched them are those of a full computation.
 */
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1);
/** Of these the files arrive in any order as well. */
const IN_ANY_ORDER = SEEDS.slice(0, 40);
const PERIOD = ['2023-12', '2026-08'] as const;
const FIRST = 2023 * 12 + 11;
const MONTHS = Array.from({ length: 33 }, (_, at) => FIRST + at);

let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
/** A supervisor of Ana's clients only. */
let lead: Person;
let userOf: Map<string, number>;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
  userOf = new Map([
    ['S1', ana.id],
    ['S2', beto.id],
  ]);
}, 180_000);
afterAll(() => cms?.stop());

async function load(files: RandomFile[]): Promise<void> {
  await forgetSales(cms);
  for (const [code, user] of userOf) await make(admin, '/salespeople', { system: 'main', code, name: code, user });
  for (const { receivedAt, rows } of files) await sendRows(cms, { profile: 'erp', mail: { receivedAt } }, rows);
}

const familyIds = async (): Promise<Map<string, number>> => {
  const { body } = await admin.get('/product-families').expect(200);
  return new Map(body.data.map(({ name, id }: { name: string; id: number }) => [name, id]));
};

test.each(SEEDS)('data set %i: as admin, supervisor of a team and rep see it', async (seed) => {
  const { files } = randomSales(seed);
  const [large] = files.toSorted((a, b) => b.rows.length - a.rows.length);
  const loaded = large ? [large] : [];
  await load(loaded);
  const plain = new PlainFigures(loaded, userOf);
  const ids = await familyIds();
  const families = FAMILIES.filter((name) => ids.has(name));
  const name = families[seed % Math.max(1, families.length)];
  const random = randomOf(seed);
  const asked: Asked = {
    variable: VARIABLE_NAMES[seed % VARIABLE_NAMES.length] as Variable,
    // Any month after the first, also one without a line.
    month: Math.min(plain.last, plain.first + 1 + Math.floor(random() * (plain.last - plain.first))),
    window: 1 + (seed % 12),
    ...(name && seed % 3 === 0 && { family: { id: ids.get(name) as number, name } }),
  };
  const rep: Viewer = seed % 2 ? { name: 'ana', by: ana, owner: ana.id } : { name: 'beto', by: beto, owner: beto.id };
  const team: Viewer = { name: 'lucas', by: lead, owner: ana.id };
  await compareSeries(plain, { name: 'admin', by: admin }, asked);
  await compareSeries(plain, seed % 4 < 2 ? rep : team, asked);
  for (const viewer of [{ name: 'admin', by: admin }, rep, team]) await compareRows(plain, viewer, asked);

  const targets = new Map([ana, beto].map(({ id }) => [id, Math.floor(random() * 4) * 100]));
  await setTargets(asked, targets);
  await compareGroups(plain, admin, { ...asked, targets, families });
  for (const person of [ana, beto]) await compareTarget(person, asked, targets.get(person.id) as number);
});

/** A goal of the variable with a target for each responsible, also for one without clients or sales. */
async function setTargets({ variable, month }: Asked, targets: ReadonlyMap<number, number>): Promise<void> {
  const goal = { name: 'x', variable, year: Math.floor(month / 12), state: 'active' };
  const { documentId } = await make(admin, '/goals', goal);
  for (const [responsible, value] of targets)
    await make(admin, '/monthly-targets', {
      goal: documentId,
      responsible,
      month: `${labelOf(month)}-01`,
      value: String(value),
    });
}

test.each(IN_ANY_ORDER)('data set %i: files in any order, mended and moved months', async (seed) => {
  const { files } = randomSales(seed);
  await load(files);
  const plain = new PlainFigures(files, userOf);
  const ids = await familyIds();

  const compare = async (by: Client, variable: Variable, asked: SeriesOptions, question: object): Promise<void> => {
    const said = await series(by, variable, PERIOD, asked);
    const named = (month: number, figure: unknown) =>
      `${variable} ${Object.entries(question).join(' ')} ${labelOf(month)}: ${figure}`;
    expect(MONTHS.map((month, at) => named(month, said[at]))).toEqual(
      MONTHS.map((month) => named(month, plain.figure(variable, { month, ...question }))),
    );
  };
  for (const variable of VARIABLE_NAMES) {
    await compare(admin, variable, {}, {});
    const owner = seed % 2 ? ana : beto;
    await compare(owner, variable, {}, { owner: owner.id });
    const family = FAMILIES[seed % 2] as string;
    // A family that no line has named is not there to ask for.
    if (ids.has(family)) await compare(admin, variable, { family: ids.get(family) as number }, { family });
  }
  for (const window of [3, 12]) {
    await compare(admin, 'non-retained-clients', { window }, { window });
    await compare(beto, 'non-retained-clients', { window }, { window, owner: beto.id });
  }

  const month = plain.first + (seed % (plain.last - plain.first + 1));
  await compareTable(plain, month);
  const indexed = VARIABLE_NAMES[seed % VARIABLE_NAMES.length] as Variable;
  const family = FAMILIES[seed % 2] as string;
  const asked = ids.has(family) && seed % 3 === 0 ? { id: ids.get(family) as number, name: family } : undefined;
  await compareIndices(plain, { variable: indexed, month, family: asked });

  // Half of the sets end in the month that runs: compared with the same days, and with whole months when asked.
  if (seed % 2 === 1) return;
  await cms.setClock(`${labelOf(plain.last)}-28T12:00:00Z`);
  for (const upTo of [plain.lastDay, undefined]) {
    await compareTable(plain, plain.last, upTo);
    await compareIndices(plain, { variable: indexed, month: plain.last, family: asked, upTo });
  }
  await compareOverview(plain, admin, {}, {});
  await compareOverview(plain, beto, { window: 3 }, { window: 3, owner: beto.id });
  if (asked) await compareOverview(plain, admin, { family: asked.id }, { family: asked.name });
  await cms.setClock(new Date().toISOString());
});

const compareOf = (upTo: number | undefined) => ({ compare: upTo === undefined ? 'full' : 'to-date' });

/** The client table of revenue; `upTo`: what came before counts up to that day. */
async function compareTable(plain: PlainFigures, month: number, upTo?: number): Promise<void> {
  const columns = ['actual', 'previous', 'yearAgo', 'trailing12', 'abc', 'lastPurchase'] as const;
  const { data } = await tableAnswer(admin, {
    variable: 'revenue',
    month: labelOf(month),
    columns,
    sort: [{ column: 'code', order: 'asc' }],
    ...compareOf(upTo),
  });
  expect(data.map(({ client, values }) => ({ code: client.code, ...values }))).toEqual(plain.clients(month, upTo));
}

/** Every variable of the running month beside the month before and a year ago, whole and up to the last document day. */
async function compareOverview(plain: PlainFigures, by: Client, asked: object, question: object): Promise<void> {
  const { body } = await by.get('/analysis/overview', { month: labelOf(plain.last), ...asked }).expect(200);
  const { tiles }: OverviewAnswer['data'] = body.data;
  const plainly = (variable: Variable, back: number, upTo?: number) =>
    plain.figure(variable, { month: plain.last - back, ...question, ...(upTo !== undefined && { upTo }) });
  expect(
    tiles.map(({ variable, actual, previous, yearAgo }) => [
      variable,
      actual,
      ...[previous, yearAgo].flatMap(({ whole, toDate }) => [whole.value, toDate?.value]),
    ]),
  ).toEqual(
    VARIABLE_NAMES.map((variable) => [
      variable,
      plainly(variable, 0),
      ...[1, 12].flatMap((back) => [plainly(variable, back), plainly(variable, back, plain.lastDay)]),
    ]),
  );
}

interface Indexed {
  variable: Variable;
  month: number;
  family: { id: number; name: string } | undefined;
  upTo?: number | undefined;
}

/** The indices a variable is shipped with, of every client. */
async function compareIndices(plain: PlainFigures, { variable, month, family, upTo }: Indexed): Promise<void> {
  const { data } = await tableAnswer(admin, {
    variable,
    month: labelOf(month),
    columns: [...INDEX_SLOTS],
    ...(family && { family: family.id }),
    ...compareOf(upTo),
  });
  const definitions = VARIABLE_DEFAULTS[variable].indices.map(
    (index, at) => ({ ...index, slot: INDEX_SLOTS[at] }) as IndexDefinition,
  );
  const of = family ? { family: family.name } : {};
  expect(data.map(({ client, values }) => [client.code, ...INDEX_SLOTS.map((slot) => values[slot])])).toEqual(
    data.map(({ client: { code } }) => {
      const months = plain.monthsOf(code, of);
      const toDate = upTo === undefined ? undefined : plain.monthsOf(code, { ...of, upTo });
      return [
        code,
        ...definitions.map((index) =>
          plainIndex(index, { months, month, first: plain.first, ...(toDate && { toDate }) }),
        ),
      ];
    }),
  );
}
