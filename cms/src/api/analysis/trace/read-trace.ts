import type { TraceAnswer, TraceFormula, TraceMeta, TraceOperand, TraceQuery } from '@rumbo/config/api';
import { INDEX_SLOTS, toMicros, VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';
import { cutDayFor, type DataState, metaFor, monthNumber, readDataState } from '../queries/data-state';
import { readMicros } from '../queries/micros';
import { readSeries } from '../queries/series';
import { presentRules } from '../rules/rule-set';
import { compare, type Outcome } from './arithmetic';
import { type Asked, evaluate, isBeforeAbsence, periodOf, rowsOf } from './evaluate';
import { formulaOf, shownIn } from './formula';
import { unratedLines } from './lines';
import { readNames } from './names';
import { shownAs, unitOfFormula } from './units';
import { whoseNumber } from './whose';

/**
 * The rows behind a number, a page at a time, and how they make it: lines add up to it, documents and clients count up to
 * it, operands are numbers that open in turn. Only rows the caller may see, which are those their number is made of.
 */
export async function readTrace(query: TraceQuery, now: Date): Promise<TraceAnswer> {
  refuseWhatHasNoRows(query);
  const state = await readDataState();
  const cutDay = cutDayFor(query.compare, query.month, state, now);
  const [whose, names] = await Promise.all([whoseNumber(query, state, now), readNames(query)]);
  const whole = await wholeFormula(query, state, cutDay);
  const formula = operandOf(whole.formula, query.operand);
  const first = state.first ?? Number.POSITIVE_INFINITY;
  const { page, pageSize } = query;
  const { unit: _unit, ...common } = metaFor(query.variable, state, now, cutDay);
  const meta: TraceMeta = {
    ...common,
    formula,
    ...(whole.name && query.operand.length === 0 && { name: whole.name }),
    unit: unitOfFormula(formula, query.variable),
    value: null,
    filters: names,
    unrated: null,
    rowCount: 0,
    page,
    pageSize,
    ...(reachesBeforeData(formula, first) && { incomplete: true as const }),
  };
  const asked = whose && { query, whose, first };
  if (!asked || isOutside(query, state) || formula.operation === 'outside' || isBeforeAbsence(formula, asked))
    return { kind: 'lines', data: [], meta: { ...meta, note: 'no-data' } };
  if ('operands' in formula) return operandsAnswer(formula, asked, meta, now);

  const rows = await rowsOf(formula, asked);
  if (!rows) throw notFound();
  const value = shownAs(rows.value, meta.unit);
  const isMoney = formula.operation === 'sum' && formula.of === 'revenue';
  return {
    kind: rows.kind,
    data: await rows.page(pageSize, (page - 1) * pageSize),
    meta: {
      ...meta,
      value,
      ...(await closedFigures(query, { ...meta, value }, now)),
      rowCount: rows.rowCount,
      unrated: isMoney ? await unratedLines(asked.whose, periodOf(formula)) : null,
    },
    // The rows are of the kind they say (row-set.ts).
  } as TraceAnswer;
}

async function operandsAnswer(
  formula: Extract<TraceFormula, { operands: unknown }>,
  asked: Asked,
  meta: TraceMeta,
  now: Date,
): Promise<TraceAnswer> {
  const { query } = asked;
  const whole = await evaluate(formula, asked);
  const data: TraceOperand[] = [];
  for (const [at, operand] of formula.operands.entries()) {
    const { value, note } = await evaluate(operand, asked);
    const unit = unitOfFormula(operand, query.variable, note);
    data.push({ operand: [...query.operand, at], formula: operand, unit, value: shownAs(value, unit) });
  }
  const unit = unitOfFormula(formula, query.variable, whole.note);
  const value = shownAs(whole.value, unit);
  return {
    kind: 'operands',
    data,
    meta: {
      ...meta,
      unit,
      value,
      ...(await closedFigures(query, { ...meta, unit, value }, now)),
      ...(whole.note && { note: whole.note }),
      rowCount: data.length,
      page: 1,
      pageSize: Math.max(data.length, 1),
    },
  };
}

/** Throws INVALID for a number that no screen shows: of a client what only many have, of many what only one has. */
function refuseWhatHasNoRows({ variable, number, client, table }: TraceQuery): void {
  const refuse = (why: string) => new AppError('INVALID', `"${number}" ${why}`, { field: 'number' });
  const isOfOne = (INDEX_SLOTS as readonly string[])
    .concat('monthsSince', 'lastPurchase', 'firstPurchase')
    .concat('rhythm', 'nextPurchase', 'daysLate');
  if (isOfOne.includes(number) && client === undefined) throw refuse('is a number of one client: name it');
  if (number === 'year' && !VARIABLES[variable].adds)
    throw refuse(`does not exist: months of ${variable} do not add up`);
  if (['target', 'attainment', 'variance', 'retention'].includes(number) && (client !== undefined || table))
    throw refuse('is a number of responsibles, not of clients');
  if (number === 'clients' && !table) throw refuse('counts the clients of a table: say which');
}

/**
 * What closed months among those of the number have kept, where screens show that: the variable of responsibles or of the
 * company, and what it is against its target. The rows are those of today, and come to it with what is said to have come later.
 */
async function closedFigures(
  query: TraceQuery,
  { formula, value, unit }: Pick<TraceMeta, 'formula' | 'value' | 'unit'>,
  now: Date,
): Promise<Pick<TraceMeta, 'closed'>> {
  const { variable, number, client, cohort, table, operand, family, owner, window } = query;
  const isShown = ['actual', 'year', 'attainment', 'variance'].includes(number);
  if (!isShown || client !== undefined || cohort || table || operand.length > 0 || value === null) return {};
  const { from, to } = formula;
  const { data } = await readSeries({ variable, from, to, family, owner, window }, now);
  const moved = data.filter(({ adjustment }) => adjustment !== undefined);
  if (moved.length === 0) return {};
  const live = toMicros(String(value));
  const [month] = moved;
  const isAgainstTarget = formula.operation === 'attainment' || formula.operation === 'difference';
  const adjustment = isAgainstTarget
    ? live -
      (compare(formula.operation, [month?.actual, month?.target].map(asOutcome), VARIABLES[variable].lessIsBetter)
        .value ?? 0n)
    : moved.reduce((sum, one) => sum + toMicros(String(one.adjustment ?? 0)), 0n);
  return {
    closed: {
      kept: shownAs(live - adjustment, unit),
      adjustment: shownAs(adjustment, unit),
    },
  };
}

const asOutcome = (value: string | number | null | undefined): Outcome => ({ value: readMicros(value) });

/** What is asked for, before any operand of it is chosen. */
async function wholeFormula(
  query: TraceQuery,
  state: DataState,
  cutDay: number,
): Promise<{ formula: TraceFormula; name?: string }> {
  const { variable, number, month } = query;
  const isIndex = (INDEX_SLOTS as readonly string[]).includes(number);
  const indices = isIndex ? (await presentRules(systemPool(), variable)).indices : [];
  const formula = formulaOf(number, { ...shownIn(query, state, { indices, cutDay }), cohort: query.cohort });
  const name = indices.find(({ slot }) => slot === number)?.name;
  return { formula: formula ?? { operation: 'outside', from: month, to: month }, ...(name && { name }) };
}

/** The formula at a place of another one. A place that is not there is not found. */
function operandOf(formula: TraceFormula, path: readonly number[]): TraceFormula {
  return path.reduce((at, next) => {
    const operand = 'operands' in at ? at.operands[next] : undefined;
    if (!operand) throw notFound();
    return operand;
  }, formula);
}

/** Months without data have no numbers; a target may stand in them all the same. */
function isOutside({ month: label, number }: TraceQuery, { first, last }: DataState): boolean {
  const month = monthNumber(label);
  if (number === 'year' && first !== null && last !== null)
    return Math.floor(month / 12) < Math.floor(first / 12) || Math.floor(month / 12) > Math.floor(last / 12);
  return number !== 'target' && (first === null || last === null || month < first || month > last);
}

const reachesBeforeData = (formula: TraceFormula, first: number): boolean =>
  formula.operation === 'count' &&
  formula.of === 'non-retained-clients' &&
  monthNumber(formula.from) - (formula.window ?? 1) < first;
