import type { ProfileSettings } from '@rumbo/config/api';
import type { Rule, SalesPlan } from '../mapping/sales-mapper';
import { LastValue } from './last-value';
import { type CutRow, compileField, type Decode, type WriteField } from './plain-field';
import { copyBytes, type Room, writeInteger } from './write-bytes';

export const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
/** A longer one is no row as there are millions of. */
const MAX_LINE = 16 * 1024;
/** Each byte of a line may become three or an escape, each field adds its mark of absence. */
const MAX_WRITTEN = 4 * MAX_LINE;
const NOT_PLAIN = -1;

interface GrowingRoom extends Room {
  /** Makes room for so many bytes more. */
  reserve(count: number): void;
}

/**
 * Writes sale lines as STAGED_ROWS from the bytes of a CSV file, for rows that hold nothing unusual: no cell of theirs
 * becomes a text, which is most of what reading costs. It never rejects nor skips; what is not plain is left to
 * CsvReader and Mapper, and what it does write is byte for byte what they would.
 */
export class PlainRows {
  /** How many rows the last `take` wrote. */
  taken = 0;
  private readonly width: number;
  private readonly delimiter: number;
  /** No byte beyond it parts cells. */
  private readonly edge: number;
  private readonly fields: readonly WriteField[];
  private readonly isCancelled: (row: CutRow) => boolean;
  private readonly isVoid: (row: CutRow) => boolean;
  /** What follows the fields, by what the rules say. */
  private readonly closes: readonly Buffer[];
  private readonly row: CutRow;

  constructor(plan: SalesPlan, format: ProfileSettings['format'], decode: Decode) {
    this.width = plan.width;
    this.delimiter = format.delimiter.charCodeAt(0);
    this.edge = Math.max(this.delimiter, QUOTE);
    this.fields = plan.fields.map((field) => compileField(field, format, decode));
    this.isCancelled = compileRule(plan.cancelled, decode);
    this.isVoid = compileRule(plan.void, decode);
    this.closes = [0, 1, 2, 3].map((flags) => Buffer.from(plan.lines.flags((flags & 1) > 0, (flags & 2) > 0)));
    this.row = { bytes: Buffer.alloc(0), starts: new Int32Array(plan.width), ends: new Int32Array(plan.width) };
  }

  /** Writes the rows from `from` on, the first of which is `line`; gives where the first begins that is not plain or not whole. */
  take(bytes: Buffer, from: number, line: number, room: GrowingRoom): number {
    this.taken = 0;
    this.row.bytes = bytes;
    let at = from;
    for (let next = this.cut(bytes, at); next !== NOT_PLAIN; next = this.cut(bytes, at)) {
      room.reserve(MAX_WRITTEN);
      const { length } = room;
      if (!this.write(line + this.taken, room)) {
        room.length = length;
        break;
      }
      this.taken += 1;
      at = next;
    }
    return at;
  }

  /** Finds the cells of the row that begins at `from`; gives where the next begins. */
  private cut(bytes: Buffer, from: number): number {
    const { delimiter, edge, width } = this;
    const { starts, ends } = this.row;
    const limit = Math.min(bytes.length, from + MAX_LINE);
    let column = 0;
    let start = from;
    let quoted = 0;
    for (let at = from; at < limit; at += 1) {
      const byte = bytes[at] as number;
      if (byte > edge) continue;
      if (byte === delimiter || byte === LINE_FEED) {
        if (column === width) return NOT_PLAIN;
        let end = at;
        if (byte === LINE_FEED && end > start && bytes[end - 1] === RETURN) end -= 1;
        // A quoted cell ends with its quote.
        if (quoted > 0 && quoted !== end) return NOT_PLAIN;
        starts[column] = start;
        ends[column] = quoted > 0 ? quoted - 1 : end;
        column += 1;
        start = at + 1;
        quoted = 0;
        if (byte === LINE_FEED) return column === width ? start : NOT_PLAIN;
      } else if (byte === QUOTE) {
        if (at !== start) return NOT_PLAIN;
        for (at += 1; at < limit && bytes[at] !== QUOTE; at += 1) if (bytes[at] === LINE_FEED) return NOT_PLAIN;
        start += 1;
        quoted = at + 1;
      }
    }
    return NOT_PLAIN;
  }

  private write(line: number, room: Room): boolean {
    const { row } = this;
    writeInteger(line, room);
    for (const write of this.fields) if (!write(row, room)) return false;
    copyBytes(this.closes[(this.isCancelled(row) ? 1 : 0) + (this.isVoid(row) ? 2 : 0)] as Buffer, room);
    return true;
  }
}

function compileRule(rule: Rule | undefined, decode: Decode): (row: CutRow) => boolean {
  if (!rule) return () => false;
  const { column, holdsFor } = rule;
  const cells: string[] = [];
  const last = new LastValue<boolean>();
  return ({ bytes, starts, ends }) => {
    const start = starts[column] as number;
    const end = ends[column] as number;
    const known = last.of(bytes, start, end);
    if (known !== undefined) return known;
    cells[column] = decode(bytes, start, end);
    return last.keep(bytes, start, end, holdsFor(cells));
  };
}
