import { escapeCopy, type RecordRow, type RejectRow } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { KindField, RecordKind } from '../../../../model/kinds/record-kind';
import { stagingTable } from '../staging';

/** Unlogged, as of sales; what a row states stays together, for each kind has fields of its own. */
export const createRecordStaging = (importId: number): string => `
  create unlogged table ${stagingTable(importId)} (
    row_no int not null, stated jsonb, bad boolean not null, reject jsonb, raw jsonb)`;

const NULL = '\\N';
const WHOLE = /^-?\d{1,18}$/;
const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Postgres must be able to hold what the reader calls canonical: a cast that fails would take the whole file down. */
function isCanonical({ type, enum: values }: KindField, text: string): boolean {
  if (type === 'integer') return WHOLE.test(text) && Math.abs(Number(text)) < 2_147_483_648;
  if (type === 'biginteger') return WHOLE.test(text);
  if (type === 'decimal') return DECIMAL.test(text);
  if (type === 'date' || type === 'month') return isDay(text);
  if (type === 'datetime') return isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'enumeration') return values?.some(({ value }) => value === text) ?? false;
  if (type === 'currency') return /^[A-Z]{3}$/.test(text);
  return !text.includes('\u0000');
}

/** Makes the writer of COPY lines for one kind. It throws INVALID for a line that breaks the contract. */
export function compileRecordLine(kind: RecordKind): (line: RecordRow | RejectRow) => string {
  const fields = new Map(kind.fields.map((field) => [field.name, field]));
  return (line) => {
    if (!Number.isInteger(line.row)) throw broken(line.row, 'row');
    if ('reject' in line) return rejectLine(line);
    if (typeof line.values !== 'object' || line.values === null) throw broken(line.row, 'values');
    for (const [name, value] of Object.entries(line.values)) {
      const field = fields.get(name);
      if (!field || (value !== null && typeof value !== 'string')) throw broken(line.row, name);
      if (value === null || isCanonical(field, value)) continue;
      const message = `${value} is outside of what ${name} can hold`;
      return rejectLine({ row: line.row, reject: { column: name, code: 'out-of-range', value, message }, raw: {} });
    }
    return `${line.row}\t${escapeCopy(JSON.stringify(line.values))}\tf\t${NULL}\t${NULL}\n`;
  };
}

const rejectLine = ({ row, reject, raw }: RejectRow): string =>
  `${row}\t${NULL}\tt\t${escapeCopy(JSON.stringify(reject))}\t${escapeCopy(JSON.stringify(raw))}\n`;

const broken = (row: unknown, field: string) =>
  new AppError('INVALID', `Row ${String(row)} of the stream has no usable ${field}`, { field });
