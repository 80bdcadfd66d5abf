import type { RejectRow } from '@rumbo/config/api';
import type { Failure } from './failure';
import type { ColumnFinder } from './find-columns';
import { columnLabel, fold, type Header } from './header';
import { cleanText, printable } from './text';

type Cells = readonly string[];

export interface Rejection {
  cells: Cells;
  line: number;
  failure: Failure;
  /** Of the field at fault, where the failure does not name one. */
  column?: string | undefined;
  document?: string | undefined;
  raw?: Record<string, string>;
}

const MAX_RAW = 500;

/** Writes the reject of a row as a line of the contract, by `write`, with the row as it stood in the file. */
export function compileReject(
  header: Header,
  find: ColumnFinder,
  write: (row: RejectRow) => string,
): (rejection: Rejection) => { reject: string } {
  const width = header.names.length;
  const rawOf = (cells: Cells): Record<string, string> => {
    const raw: Record<string, string> = Object.create(null);
    cells.forEach((cell, at) => {
      const value = printable(cell, MAX_RAW);
      if (value !== '' && at < width + 20) raw[columnLabel(header, at)] = value;
    });
    return raw;
  };
  return ({ cells, line, failure, document, ...row }) => {
    const column = failure.column ?? (row.column || undefined);
    const at = column === undefined ? -1 : find(column);
    const value = failure.value ?? (at >= 0 ? cells[at] : undefined);
    const rejected: RejectRow = {
      row: line,
      ...(document !== undefined && { document }),
      reject: {
        ...(column !== undefined && { column }),
        code: failure.code,
        ...(value !== undefined && value !== '' && { value: printable(value, MAX_RAW) }),
        message: `${column === undefined ? '' : `Column '${column}': `}${failure.message}`,
      },
      raw: row.raw ?? rawOf(cells),
    };
    return { reject: write(rejected) };
  };
}

/** A line that could not be cut into cells. */
export const brokenLine = (text: string, line: number): Rejection => ({
  cells: [],
  line,
  failure: {
    code: 'bad-text',
    message: 'a quote is opened and not closed as CSV wants it; double the quotes inside a cell',
  },
  raw: { '#1': printable(text, MAX_RAW) },
});

/** Cells beyond the header shift what stands before them; a row that ends before its last mapped column is cut. */
export function countFailure(cells: Cells, width: number, lastMapped: number): Failure | undefined {
  const isLonger = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  if (!isLonger && cells.length > lastMapped) return undefined;
  return {
    code: 'column-count',
    message: `${cells.length} cells where the header has ${width}`,
    value: String(cells.length),
  };
}

export const isEmpty = (cells: Cells): boolean => cells.every((cell) => cell === '' || cleanText(cell) === '');

const TOTAL = /^(gran |grand )?(sub)?[- ]?totale?s?( general(es)?)?:?$/;
/** "Total cliente 0012", "Subtotal Lima:": a label only where neither date nor document says that it is a line. */
const TOTAL_OF = /^(gran |grand )?(sub)?[- ]?totale?s?\b/;
const PAGE = /^(pagina|pag\.?|page|hoja)\s*:?\s*\d+(\s*(de|of|\/)\s*\d+)?$/;

/**
 * Is a row that failed none at all: the header again, a page number, a total? `marks` are the columns that a row
 * has and a total has not: a sale's date and document, a record's key.
 */
export function saysNothing(header: Header, cells: Cells, marks: readonly number[]): boolean {
  if (cells.every((cell, at) => cleanText(cell) === (header.names[at] ?? ''))) return true;
  const texts = cells.map(fold);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 1 && PAGE.test(filled[0] ?? '')) return true;
  const isSilent = (at: number, label: RegExp): boolean => {
    const text = texts[at] ?? '';
    return text === '' || label.test(text);
  };
  if (isSilent(marks[0] ?? -1, TOTAL) && texts.some((text) => TOTAL.test(text))) return true;
  return marks.every((at) => isSilent(at, TOTAL_OF)) && texts.some((text) => TOTAL_OF.test(text));
}
