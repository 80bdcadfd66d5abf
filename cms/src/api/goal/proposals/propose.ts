import { type ProposeInput, type TargetProposal, VARIABLES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type DataState, monthIn, monthLabel, monthNumber, readDataState } from '../../analysis/queries/data-state';
import { microsOf, sum } from '../../analysis/queries/micros';
import { readFigures } from '../plan/figures';
import { readSheet } from '../plan/read-sheet';
import { targetText } from '../plan/target-text';
import { chooseRows } from './choose-rows';
import { completeYears, type History, MAX_YEARS, type Method, type Span, shapeOf } from './methods';
import { containOneAnother, type Row, workOut } from './work-out';

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
    from: january - 12 * (MAX_YEARS + 1),
    to: january - 1,
    state: data,
  });
  const rows = (await chooseRows(input, sheet)).map(([family, responsible]): Row => {
    const history: History = (month) =>
      month < span.first || month > span.last ? null : microsOf(variable, figures.of(family, responsible, month));
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
  const values = workOut(rows, input, method);
  const isMixed = containOneAnother(rows);
  const year = rows.flatMap(({ kept, isFree }, row) =>
    kept.map((stays, at) => (isFree[at] ? (values[row]?.[at] ?? null) : stays)),
  );
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
      total: adds && !isMixed ? targetText(variable, sum(year)) : null,
    },
  };
}

/** First and last month that are over before the plan's year; a count of absence has no base in the first. */
function completeSpan(
  variable: ProposeInput['variable'],
  { first, last, timeZone }: DataState,
  january: number,
  now: Date,
): Span {
  if (first === null || last === null) return { first: 1, last: 0 };
  const running = monthNumber(monthIn(timeZone, now));
  return { first: first + Number(VARIABLES[variable].lessIsBetter), last: Math.min(last, running - 1, january - 1) };
}

function basisOf(method: ProposeInput['method'], span: Span, january: number) {
  const back = method === 'last-year' || method === 'trailing-12';
  const from = back ? Math.max(span.first, january - 12) : span.last - 12 * completeYears(span) + 1;
  return from > span.last ? null : { from: monthLabel(from), to: monthLabel(span.last) };
}
