import type { RejectRow } from '@rumbo/config/api';
import { type SalesField, type StagedLines, stagedAbsent, stagedWriter } from '@rumbo/config/rows';
import type { Failure } from './failure';

/** How a sale line is written. By hand: several times faster than objects and a serializer. */
export interface RowForm {
  open(line: number): string;
  /** Makes the writer of a field's values, undefined where the row does not state it. */
  field(field: SalesField): (value: string | undefined) => string | Failure;
  /** With the line feed. */
  close(cancelled: boolean, isVoid: boolean): string;
  reject(row: RejectRow): string;
}

const NEEDS_ESCAPE = /["\\]/;

/** Values are cleaned: of what JSON escapes only quotes and backslashes are left. */
const escapeJson = (value: string): string => (NEEDS_ESCAPE.test(value) ? value.replace(/["\\]/g, '\\$&') : value);

/** The contract's SalesRow and RejectRow as NDJSON. */
export const JSON_FORM: RowForm = {
  open: (line) => `{"row":${line}`,
  field: (field) => {
    const key = `,"${field}":"`;
    return (value) => (value === undefined ? '' : `${key}${escapeJson(value)}"`);
  },
  close: (cancelled, isVoid) => `${cancelled ? ',"cancelled":true' : ''}${isVoid ? ',"void":true' : ''}}\n`,
  reject: (row) => `${JSON.stringify(row)}\n`,
};

/** The contract's STAGED_ROWS. */
export const stagedForm = (lines: StagedLines): RowForm => ({
  open: String,
  field: (field) => {
    const write = stagedWriter(field);
    const absent = `\t${stagedAbsent(field)}`;
    return (value) => {
      if (value === undefined) return absent;
      const written = write(value);
      return written === undefined ? outOfRange(value) : `\t${written}`;
    };
  },
  close: lines.flags,
  reject: lines.reject,
});

const outOfRange = (value: string): Failure => ({
  code: 'out-of-range',
  message: `${value} is outside of what can be held here`,
});
