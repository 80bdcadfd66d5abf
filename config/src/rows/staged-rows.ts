import { fromMicros, MICROS_DIGITS, toMicros } from '../api/decimal';
import type { EndLine, RejectRow } from '../api/imports';
import { SALES_FIELDS, type SalesField } from './sales-fields';

/**
 * The other form of `PUT /api/imports/:id/rows`, for sales: each line is text of COPY for the staging table, so that
 * the cms looks at line feeds alone. Columns in the order of STAGED_COLUMNS, parted by a tab, all of them or those that
 * the request's `columns` names, parted by commas; absent is `\N`; backslash, tab and line ends within a value are
 * escaped with a backslash; money and quantities are whole millionths, dates yyyy-MM-dd, booleans t or f. A reject has
 * `bad`, and `reject` and `raw` of RejectRow as JSON.
 * The last line is `#end`, a tab and the EndLine as JSON: no row begins with a number sign.
 * No text/…: bodies of those are read whole into memory before anybody sees them.
 */
export const STAGED_ROWS = 'application/x-tab-separated-values';

/** What each field of a file of sales is called in its staging table. */
export const STAGED_NAMES: Record<SalesField, string> = {
  document: 'document',
  line: 'line_key',
  date: 'day',
  client: 'client',
  clientName: 'client_name',
  clientTaxId: 'client_tax_id',
  clientCity: 'client_city',
  product: 'product',
  productName: 'product_name',
  family: 'family',
  salesperson: 'salesperson',
  salespersonName: 'salesperson_name',
  quantity: 'quantity',
  unitPrice: 'unit_price',
  amount: 'amount',
  cost: 'cost',
  currency: 'currency',
};

/** Where the end line begins. */
export const STAGED_END = '#end\t';

const NULL = '\\N';
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const NEEDS_ESCAPE = /[\\\t\n\r]/;

/** A text as COPY takes it. */
export const escapeCopy = (value: string): string =>
  NEEDS_ESCAPE.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : value;

const SHORT_DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** "12.5" → "12500000". Longer ones go by way of exact rounding; undefined past twelve whole digits and for no number. */
function stagedMicros(value: string): string | undefined {
  const parts = SHORT_DECIMAL.exec(value);
  if (parts) return `${parts[1]}${parts[2]}${(parts[3] ?? '').padEnd(MICROS_DIGITS, '0')}`;
  try {
    const exact = toMicros(value);
    return fromMicros(exact).length > 20 ? undefined : exact.toString();
  } catch {
    return undefined;
  }
}

const FIRST_YEAR = 1990;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const days = new Map<string, string | undefined>();

/** A calendar day since 1990; remembered, because a file repeats few. */
function stagedDay(value: string): string | undefined {
  if (days.has(value)) return days.get(value);
  const parts = DAY.exec(value);
  const time = parts ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  const isDay =
    !Number.isNaN(time) && Number(parts?.[1]) >= FIRST_YEAR && new Date(time).toISOString().startsWith(value);
  const day = isDay ? value : undefined;
  if (days.size > 20_000) days.clear();
  days.set(value, day);
  return day;
}

/** How the values of a field are written; undefined for one that cannot be held. */
export function stagedWriter(field: SalesField): (value: string) => string | undefined {
  if (field === 'date') return stagedDay;
  if (field === 'quantity' || field === 'unitPrice' || field === 'amount' || field === 'cost') return stagedMicros;
  return escapeCopy;
}

/** A field of which the row says nothing; the key of a line is never absent. */
export const stagedAbsent = (field: SalesField): string => (field === 'line' ? '' : NULL);

/** What the rows of one file can say. */
interface Stated {
  /** In the order of SALES_FIELDS, `document` among them. */
  fields: readonly SalesField[];
  cancelled: boolean;
  void: boolean;
}

export interface StagedLines {
  columns: readonly string[];
  /** What follows the fields of a row, its line feed with it. */
  flags(cancelled: boolean, isVoid: boolean): string;
  /** Of a row that could not be read. */
  reject(row: RejectRow): string;
}

/** The lines of a file without columns for what it never states: each costs time wherever the lines pass. */
export function stagedLines(stated: Stated): StagedLines {
  const flag = (isStated: boolean, isSet: boolean): string => (isStated ? `\t${isSet ? 't' : 'f'}` : '');
  const both = (cancelled: boolean, isVoid: boolean): string =>
    flag(stated.cancelled, cancelled) + flag(stated.void, isVoid);
  const unread = stated.fields
    .filter((field) => field !== 'document')
    .map((field) => `\t${stagedAbsent(field)}`)
    .join('');
  return {
    columns: [
      'row_no',
      ...stated.fields.map((field) => STAGED_NAMES[field]),
      ...(stated.cancelled ? ['cancelled'] : []),
      ...(stated.void ? ['void'] : []),
      'bad',
      'reject',
      'raw',
    ],
    flags: (cancelled, isVoid) => `${both(cancelled, isVoid)}\tf\t${NULL}\t${NULL}\n`,
    reject: ({ row, document, reject, raw }) =>
      `${row}\t${document === undefined ? NULL : escapeCopy(document)}${unread}${both(false, false)}\tt\t` +
      `${escapeCopy(JSON.stringify(reject))}\t${escapeCopy(JSON.stringify(raw))}\n`,
  };
}

/** What a row of sales can say at most. */
export const ALL_STAGED: StagedLines = stagedLines({ fields: SALES_FIELDS, cancelled: true, void: true });

/** Of the staging table of sales; what the fields of a file become stands in the order of SALES_FIELDS. */
export const STAGED_COLUMNS: readonly string[] = ALL_STAGED.columns;

export const stagedEnd = (end: EndLine): string => `${STAGED_END}${JSON.stringify(end)}\n`;
