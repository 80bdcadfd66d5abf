import { INDEX_SLOTS, type IndexDefinition, VARIABLE_NAMES, type Variable } from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from '../../src/model/defaults/variables';
import { clientTable, type SeriesOptions, series, tableAnswer } from '../setup/analysis';
import { type Client, makeUser, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { makeProfile, sendRows } from '../setup/imports';
import { make } from '../setup/people';
import { forgetSales } from '../setup/sql';
import { PlainFigures } from './plain-figures';
import { plainIndex } from './plain-index';
import { FAMILIES, type RandomFile, randomSales } from './random-sales';

/**
 * Random files in random order: what the API says must be what a plain computation over the lines gives. It is the proof
 * that numbers mended where an import touched them are those of a full computation.
 */
const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);
const PERIOD = ['2023-12', '2026-08'] as const;
const FIRST = 2023 * 12 + 11;
const MONTHS = Array.from({ length: 33 }, (_, at) => FIRST + at);

let cms: TestCms;
let admin: Client;
let ana: Person;
let beto: Person;
let userOf: Map<string, number>;

beforeAll(async () => {
  cms = await bootCms();
  admin = await signIn(cms);
  await makeProfile(admin, 'erp');
  ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
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

const labelOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const familyIds = async (): Promise<Map<string, number>> => {
  const { body } = await admin.get('/product-families').expect(200);
  return new Map(body.data.map(({ name, id }: { name: string; id: number }) => [name, id]));
};

test.each(SEEDS)('data set %i', async (seed) => {
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
  const table = await clientTable(admin, 'revenue', labelOf(month), { sort: 'code' });
  expect(
    table.map(({ client, actual, previous, trailing12, abc, lastPurchase }) => ({
      code: client.code,
      revenue: actual,
      previous,
      trailing12,
      abc,
      lastPurchase,
    })),
  ).toEqual(plain.clients(month));

  const indexed = VARIABLE_NAMES[seed % VARIABLE_NAMES.length] as Variable;
  const family = FAMILIES[seed % 2] as string;
  for (const asked of ids.has(family) && seed % 3 === 0 ? [{ family: ids.get(family) as number }] : [{}]) {
    const { data } = await tableAnswer(admin, {
      variable: indexed,
      month: labelOf(month),
      columns: [...INDEX_SLOTS],
      ...asked,
    });
    const definitions = VARIABLE_DEFAULTS[indexed].indices.map(
      (index, at) => ({ ...index, slot: INDEX_SLOTS[at] }) as IndexDefinition,
    );
    const { first } = plain;
    expect(data.map(({ client, values }) => [client.code, ...INDEX_SLOTS.map((slot) => values[slot])])).toEqual(
      data.map(({ client: { code } }) => {
        const months = plain.monthsOf(code, 'family' in asked ? family : undefined);
        return [code, ...definitions.map((index) => plainIndex(index, { months, month, first }))];
      }),
    );
  }
});
