import type { SalesField } from '@rumbo/config/api';
import type { NumberedRow } from '../child/find-header';
import { fold, type Header, SEVERAL_COLUMNS } from '../mapping/header';
import { cleanText } from '../mapping/text';
import { isDateLike, isSerial } from './dates';
import { fieldsNamed } from './names';
import { isNumberLike } from './numbers';

export interface Column {
  at: number;
  name: string;
  /** What is in it, empty cells left out. */
  cells: string[];
  /** On which line of the file each stands. */
  lines: number[];
}

export interface Match {
  column: Column;
  by: 'name' | 'content';
}

/** How many of the cells have to be what the field holds: totals and slips are among them. */
const MOST = 0.8;
const BARE_CODE = /^(?:codigo|cod\.?|code)$/;
const CURRENCY = /^[A-Za-z]{3}$/;

export function columnsOfSample(header: Header, rows: readonly NumberedRow[]): Column[] {
  return header.names.flatMap((name, at): Column[] => {
    if (name === '' || header.find(name) === SEVERAL_COLUMNS) return [];
    const filled = rows
      .map(({ cells, line }) => ({ cell: cleanText(cells[at] ?? ''), line }))
      .filter(({ cell }) => cell !== '');
    return [{ at, name, cells: filled.map(({ cell }) => cell), lines: filled.map(({ line }) => line) }];
  });
}

/**
 * Gives each field the column whose name fits best and whose cells do not speak against it; a date that no name
 * told is found by its cells when only one column has dates.
 */
export function matchColumns(columns: readonly Column[], isWorkbook: boolean): Map<SalesField, Match> {
  const matches = new Map<SalesField, Match>();
  const taken = new Set<Column>();
  const candidates = columns
    .flatMap((column) => fieldsNamed(column.name).map(([field, rank]) => ({ column, field, rank })))
    .filter(({ column, field }) => fits(field, column, isWorkbook))
    .sort((a, b) => a.rank - b.rank);
  for (const { column, field } of candidates) {
    if (matches.has(field) || taken.has(column)) continue;
    matches.set(field, { column, by: 'name' });
    taken.add(column);
  }
  const bare = matches.get('product');
  // "Código" beside "Cliente", in a file that names no product, is the client's.
  if (
    bare &&
    BARE_CODE.test(fold(bare.column.name)) &&
    matches.has('clientName') &&
    !matches.has('client') &&
    !matches.has('productName')
  ) {
    matches.set('client', bare);
    matches.delete('product');
  }
  if (!matches.has('date')) {
    const dates = columns.filter((column) => column.cells.length > 0 && share(column, isDateLike) >= MOST);
    const [only] = dates;
    if (only && dates.length === 1) matches.set('date', { column: only, by: 'content' });
  }
  return matches;
}

function fits(field: SalesField, column: Column, isWorkbook: boolean): boolean {
  if (column.cells.length === 0) return true;
  switch (field) {
    case 'date':
      return share(column, (cell) => isDateLike(cell) || (isWorkbook && isSerial(cell))) >= MOST;
    case 'quantity':
    case 'unitPrice':
    case 'amount':
    case 'cost':
      return share(column, isNumberLike) >= MOST;
    case 'currency':
      return share(column, (cell) => CURRENCY.test(cell)) >= MOST;
    // "Cliente" and "Vendedor" are a code in one ERP and a name in the next.
    case 'client':
    case 'product':
    case 'salesperson':
      return share(column, isCode) >= MOST;
    case 'clientName':
    case 'productName':
    case 'salespersonName':
      return share(column, isCode) < MOST;
    default:
      return true;
  }
}

/** "F001-12" and "ABC" are codes; "Malbec 750", a number beside a word, is a name. */
const isCode = (cell: string): boolean =>
  /\d/.test(cell) ? !(/\s/.test(cell) && /\p{L}{4}/u.test(cell)) : /^[\p{Lu}_-]{1,8}$/u.test(cell);

export const share = ({ cells }: Column, test: (cell: string) => boolean): number =>
  cells.filter(test).length / Math.max(cells.length, 1);
