import type { ProfileSettings } from '@rumbo/config/api';
import { isFailure } from '../mapping/failure';
import type { PlannedField } from '../mapping/sales-mapper';
import { LastValue } from './last-value';
import { compileMicros, copyBytes, type Room, type WriteCell, writeText } from './write-bytes';

const TAB = 9;
const SPACE = 32;
const NUMBER_SIGN = 35;

/** A row cut into cells: cell n lies from `starts[n]` to `ends[n]` of `bytes`. */
export interface CutRow {
  bytes: Buffer;
  starts: Int32Array;
  ends: Int32Array;
}

/** Writes a field of a row; false, whatever it left, when the row is not plain. */
export type WriteField = (row: CutRow, room: Room) => boolean;

/** The text of some bytes, in the file's encoding. */
export type Decode = (bytes: Buffer, start: number, end: number) => string;

/**
 * Compiles a field into a writer over bytes. A cell that is not plain goes, alone, the way of all texts: there is one
 * place that knows what a value may be.
 */
export function compileField(field: PlannedField, format: ProfileSettings['format'], decode: Decode): WriteField {
  const asText = compileText(field, decode);
  const writeCell = field.isBare ? compileCell(field, format) : undefined;
  if (!writeCell) return asText;
  const [column = 0] = field.columns;
  return (row, room) => {
    const { bytes } = row;
    let start = row.starts[column] as number;
    let end = row.ends[column] as number;
    while (start < end && bytes[start] === SPACE) start += 1;
    while (start < end && bytes[end - 1] === SPACE) end -= 1;
    if (start < end) {
      const { length } = room;
      room.bytes[length] = TAB;
      room.length += 1;
      if (writeCell(bytes, start, end, room)) return true;
      room.length = length;
    }
    return asText(row, room);
  };
}

function compileCell(
  { holds }: PlannedField,
  { decimal, thousands }: ProfileSettings['format'],
): WriteCell | undefined {
  if (holds === 'decimal') {
    const hasGroups = thousands !== '' && thousands !== decimal;
    return compileMicros(decimal.charCodeAt(0), hasGroups ? thousands.charCodeAt(0) : undefined);
  }
  if (typeof holds !== 'number') return undefined;
  // What begins with a number sign may be the error of a formula.
  return (from, start, end, room) =>
    end - start <= holds && from[start] !== NUMBER_SIGN && writeText(from, start, end, room);
}

/** By way of texts; the last one is remembered, for days, names and codes repeat. */
function compileText({ columns, required, read, write }: PlannedField, decode: Decode): WriteField {
  const cells: string[] = [];
  const last = new LastValue<Buffer>();
  const textOf = ({ bytes, starts, ends }: CutRow): Buffer | undefined => {
    for (const at of columns) cells[at] = decode(bytes, starts[at] as number, ends[at] as number);
    const value = read(cells);
    if (isFailure(value) || (value === undefined && required)) return undefined;
    const text = write(value);
    return isFailure(text) ? undefined : Buffer.from(text);
  };
  // A constant is the same of no bytes at all; of several columns nothing is remembered.
  const [column] = columns;
  const isRemembered = columns.length <= 1;
  return (row, room) => {
    const start = column === undefined ? 0 : (row.starts[column] as number);
    const end = column === undefined ? 0 : (row.ends[column] as number);
    let text = isRemembered ? last.of(row.bytes, start, end) : undefined;
    if (!text) {
      text = textOf(row);
      if (!text) return false;
      if (isRemembered) last.keep(row.bytes, start, end, text);
    }
    copyBytes(text, room);
    return true;
  };
}
