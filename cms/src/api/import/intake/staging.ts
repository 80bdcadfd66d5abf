import {
  ALL_STAGED,
  type EndLine,
  type RejectRow,
  type RowLine,
  SALES_FIELDS,
  type SalesField,
  type SalesRow,
  STAGED_COLUMNS,
  stagedAbsent,
  stagedWriter,
} from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';

/** An import's own staging table: dropped whole when it is done, so nothing bloats. */
export const stagingTable = (importId: number): string => `rumbo.staging_${Math.trunc(importId)}`;

/** Every other column is a text that compares as bytes: sorting as people do costs several times more, and nobody sees this order. */
const TYPES: Record<string, string> = {
  row_no: 'int not null',
  line_key: `text collate "C" not null default ''`,
  day: 'date',
  quantity: 'bigint',
  unit_price: 'bigint',
  amount: 'bigint',
  cost: 'bigint',
  cancelled: 'boolean not null default false',
  void: 'boolean not null default false',
  bad: 'boolean not null',
  reject: 'jsonb',
  raw: 'jsonb',
};

/**
 * Unlogged: a crash of Postgres empties it, and the file is read again. Rows come into it as they came off the wire:
 * what the SQL of imports relies on, the table itself demands.
 */
export const createStaging = (importId: number): string => `
  create unlogged table ${stagingTable(importId)} (
    ${STAGED_COLUMNS.map((name) => `${name} ${TYPES[name] ?? 'text collate "C"'}`).join(', ')},
    constraint usable_row check (
      case when bad then reject is not null
           else (document <> '' and day >= '1990-01-01' and amount is not null) is true end))`;

export const isEnd = (line: RowLine): line is EndLine => 'end' in line;
const isReject = (line: RowLine): line is RejectRow => 'reject' in line;
const WRITERS = SALES_FIELDS.map((field) => [field, stagedWriter(field)] as const);

/** One row as a line of COPY text for the staging table. Throws INVALID when it breaks the contract of config/src/api/imports.ts. */
export function toCopyLine(line: SalesRow | RejectRow): string {
  if (!Number.isInteger(line.row)) throw broken(line.row, 'row');
  if (isReject(line)) return ALL_STAGED.reject(line);
  if (typeof line.document !== 'string' || line.document === '') throw broken(line.row, 'document');
  let text = String(line.row);
  for (const [field, write] of WRITERS) {
    const value = line[field];
    const written = value === undefined ? absent(field) : write(value);
    if (written === undefined) return outOfRange(line, field);
    text += `\t${written}`;
  }
  return text + ALL_STAGED.flags(line.cancelled === true, line.void === true);
}

/** What no row can do without has no text for it. */
const absent = (field: SalesField): string | undefined =>
  field === 'date' || field === 'amount' ? undefined : stagedAbsent(field);

function outOfRange(line: SalesRow, column: SalesField): string {
  const value = String(line[column]);
  const message = `${value} is outside of what can be held here`;
  return ALL_STAGED.reject({
    row: line.row,
    document: line.document,
    reject: { column, code: 'out-of-range', value, message },
    raw: {},
  });
}

const broken = (row: unknown, field: string) =>
  new AppError('INVALID', `Row ${String(row)} of the stream has no usable ${field}`, { field });
