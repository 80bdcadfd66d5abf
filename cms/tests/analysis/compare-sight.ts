import {
  type GroupRow,
  type GroupsAnswer,
  INDEX_SLOTS,
  type IndexDefinition,
  VARIABLE_NAMES,
  VARIABLES,
  type Variable,
} from '@rumbo/config/api';
import { VARIABLE_DEFAULTS } from '../../src/model/defaults/variables';
import { seriesRows, tableAnswer } from '../setup/analysis';
import type { Client } from '../setup/api';
import { plainCategory } from './plain-categories';
import type { PlainFigures, Question } from './plain-figures';
import { plainIndex } from './plain-index';

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

/** A target of the variable and month asked for, by responsible. */
export type Targets = ReadonlyMap<number, number>;

export const labelOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const viewOf = ({ variable, month, window, family }: Asked) => ({
  variable,
  month: labelOf(month),
  window,
  compare: 'full',
  ...(family && { family: family.id }),
});

/** Every variable, month by month, as one viewer sees it, and what of the targets is theirs. */
export async function compareSeries(plain: PlainFigures, viewer: Viewer, asked: Asked, targets: Targets) {
  const { by, name, owner } = viewer;
  const { window, family } = asked;
  const period = [labelOf(plain.first - 1), labelOf(plain.last + 1)] as const;
  const months = Array.from({ length: plain.last - plain.first + 3 }, (_, at) => plain.first - 1 + at);
  const question = { window, ...(owner !== undefined && { owner }), ...(family && { family: family.name }) };
  const compare = async (variable: Variable): Promise<void> => {
    const said = await seriesRows(by, variable, period, { window, ...(family && { family: family.id }) });
    const named = (month: number, actual: unknown, target: unknown) =>
      `${name} ${variable} ${labelOf(month)}: ${actual} of ${target}`;
    expect(months.map((month, at) => named(month, said[at]?.actual, numberOf(said[at]?.target)))).toEqual(
      months.map((month) =>
        named(
          month,
          plain.figure(variable, { month, ...question }),
          variable === asked.variable && month === asked.month ? plainTarget(viewer, asked, targets) : null,
        ),
      ),
    );
  };
  await Promise.all(VARIABLE_NAMES.map(compare));
}

const numberOf = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Responsibles share the clients, so their targets add up, but for an average; no family has one here. */
function plainTarget({ owner }: Viewer, { variable, family }: Asked, targets: Targets): number | null {
  if (family) return null;
  if (owner !== undefined) return targets.get(owner) ?? null;
  return variable === 'average-ticket' ? null : [...targets.values()].reduce((sum, value) => sum + value, 0);
}

/** The rows of a variable's table with their classes, categories and indices, and the figure of all of them. */
export async function compareRows(plain: PlainFigures, { by, name, owner }: Viewer, asked: Asked) {
  const { variable, month, window, family } = asked;
  const { data, meta } = await tableAnswer(by, {
    ...viewOf(asked),
    columns: ['abc', 'category', ...INDEX_SLOTS],
    sort: [{ column: 'code', order: 'asc' }],
  });
  const of: Question = { month, window, ...(owner !== undefined && { owner }), ...(family && { family: family.name }) };
  const classes = plain.classes(month, family?.name);
  const labelled = data.map(({ client, values }) => [
    client.code,
    values['abc'],
    (values['category'] as { label: string } | null)?.label ?? null,
    INDEX_SLOTS.map((slot) => values[slot]),
  ]);
  expect([name, ...labelled]).toEqual([
    name,
    ...plain
      .counted(variable, of)
      .map((code) => [code, classes.get(code) ?? null, categoryOf(plain, code, asked), indicesOf(plain, code, asked)]),
  ]);
  expect([name, meta.totals.actual]).toEqual([name, plain.figure(variable, { ...of, hasClient: true })]);
}

const categoryOf = (plain: PlainFigures, code: string, { variable, month, family }: Asked): string | null =>
  plainCategory(VARIABLE_DEFAULTS[variable], {
    months: plain.monthsOf(code, family ? { family: family.name } : {}),
    month,
    first: plain.first,
  });

const indicesOf = (plain: PlainFigures, code: string, { variable, month, family }: Asked) =>
  shippedIndices(variable).map((index) =>
    plainIndex(index, {
      months: plain.monthsOf(code, family ? { family: family.name } : {}),
      month,
      first: plain.first,
    }),
  );

/** The indices a variable is shipped with. */
export const shippedIndices = (variable: Variable): IndexDefinition[] =>
  VARIABLE_DEFAULTS[variable].indices.map((index, at) => ({ ...index, slot: INDEX_SLOTS[at] }) as IndexDefinition);

/** Owners with their targets, families, and how many clients each category has. */
export async function compareGroups(
  plain: PlainFigures,
  by: Client,
  asked: Asked & { targets: Targets; families: readonly string[] },
) {
  const { variable, month, window, targets, families } = asked;
  const of: Question = { month, window, hasClient: true };
  const read = async (what: string): Promise<GroupRow[]> => {
    const { status, body } = await by.post('/analysis/groups', { ...viewOf({ variable, month, window }), by: what });
    if (status !== 200) throw new Error(`groups by ${what}: ${status} ${JSON.stringify(body)}`);
    return (body as GroupsAnswer).data;
  };
  const [owners, ofFamilies, categories] = await Promise.all(['owner', 'family', 'category'].map(read));
  for (const { group, actual, target, attainment } of owners ?? []) {
    const owner = group === null ? null : Number(group.id);
    expect([group?.label, actual]).toEqual([group?.label, plain.figure(variable, { ...of, owner })]);
    const wanted = owner === null ? undefined : targets.get(owner);
    expect([group?.label, target === null ? undefined : Number(target)]).toEqual([group?.label, wanted]);
    expect([group?.label, attainment]).toEqual([group?.label, plainAttainment(variable, actual, wanted)]);
  }

  const found = new Map(ofFamilies?.map(({ group, actual }) => [group?.label ?? null, actual]));
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
  expect(new Map(categories?.map(({ group, clients }) => [group?.label ?? null, clients]))).toEqual(counts);
}

/** DOMAIN: actual ÷ target; where less is better 2 − that, not below 0; a target of 0 is reached only at 0. */
function plainAttainment(variable: Variable, actual: string | number | null, target: number | undefined): unknown {
  if (actual === null || target === undefined) return null;
  const { lessIsBetter } = VARIABLES[variable];
  if (target === 0) return lessIsBetter ? Number(Number(actual) === 0) : null;
  const ratio = Number(actual) / target;
  return expect.closeTo(lessIsBetter ? Math.max(0, 2 - ratio) : ratio, 3);
}
