import type { ProfileSettings } from '@rumbo/config/api';
import type { CsvReader } from '../formats/csv';
import type { Decoder } from '../formats/decode-text';
import { LINE_FEED, PlainRows } from '../plain/plain-rows';
import type { RowWriter } from './row-writer';
import type { Table } from './table';

interface CsvBytesOptions {
  csv: CsvReader;
  table: Table;
  decoder: Decoder;
  writer: RowWriter;
  format: ProfileSettings['format'];
}

/**
 * Parts the bytes of a CSV file between two that write the same: plain rows go straight to the writer, and every other
 * line is decoded for the CSV reader and its table.
 */
export class CsvBytes {
  private readonly options: CsvBytesOptions;
  private plain: PlainRows | undefined;
  /** What was decoded so far ends with a line, and so within no character. */
  private isLineEnd = false;
  /** So many lines are decoded when the next is not plain: in a file of unusual rows soon all of a chunk. */
  private lines = 1;

  constructor(options: CsvBytesOptions) {
    this.options = options;
  }

  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      at = this.takePlain(chunk, at);
      at = this.decode(chunk, at);
    }
  }

  private takePlain(chunk: Buffer, at: number): number {
    const { csv, table, writer } = this.options;
    const line = csv.nextLine;
    this.plain ??= this.compile();
    if (!this.plain || line === undefined || !this.isLineEnd || table.hasNotes) return at;
    const next = this.plain.take(chunk, at, line, writer);
    const { taken } = this.plain;
    csv.skipLines(taken);
    table.count(taken);
    if (taken > 0) this.lines = 1;
    return next;
  }

  /** Not before the header is known, and not for all files. */
  private compile(): PlainRows | undefined {
    const { table, decoder, format } = this.options;
    const isAscii = decoder.isAsciiBased && format.delimiter.charCodeAt(0) < 128;
    return isAscii && table.plan ? new PlainRows(table.plan, format, decoder.piece) : undefined;
  }

  private decode(chunk: Buffer, from: number): number {
    const { csv, decoder } = this.options;
    let at = chunk.length;
    if (this.plain && !this.isLineEnd) {
      at = afterLines(chunk, from, 1);
    } else if (this.plain && csv.nextLine !== undefined) {
      at = afterLines(chunk, from, this.lines);
      this.lines *= 2;
    }
    if (at === from) return at;
    csv.push(decoder.write(chunk.subarray(from, at)));
    this.isLineEnd = chunk[at - 1] === LINE_FEED;
    return at;
  }
}

/** Where so many lines end, or the chunk. */
function afterLines(chunk: Buffer, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count && at < chunk.length; line += 1) {
    const end = chunk.indexOf(LINE_FEED, at);
    at = end < 0 ? chunk.length : end + 1;
  }
  return at;
}
