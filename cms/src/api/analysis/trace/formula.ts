import {
  AGE_METRICS,
  type IndexDefinition,
  type IndexMetric,
  type IndexWindow,
  monthsToCut,
  type TableColumn,
  TRACED_NUMBERS,
  type TraceCut,
  type TracedNumber,
  type TraceFormula,
  type TraceMeasure,
  type Variable,
  windowMonths,
} from '@rumbo/config/api';
import { monthLabel, monthNumber } from '../queries/data-state';

export interface Shown {
  variable: Variable;
  month: number;
  /** Months of retention. */
  window: number;
  indices: readonly IndexDefinition[];
  /** First month of data. */
  first: number;
  /** Day up to which other months are compared; 0: whole months. */
  cutDay: number;
  /** The month in which the clients meant bought first; absent: all clients. */
  cohort?: string | undefined;
}

const MEASURES: Record<Exclude<Variable, 'average-ticket'>, TraceMeasure> = {
  revenue: 'revenue',
  units: 'units',
  orders: 'orders',
  'client-count': 'clients',
  'new-clients': 'new-clients',
  'non-retained-clients': 'non-retained-clients',
};

/** How a number is made, from what can be counted or added up. Null: an index that nobody has defined. */
export function formulaOf(number: TracedNumber, shown: Shown): TraceFormula | null {
  const { variable, month, window, cutDay } = shown;
  const compared: TraceCut | undefined = cutDay ? { day: cutDay, months: 'last' } : undefined;
  const revenue = (from: number, to: number, cut?: TraceCut) => leaf('revenue', { from, to, cut });
  const here = { from: monthLabel(month), to: monthLabel(month) };
  const now = variableFormula(variable, month, { window });
  const before = variableFormula(variable, month - 1, { window, cut: compared });
  if (number.startsWith('month:')) return monthColumn(variable, monthNumber(number.slice('month:'.length)));
  switch (number) {
    case 'previous':
      return before;
    case 'difference':
      return { operation: 'difference', ...here, operands: [now, before] };
    case 'yearAgo':
      return revenue(month - 12, month - 12, compared);
    case 'average3':
      return average(revenue(month - 3, month - 1), 3);
    case 'trailing12':
      return revenue(month - 11, month);
    case 'monthsSince':
    case 'lastPurchase':
      return { operation: 'age', of: 'last', ...here };
    case 'firstPurchase':
      return { operation: 'age', of: 'first', ...here };
    case 'rhythm':
    case 'nextPurchase':
    case 'daysLate':
      return { operation: 'rhythm', from: monthLabel(month + 1 - RHYTHM_MONTHS), to: monthLabel(month) };
    case 'retention':
      return retention(shown);
    case 'year': {
      const january = Math.floor(month / 12) * 12;
      return variable === 'units' || variable === 'revenue'
        ? leaf(MEASURES[variable], { from: january, to: january + 11 })
        : null;
    }
    case 'clients':
      return leaf('listed-clients', { from: month, to: month });
    case 'target':
      return { operation: 'target', ...here };
    case 'attainment':
    case 'variance':
      return {
        operation: number === 'attainment' ? 'attainment' : 'difference',
        ...here,
        operands: [now, { operation: 'target', ...here }],
      };
    case 'I1':
    case 'I2':
    case 'I3':
    case 'I4': {
      const index = shown.indices.find(({ slot }) => slot === number);
      return index ? indexFormula(index, shown) : null;
    }
    default:
      return now;
  }
}

/** Months that a rhythm is read from (database/sql/functions/rhythm.sql). */
const RHYTHM_MONTHS = 24;

/** Of those who bought in the window before the month, or began in the cohort's, the share that bought in it. */
function retention({ month, window, cohort }: Shown): TraceFormula {
  const now = { from: month, to: month };
  const operands: [TraceFormula, TraceFormula] = cohort
    ? [leaf('clients', now), leaf('new-clients', { from: monthNumber(cohort), to: monthNumber(cohort) })]
    : [
        { ...leaf('retained-clients', now), window },
        { ...leaf('window-clients', now), window },
      ];
  return { operation: 'share', ...labelled(now), operands };
}

/** What the formulas of an answer speak of; outside of the data there are no indices. */
export const shownIn = (
  { variable, month, window }: { variable: Variable; month: string; window: number },
  { first }: { first: number | null },
  { indices = [], cutDay = 0 }: Partial<Pick<Shown, 'indices' | 'cutDay'>> = {},
): Shown => ({ variable, month: monthNumber(month), window, indices, first: first ?? monthNumber(month), cutDay });

/** How the variable itself is made in the month. */
export const actualFormula = ({ variable, month, window }: Shown): TraceFormula =>
  variableFormula(variable, month, { window });

/** Of the columns of a table, those that open their rows, with how their numbers are made. */
export function columnFormulas(columns: readonly TableColumn[], shown: Shown): Map<TableColumn, TraceFormula> {
  const traced = columns.filter((name) => TRACED.has(name) || name.startsWith('month:')) as TracedNumber[];
  return new Map(
    traced.flatMap((name) => {
      const formula = formulaOf(name, shown);
      return formula ? [[name as TableColumn, formula]] : [];
    }),
  );
}

const TRACED = new Set<string>(TRACED_NUMBERS);

/** A variable in one month. Who is missed in a month is known when it is over: absence is never cut. */
function variableFormula(
  variable: Variable,
  month: number,
  { window, cut }: { window: number; cut?: TraceCut | undefined },
) {
  const period = { from: month, to: month, cut };
  if (variable === 'average-ticket') return ticket(period);
  if (variable === 'non-retained-clients')
    return { ...leaf('non-retained-clients', { from: month, to: month }), window };
  return leaf(MEASURES[variable], period);
}

/** A month's column of the table: what a client that is missed spent in it, for absence has no figure of its own. */
const monthColumn = (variable: Variable, month: number): TraceFormula =>
  variable === 'non-retained-clients'
    ? leaf('revenue', { from: month, to: month })
    : variableFormula(variable, month, { window: 1 });

interface Period {
  from: number;
  to: number;
  cut?: TraceCut | undefined;
}

const labelled = ({ from, to }: Period) => ({ from: monthLabel(from), to: monthLabel(to) });

function leaf(of: TraceMeasure, period: Period): Extract<TraceFormula, { of: TraceMeasure }> {
  const operation = of === 'revenue' || of === 'units' ? 'sum' : 'count';
  return { operation, of, ...labelled(period), ...(period.cut && { cut: period.cut }) };
}

const ticket = (period: Period): TraceFormula => ({
  operation: 'quotient',
  ...labelled(period),
  operands: [leaf('revenue', period), leaf('orders', period)],
});

const average = (operand: TraceFormula, months: number): TraceFormula => ({
  operation: 'average',
  months,
  from: operand.from,
  to: operand.to,
  operands: [operand],
});

function indexFormula(index: IndexDefinition, { month, first, cutDay }: Shown): TraceFormula {
  const { operation, metric, a, b } = index;
  const left = windowFormula(metric, a, { month, first });
  if (operation === 'value' || !b) return left;
  const cut = cutDay ? { day: cutDay, months: monthsToCut(index, month) } : undefined;
  return {
    operation,
    from: monthLabel(month),
    to: monthLabel(month),
    operands: [left, windowFormula(metric, b, { month, first, cut })],
  };
}

interface Read {
  month: number;
  first: number;
  /** Months of which only the days up to `day` are read. */
  cut?: { day: number; months: number[] } | undefined;
}

function windowFormula(metric: IndexMetric, window: IndexWindow, { month, first, cut }: Read): TraceFormula {
  const [from, to] = windowMonths(window, month);
  const period = labelled({ from, to });
  if (AGE_METRICS.includes(metric))
    return { operation: 'age', of: metric === 'months-since-last-purchase' ? 'last' : 'first', ...period };
  if (from < first) return { operation: 'outside', ...period };
  const over = (start: number, end: number): TraceFormula => {
    const isCut = cut?.months.includes(end);
    const months = cut?.months.includes(start) ? ('all' as const) : ('last' as const);
    const read = { from: start, to: end, cut: isCut && cut ? { day: cut.day, months } : undefined };
    return metric === 'average-ticket' ? ticket(read) : leaf(metric as TraceMeasure, read);
  };
  const each = () => Array.from({ length: to - from + 1 }, (_, at) => over(from + at, from + at));
  switch (window.agg) {
    case 'sum':
      return over(from, to);
    case 'avg':
      // A ticket of several months is already revenue by order of all of them.
      return metric === 'average-ticket' ? over(from, to) : average(over(from, to), to - from + 1);
    case 'min':
      return { operation: 'minimum', ...period, operands: each() };
    case 'max':
      return { operation: 'maximum', ...period, operands: each() };
    case 'count':
      return { operation: 'months-above-zero', ...period, operands: each() };
  }
}
