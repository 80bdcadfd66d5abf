import { INDEX_SLOTS, type OverviewAnswer, VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import { tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { done, putTargets } from '../setup/goals';
import { applyRows, makeProfile } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';
import {
  type Asked,
  compareGroups,
  compareRows,
  compareSeries,
  labelOf,
  shippedIndices,
  type Targets,
  type Viewer,
} from './compare-sight';
import { loadLines } from './load-lines';
import { PlainFigures } from './plain-figures';
import { plainIndex } from './plain-index';
import { FAMILIES, type RandomFile, randomOf, randomSales } from './random-sales';

/**
 * Random files in random order: what the API says must be what a plain computation over the lines gives. It is the proof
 * that numbers mended where an import touched them are those of a full computation.
 */
const SEEDS = Array.from({ length: 200 }, (_, at) => at + 1);
/** Up to this one all files of a set arrive, in any order; of the others the large one alone. */
const IN_ANY_ORDER = 40;
/** Up to this one a set is imported; of the others the lines are there, and the numbers are made of them. */
const IMPORTED = 60;

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
  for (const [code, user] of userOf) await make(admin, '/salespeople', { system: 'main', code, name: code, user });
}, 180_000);
afterAll(() => cms?.stop());

async function importFiles(files: RandomFile[]): Promise<void> {
  for (const { receivedAt, rows } of files) await applyRows(cms, { profile: 'erp', mail: { receivedAt } }, rows);
}

const familyIds = async (): Promise<Map<string, number>> => {
  const { body } = await admin.get('/product-families').expect(200);
  return new Map(body.data.map(({ name, id }: { name: string; id: number }) => [name, id]));
};

test.each(SEEDS)('data set %i: as admin, supervisor of a team and rep see it', async (seed) => {
  const { files } = randomSales(seed);
  const isMended = seed <= IN_ANY_ORDER;
  const large = files.toSorted((a, b) => b.rows.length - a.rows.length)[0] as RandomFile;
  const loaded = isMended ? files : [large];
  const plain = new PlainFigures(loaded, userOf);
  await forgetSales(cms, { but: 'salespeople' });
  await (seed <= IMPORTED ? importFiles(loaded) : loadLines(cms, large, plain));
  const ids = await familyIds();
  // A family that no line has named is not there to ask for.
  const families = FAMILIES.filter((name) => ids.has(name)).map((name) => ({ id: ids.get(name) as number, name }));
  const family = families[seed % Math.max(1, families.length)];
  const random = randomOf(seed);
  const asked: Asked = {
    variable: VARIABLE_NAMES[seed % VARIABLE_NAMES.length] as Variable,
    // Any month after the first, also one without a line.
    month: Math.min(plain.last, plain.first + 1 + Math.floor(random() * (plain.last - plain.first))),
    window: 1 + (seed % 12),
    ...(seed % 3 === 0 && { family }),
  };
  const targets = new Map([ana, beto].map(({ id }) => [id, Math.floor(random() * 4) * 100]));
  await setTargets(asked, targets);

  const rep: Viewer = seed % 2 ? { name: 'ana', by: ana, owner: ana.id } : { name: 'beto', by: beto, owner: beto.id };
  const team: Viewer = { name: 'lucas', by: lead, owner: ana.id };
  const everybody: Viewer = { name: 'admin', by: admin };
  const limited = seed % 4 < 2 ? rep : team;
  const viewers = [everybody, team, rep];
  await Promise.all([
    ...viewers.map((viewer) => compareRows(plain, viewer, asked)),
    compareGroups(plain, admin, { ...asked, targets, families: families.map(({ name }) => name) }),
  ]);
  if (isMended) {
    for (const viewer of [everybody, limited]) await compareSeries(plain, viewer, asked, targets);
    await compareSeries(plain, everybody, { ...asked, family: asked.family ? undefined : family }, targets);
    await compareTable(plain, asked.month);
    // Half of them end in the month that runs: compared with the same days, and with whole months when asked.
    if (seed % 2 === 0) await compareRunningMonth(plain, asked);
  } else {
    // Months and variables are many: each set for one of the three.
    await compareSeries(plain, viewers[Math.floor(seed / 3) % 3] as Viewer, asked, targets);
  }
});

/** An active goal of the variable with a target for each responsible, also for one without clients or sales. */
async function setTargets({ variable, month }: Asked, targets: Targets): Promise<void> {
  const plan = { variable, year: Math.floor(month / 12) };
  const cells = [...targets].map(([responsible, value]) => ({
    family: null,
    responsible,
    month: labelOf(month),
    value: String(value),
  }));
  await putTargets(admin, plan, cells);
  await done(admin.post('/goals/state', { ...plan, state: 'active' }), 'state');
}

async function compareRunningMonth(plain: PlainFigures, { variable, family }: Asked): Promise<void> {
  await cms.setClock(`${labelOf(plain.last)}-28T12:00:00Z`);
  for (const upTo of [plain.lastDay, undefined]) {
    await compareTable(plain, plain.last, upTo);
    await compareIndices(plain, { variable, month: plain.last, family, upTo });
  }
  await compareOverview(plain, admin, {}, {});
  await compareOverview(plain, beto, { window: 3 }, { window: 3, owner: beto.id });
  if (family) await compareOverview(plain, admin, { family: family.id }, { family: family.name });
  await cms.setClock(new Date().toISOString());
}

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

/** The indices of every client that the table has. */
async function compareIndices(plain: PlainFigures, { variable, month, family, upTo }: Indexed): Promise<void> {
  const { data } = await tableAnswer(admin, {
    variable,
    month: labelOf(month),
    columns: [...INDEX_SLOTS],
    ...(family && { family: family.id }),
    ...compareOf(upTo),
  });
  const definitions = shippedIndices(variable);
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
