import { type GroupRow, type GroupsAnswer, VARIABLE_NAMES, VARIABLES, type Variable } from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from '../../src/model/defaults/variables';
import { series, seriesRows, tableAnswer } from '../setup/analysis';
import type { Client } from '../setup/api';
import { plainCategory } from './plain-categories';
import type { PlainFigures, Question } from './plain-figures';

/** Who looks, and whose clients that leaves; `owner` undefined: everybody's. */
export interface Viewer {
  name: string;
  by: Client;
  owner?: number;
}

export interface Asked {
  variable: Variable;
  month: number;
  window: number;
  family?: { id: number; name: string } | undefined;
}

export const labelOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const viewOf = ({ variable, month, window, family }: Asked) => ({
  variable,
  month: labelOf(month),
  window,
  compare: 'full',
  ...(family && { family: family.id }),
});

/** Every variable, month by month, as one viewer sees it. */
export async function compareSeries(plain: PlainFigures, { by, name, owner }: Viewer, { window, family }: Asked) {
  const period = [labelOf(plain.first - 1), labelOf(plain.last + 1)] as const;
  const months = Array.from({ length: plain.last - plain.first + 3 }, (_, at) => plain.first - 1 + at);
  for (const variable of VARIABLE_NAMES) {
    const said = await series(by, variable, period, { window, ...(family && { family: family.id }) });
    const question = { window, ...(owner !== undefined && { owner }), ...(family && { family: family.name }) };
    const named = (month: number, figure: unknown) => `${name} ${variable} ${labelOf(month)}: ${figure}`;
    expect(months.map((month, at) => named(month, said[at]))).toEqual(
      months.map((month) => named(month, plain.figure(variable, { month, ...question }))),
    );
  }
}

/** The rows of a variable's table with their classes and categories, and the figure of all of them. */
export async function compareRows(plain: PlainFigures, { by, name, owner }: Viewer, asked: Asked) {
  const { variable, month, window, family } = asked;
  const { data, meta } = await tableAnswer(by, {
    ...viewOf(asked),
    columns: ['abc', 'category'],
    sort: [{ column: 'code', order: 'asc' }],
  });
  const of: Question = { month, window, ...(owner !== undefined && { owner }), ...(family && { family: family.name }) };
  const classes = plain.classes(month, family?.name);
  const labelled = data.map(({ client, values }) => [
    client.code,
    values['abc'],
    (values['category'] as { label: string } | null)?.label ?? null,
  ]);
  expect([name, ...labelled]).toEqual([
    name,
    ...plain.counted(variable, of).map((code) => [code, classes.get(code) ?? null, categoryOf(plain, code, asked)]),
  ]);
  expect([name, meta.totals.actual]).toEqual([name, plain.figure(variable, { ...of, hasClient: true })]);
}

const categoryOf = (plain: PlainFigures, code: string, { variable, month, family }: Asked): string | null =>
  plainCategory(VARIABLE_DEFAULTS[variable], {
    months: plain.monthsOf(code, family ? { family: family.name } : {}),
    month,
    first: plain.first,
  });

/** Owners with their targets, families, and how many clients each category has. */
export async function compareGroups(
  plain: PlainFigures,
  by: Client,
  asked: Asked & { targets: ReadonlyMap<number, number>; families: readonly string[] },
) {
  const { variable, month, window, targets, families } = asked;
  const of: Question = { month, window, hasClient: true };
  const read = async (what: string): Promise<GroupRow[]> => {
    const { status, body } = await by.post('/analysis/groups', { ...viewOf({ variable, month, window }), by: what });
    if (status !== 200) throw new Error(`groups by ${what}: ${status} ${JSON.stringify(body)}`);
    return (body as GroupsAnswer).data;
  };
  for (const { group, actual, target, attainment } of await read('owner')) {
    const owner = group === null ? null : Number(group.id);
    expect([group?.label, actual]).toEqual([group?.label, plain.figure(variable, { ...of, owner })]);
    const wanted = owner === null ? undefined : targets.get(owner);
    expect([group?.label, target === null ? undefined : Number(target)]).toEqual([group?.label, wanted]);
    expect([group?.label, attainment]).toEqual([group?.label, plainAttainment(variable, actual, wanted)]);
  }

  const found = new Map((await read('family')).map(({ group, actual }) => [group?.label ?? null, actual]));
  for (const family of [...families, null]) {
    const figure = plain.figure(variable, { ...of, family });
    if (found.has(family)) expect([family, found.get(family)]).toEqual([family, figure]);
    else expect([family, Number(figure ?? 0)]).toEqual([family, 0]);
  }

  const counts = new Map<string | null, number>();
  for (const code of plain.counted(variable, of)) {
    const category = categoryOf(plain, code, { variable, month, window });
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const categories = await read('category');
  expect(new Map(categories.map(({ group, clients }) => [group?.label ?? null, clients]))).toEqual(counts);
}

/** A responsible's own target is what the own series shows, also in a month without sales. */
export async function compareTarget(by: Client, { variable, month }: Asked, target: number) {
  const [row] = await seriesRows(by, variable, [labelOf(month), labelOf(month)]);
  expect(Number(row?.target)).toBe(target);
}

/** DOMAIN: actual ÷ target; where less is better 2 − that, not below 0; a target of 0 is reached only at 0. */
function plainAttainment(variable: Variable, actual: string | number | null, target: number | undefined): unknown {
  if (actual === null || target === undefined) return null;
  const { lessIsBetter } = VARIABLES[variable];
  if (target === 0) return lessIsBetter ? Number(Number(actual) === 0) : null;
  const ratio = Number(actual) / target;
  return expect.closeTo(lessIsBetter ? Math.max(0, 2 - ratio) : ratio, 3);
}
