/** How a value is to be written: a text, or what a spreadsheet can reckon with. */
export type CellKind = 'text' | 'number' | 'money' | 'percent' | 'date' | 'month' | 'boolean' | 'difference';

/**
 * A value as exact text: numbers and money decimal, percent as people say it (50 is 50 %), dates yyyy-MM-dd, months
 * yyyy-MM, booleans true or false; a difference stands where a percentage has no base. Null: nothing to write.
 */
export type Cell = { kind: CellKind; text: string } | null;

/** A table on its way out of the house. */
export interface Sheet {
  /** What the file is called, without its ending. */
  fileName: string;
  lang: 'es' | 'en';
  header: string[];
  /** What the table shows, label and value: period, filters, how it is computed, how far the data goes. */
  about: [label: string, value: string][];
  /** How many rows there are. */
  total: number;
  /** All rows, some at a time, as of one moment. Ending early is fine. */
  rows(): AsyncGenerator<Cell[][]>;
  /** Lets go of what the rows are read from; called once, whether they were read or not. */
  close(): Promise<void>;
}
