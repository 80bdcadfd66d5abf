import { type ProposeInput, type TargetProposal, toMicros, VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type DataState, monthIn, monthLabel, monthNumber, readDataState } from '../../analysis/queries/data-state';
import { actualMicros, type Micros, sum, targetText } from '../plan/amounts';
import { readFigures } from '../plan/figures';
import { responsibleNames } from '../plan/names';
import { seesCompany } from '../plan/plan';
import { readSheet, type Sheet } from '../plan/read-sheet';
import { even, type History, lastYear, type Method, type Shape, seasonal, shapeOf, trailing12 } from './methods';
import { spread } from './spread';

const YEARS_BACK = 3;

interface Row {
  family: number;
  responsible: number;
  history: History;
  shape: Shape | null;
  /** Targets that stay, January to December: set by hand, or of a closed month. */
  kept: Micros[];
  isFree: boolean[];
}

/**
 * Targets worked out from history; nothing is written. Only months that are over count as history, with the clients' owners
 * of today. Throws INVALID for `even` and `total` where the variable does not add up, for a total over rows that contain one
 * another, and for one that what stays exceeds already.
 */
export async function propose(input: ProposeInput, now: Date): Promise<TargetProposal> {
  const { variable, keepEdited } = input;
  const { adds, unit } = VARIABLES[variable];
  if (!adds && (input.method === 'even' || input.total !== undefined))
    throw new AppError('INVALID', `${variable} does not add up over months: it has no yearly total to divide`, {
      field: input.method === 'even' ? 'method' : 'total',
      reason: 'does-not-add-up',
    });
  const data = await readDataState();
  const sheet = await readSheet(input, data);
  const january = sheet.months[0] ?? 0;
  const method: Method = {
    january,
    growth: BigInt(Math.round(input.growthPercent * 100)) + 10_000n,
    step: unit === 'money' ? 10_000n : 1_000_000n,
  };
  const span = completeSpan(variable, data, january, now);
  const figures = await readFigures('kpi', variable, {
    from: january - 12 * (YEARS_BACK + 1),
    to: january - 1,
    state: data,
  });
  const rows = (await chosenRows(input, sheet)).map(([family, responsible]): Row => {
    const history: History = (month) =>
      month < span.first || month > span.last ? null : actualMicros(variable, figures.of(family, responsible, month));
    const cells = sheet.months.map((month) => ({ month, cell: sheet.cell(family, responsible, month) }));
    const stays = cells.map(({ month, cell }) => sheet.closed.has(month) || (keepEdited && cell.edited));
    return {
      family,
      responsible,
      history,
      shape: shapeOf(history, span, method),
      kept: sheet.months.map((month, at) => (stays[at] ? sheet.target(family, responsible, month) : null)),
      isFree: stays.map((stay) => !stay),
    };
  });
  const values = valuesOf(rows, input, method);
  const isMixed = containOneAnother(rows);
  return {
    cells: rows.flatMap(({ family, responsible, isFree }, row) =>
      sheet.months.flatMap((month, at) =>
        isFree[at]
          ? [
              {
                family: family || null,
                responsible: responsible || null,
                month: monthLabel(month),
                value: targetText(variable, values[row]?.[at] ?? null),
                expected: targetText(variable, sheet.target(family, responsible, month)),
              },
            ]
          : [],
      ),
    ),
    meta: {
      kept: rows.flatMap(({ kept }) => kept.filter((value, at) => value !== null && !sheet.closed.has(january + at)))
        .length,
      closedMonths: [...sheet.closed].sort().map(monthLabel),
      withoutHistory: sheet.months
        .filter((_, at) => rows.some(({ isFree }, row) => isFree[at] && (values[row]?.[at] ?? null) === null))
        .map(monthLabel),
      basis: basisOf(input.method, span, january),
      total:
        adds && !isMixed
          ? targetText(
              variable,
              sum(
                rows.flatMap(({ kept, isFree }, row) =>
                  kept.map((value, at) => (isFree[at] ? (values[row]?.[at] ?? null) : value)),
                ),
              ),
            )
          : null,
    },
  };
}

/** First and last month that are over before the plan's year; a count of absence has no base in the first. */
function completeSpan(
  variable: ProposeInput['variable'],
  { first, last, timeZone }: DataState,
  january: number,
  now: Date,
) {
  if (first === null || last === null) return { first: 1, last: 0 };
  const running = monthNumber(monthIn(timeZone, now));
  return { first: first + Number(VARIABLES[variable].lessIsBetter), last: Math.min(last, running - 1, january - 1) };
}

function basisOf(method: ProposeInput['method'], { first, last }: { first: number; last: number }, january: number) {
  const years = Math.min(YEARS_BACK, Math.floor((last - first + 1) / 12));
  const from =
    method === 'last-year' || method === 'trailing-12' ? Math.max(first, january - 12) : last - 12 * years + 1;
  return from > last ? null : { from: monthLabel(from), to: monthLabel(last) };
}

/** What was asked for; else the rows that have targets; else every responsible over all families. */
async function chosenRows({ families, responsibles }: ProposeInput, sheet: Sheet): Promise<[number, number][]> {
  const everybody = async () => [...(await responsibleNames(sheet.responsibles)).keys()];
  if (!families && !responsibles) {
    const all = [0, ...sheet.responsibles].filter((id) => id > 0 || seesCompany());
    const planned = [0, ...sheet.families].flatMap((family) =>
      all
        .filter((responsible) => sheet.months.some((month) => sheet.target(family, responsible, month) !== null))
        .map((responsible): [number, number] => [family, responsible]),
    );
    if (planned.length > 0) return planned;
  }
  const people = responsibles?.map((id) => id ?? 0) ?? (await everybody());
  return (families ?? [null]).flatMap((family) => people.map((person): [number, number] => [family ?? 0, person]));
}

/** The company beside its responsibles, or all families beside one: their sum would count twice. */
const containOneAnother = (rows: readonly Row[]): boolean =>
  [rows.map(({ family }) => family), rows.map(({ responsible }) => responsible)].some(
    (ids) => ids.includes(0) && ids.some((id) => id !== 0),
  );

function valuesOf(rows: readonly Row[], { method: name, total, variable }: ProposeInput, method: Method): Micros[][] {
  const { step } = method;
  if (name === 'last-year') return rows.map(({ history }) => lastYear(history, method));
  if (name === 'trailing-12') return rows.map(({ history }) => trailing12(history, method));
  const shaped = (row: Row, amount: bigint, isFree: readonly boolean[]) =>
    name === 'even' ? even(amount, isFree, step) : seasonal(amount, row.shape, isFree, step);
  const everyMonth = Array<boolean>(12).fill(true);
  if (total === undefined)
    return rows.map((row) => (row.shape ? shaped(row, row.shape.base, everyMonth) : everyMonth.map(() => null)));

  if (containOneAnother(rows))
    throw new AppError('INVALID', 'A total is divided among parts; leave out the row that contains the others', {
      field: 'total',
      reason: 'rows-overlap',
    });
  const kept = sum(rows.flatMap((row) => row.kept)) ?? 0n;
  const left = toMicros(total) - kept;
  if (left < 0n)
    throw new AppError('INVALID', `What stays comes to ${targetText(variable, kept)} already, more than ${total}`, {
      field: 'total',
      reason: 'kept-exceeds-total',
      kept: targetText(variable, kept),
    });
  // A row's part of what is left: its year, as far as its months are free.
  const weights = rows.map(({ shape, isFree }) => freeWeight(shape, isFree, name));
  const isKnown = weights.some((weight) => weight > 0n);
  const shares = spread(
    left,
    isKnown ? weights : rows.map(({ isFree }) => BigInt(isFree.filter(Boolean).length)),
    step,
  );
  return rows.map((row, at) => shaped(row, shares?.[at] ?? 0n, row.isFree));
}

function freeWeight(shape: Shape | null, isFree: readonly boolean[], name: ProposeInput['method']): bigint {
  if (!shape) return 0n;
  if (name === 'even') return (shape.base * BigInt(isFree.filter(Boolean).length)) / 12n;
  const all = sum(shape.weights) ?? 0n;
  const free = sum(shape.weights.map((weight, at) => (isFree[at] ? weight : 0n))) ?? 0n;
  return all === 0n ? 0n : (shape.base * free) / all;
}
