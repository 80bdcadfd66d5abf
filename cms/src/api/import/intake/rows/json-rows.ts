import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { EndLine, RecordRow, RejectRow, RowLine, SalesRow } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { isEnd } from '../staging';

/** A line longer than this is no row of ours. */
export const MAX_LINE = 1_000_000;

/** What a stream of rows becomes on its way into COPY, and what has come of it so far. */
export interface RowStream extends Transform {
  /** Rows that have passed. */
  readonly count: number;
  /** Of a stream that was whole. */
  readonly end_: EndLine | undefined;
}

/** NDJSON bytes in, COPY text out. Each line is checked by `toLine`, the writer of its kind. */
export class JsonRows extends Transform implements RowStream {
  count = 0;
  end_: EndLine | undefined;
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private readonly toLine: (row: never) => string;

  constructor(toLine: ((row: SalesRow | RejectRow) => string) | ((row: RecordRow | RejectRow) => string)) {
    super();
    this.toLine = toLine;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      const lines = (this.rest + this.decoder.write(chunk)).split('\n');
      this.rest = lines.pop() ?? '';
      if (this.rest.length > MAX_LINE) throw new AppError('INVALID', 'A row of the stream is longer than a row can be');
      done(null, this.convert(lines));
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      done(null, this.convert([this.rest + this.decoder.end()]));
    } catch (error) {
      done(error as Error);
    }
  }

  private convert(lines: string[]): string {
    let copy = '';
    for (const line of lines) {
      if (line === '') continue;
      const row = parse(line);
      if (this.end_) throw new AppError('INVALID', 'The stream of rows goes on after its end line');
      if (isEnd(row)) {
        this.end_ = row;
      } else {
        // What comes off the wire is checked by the writer of its kind.
        copy += this.toLine(row as never);
        this.count += 1;
      }
    }
    return copy;
  }
}

function parse(line: string): RowLine {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null) return row as RowLine;
  } catch {
    // Answered below, like any other line that is no row.
  }
  throw new AppError('INVALID', 'A line of the stream is not a JSON object');
}
