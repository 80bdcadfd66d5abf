/**
 * What rows can be added up or counted. `listed-clients` are those a table shows, whatever they bought; `window-clients`
 * bought in the window before the month, `retained-clients` in it and in the month.
 */
export type TraceMeasure =
  | 'revenue'
  | 'units'
  | 'orders'
  | 'clients'
  | 'new-clients'
  | 'non-retained-clients'
  | 'retained-clients'
  | 'window-clients'
  | 'listed-clients';

/** All months of a period, or its last one, are read up to that day only: like is compared with like while a month runs. */
export interface TraceCut {
  day: number;
  months: 'all' | 'last';
}

/** How a number is made, to be said in the reader's language. Months are yyyy-MM, both ends included. */
export type TraceFormula =
  /** Amounts or quantities of lines added up; documents or clients counted. */
  | { operation: 'sum' | 'count'; of: TraceMeasure; from: string; to: string; cut?: TraceCut; window?: number }
  /** Months between the client's first or last purchase up to `to`, and `to`. */
  | { operation: 'age'; of: 'first' | 'last'; from: string; to: string }
  /** The median of the days between one purchase day and the next. */
  | { operation: 'rhythm'; from: string; to: string }
  | { operation: 'target'; from: string; to: string }
  /** The window begins before the first month of data: no number. */
  | { operation: 'outside'; from: string; to: string }
  /** An operand divided by `months`. */
  | { operation: 'average'; months: number; from: string; to: string; operands: [TraceFormula] }
  /** Of the operands, one a month: the least, the most, how many are above zero. */
  | { operation: 'minimum' | 'maximum' | 'months-above-zero'; from: string; to: string; operands: TraceFormula[] }
  | { operation: TraceComparison; from: string; to: string; operands: [TraceFormula, TraceFormula] };

/** `quotient` divides money by orders, `share` a count by the one it is a part of; `ratio` and `percent-change` know a base of zero and below, as indices do. */
export type TraceComparison = 'quotient' | 'share' | 'difference' | 'ratio' | 'percent-change' | 'attainment';

/** What an answer of the analysis says of the numbers in it, so that they can be read without their screen. */
export interface Explained {
  /** Months yyyy-MM, both ends included. */
  period: { from: string; to: string };
  /** How its number is made: of a series or a year, in its last month; of cohorts, in the last month of the first one. */
  formula: TraceFormula;
  /** Rows of the whole answer: months, clients or groups. */
  rowCount: number;
}
