import { Transform, type TransformCallback } from 'node:stream';
import { type EndLine, STAGED_END } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { MAX_LINE, type RowStream } from './json-rows';

const LINE_FEED = 10;
const MARK = STAGED_END.charCodeAt(0);

/**
 * Rows that come as text of COPY pass as they are: line feeds are counted, and the end line is kept back. What is in
 * the rows, Postgres and the staging table check.
 */
export class StagedRows extends Transform implements RowStream {
  count = 0;
  end_: EndLine | undefined;
  /** Bytes of the line that has begun. */
  private open = 0;
  private readonly last: Buffer[] = [];
  private lastBytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const rows = this.last.length > 0 ? 0 : this.countRows(chunk);
    if (rows > 0) this.push(chunk.subarray(0, rows));
    if (rows < chunk.length) {
      this.last.push(chunk.subarray(rows));
      this.lastBytes += chunk.length - rows;
    }
    const isTooLong = this.open > MAX_LINE || this.lastBytes > MAX_LINE;
    done(isTooLong ? new AppError('INVALID', 'A row of the stream is longer than a row can be') : null);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.end_ = readEnd(Buffer.concat(this.last).toString());
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** Where in `chunk` the end line begins; its length when that is still to come. */
  private countRows(chunk: Buffer): number {
    let at = 0;
    if (this.open === 0 && chunk[0] === MARK) return at;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, at)) {
      this.count += 1;
      this.open = 0;
      at = feed + 1;
      if (chunk[at] === MARK) return at;
    }
    this.open += chunk.length - at;
    return chunk.length;
  }
}

/** Undefined when the stream was cut before the end line or within it. */
function readEnd(text: string): EndLine | undefined {
  const [line = '', ...rest] = text.split('\n');
  if (rest.length === 0) return undefined;
  if (rest.some((more) => more !== '')) {
    throw new AppError('INVALID', 'The stream of rows goes on after its end line');
  }
  try {
    if (line.startsWith(STAGED_END)) return JSON.parse(line.slice(STAGED_END.length)) as EndLine;
  } catch {
    // Answered below, like any other line that only begins as the end line does.
  }
  throw new AppError('INVALID', 'The end line of the stream is not as the contract has it');
}
