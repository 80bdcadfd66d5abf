import {
  type EndLine,
  fromMicros,
  MICROS_DIGITS,
  type RejectRow,
  type RowLine,
  type SalesRow,
  toMicros,
} from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';

/** An import's own staging table: dropped whole when it is done, so nothing bloats. */
export const stagingTable = (importId: number): string => `rumbo.staging_${Math.trunc(importId)}`;

/**
 * Unlogged: a crash of Postgres empties it, and the file is read again. Texts compare as bytes: sorting them as people
 * do costs several times more, and nobody sees this order.
 */
export const createStaging = (importId: number): string => `
  create unlogged table ${stagingTable(importId)} (
    row_no int not null, document text collate "C", line_key text collate "C" not null, day date, client text collate "C",
    client_name text collate "C", client_tax_id text collate "C", client_city text collate "C", product text collate "C",
    product_name text collate "C", family text collate "C", salesperson text collate "C", salesperson_name text collate "C",
    quantity bigint, unit_price bigint, amount bigint, cost bigint, currency text collate "C",
    cancelled boolean not null, void boolean not null, bad boolean not null, reject jsonb, raw jsonb)`;

const NULL = '\\N';
/** line_key … currency of a row that could not be read. */
const UNREAD = `\t${`${NULL}\t`.repeat(15)}`;
const EMPTY_TAIL = `\t${NULL}\t${NULL}\n`;

/** Text of COPY: backslash, tab and line ends are escaped. */
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const text = (value: string | undefined): string => {
  if (value === undefined) return NULL;
  return NEEDS_ESCAPE.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : value;
};

const SHORT_DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** "12.5" → "12500000". Longer ones go by way of exact rounding; beyond twelve whole digits it is not a number we hold. */
function micros(value: string | undefined): string | undefined {
  if (value === undefined) return NULL;
  const parts = SHORT_DECIMAL.exec(value);
  if (parts) return `${parts[1]}${parts[2]}${(parts[3] ?? '').padEnd(MICROS_DIGITS, '0')}`;
  try {
    const exact = toMicros(value);
    return fromMicros(exact).length > 20 ? undefined : exact.toString();
  } catch {
    return undefined;
  }
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const days = new Map<string, boolean>();

/** A calendar day since 1990; remembered, because a file repeats few. */
function isDay(value: string): boolean {
  const known = days.get(value);
  if (known !== undefined) return known;
  const parts = DAY.exec(value);
  const time = parts ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  const valid = !Number.isNaN(time) && Number(parts?.[1]) >= 1990 && new Date(time).toISOString().startsWith(value);
  if (days.size > 20_000) days.clear();
  days.set(value, valid);
  return valid;
}

export const isEnd = (line: RowLine): line is EndLine => 'end' in line;
const isReject = (line: RowLine): line is RejectRow => 'reject' in line;

/** One row as a line of COPY text for the staging table. Throws INVALID when it breaks the contract of config/src/api/imports.ts. */
export function toCopyLine(line: SalesRow | RejectRow): string {
  if (!Number.isInteger(line.row)) throw broken(line.row, 'row');
  if (isReject(line)) return rejectLine(line.row, line.document, line.reject, line.raw);
  if (typeof line.document !== 'string' || line.document === '') throw broken(line.row, 'document');
  const outOfRange = (column: string, value: string) =>
    rejectLine(
      line.row,
      line.document,
      { column, code: 'out-of-range', value, message: `${value} is outside of what can be held here` },
      {},
    );
  if (!isDay(line.date)) return outOfRange('date', line.date);
  const quantity = micros(line.quantity);
  if (quantity === undefined) return outOfRange('quantity', String(line.quantity));
  const unitPrice = micros(line.unitPrice);
  if (unitPrice === undefined) return outOfRange('unitPrice', String(line.unitPrice));
  const amount = micros(line.amount);
  if (amount === undefined || amount === NULL) return outOfRange('amount', String(line.amount));
  const cost = micros(line.cost);
  if (cost === undefined) return outOfRange('cost', String(line.cost));
  return (
    `${line.row}\t${text(line.document)}\t${text(line.line ?? '')}\t${line.date}\t${text(line.client)}\t${text(line.clientName)}\t` +
    `${text(line.clientTaxId)}\t${text(line.clientCity)}\t${text(line.product)}\t${text(line.productName)}\t${text(line.family)}\t` +
    `${text(line.salesperson)}\t${text(line.salespersonName)}\t${quantity}\t${unitPrice}\t${amount}\t${cost}\t${text(line.currency)}\t` +
    `${line.cancelled ? 't' : 'f'}\t${line.void ? 't' : 'f'}\tf${EMPTY_TAIL}`
  );
}

function rejectLine(
  row: number,
  document: string | undefined,
  reject: RejectRow['reject'],
  raw: Record<string, string>,
): string {
  return `${row}\t${text(document)}\t${UNREAD}f\tf\tt\t${text(JSON.stringify(reject))}\t${text(JSON.stringify(raw))}\n`;
}

const broken = (row: unknown, field: string) =>
  new AppError('INVALID', `Row ${String(row)} of the stream has no usable ${field}`, { field });
