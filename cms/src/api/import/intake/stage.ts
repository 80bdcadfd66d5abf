import type { Readable } from 'node:stream';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import type { EndLine, RecordRow, RejectRow, RowLine, SalesRow } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { from as copyFrom } from 'pg-copy-streams';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { addWork, finishWork } from '../../../queues/work';
import { rememberHeader } from './recognise';
import { recordProfile } from './records/apply-records';
import { compileRecordLine, createRecordStaging } from './records/staging';
import { createStaging, isEnd, stagingTable, toCopyLine } from './staging';

const PROGRESS_MS = 1_000;
/** A line longer than this is no row of ours. */
const MAX_LINE = 1_000_000;

interface Staging {
  importId: number;
  workId: number;
  lease: string;
  rows: Readable;
}

/**
 * Takes the rows of an import as a stream of NDJSON: COPY into its staging table, then state, work item and
 * the next work item in the same transaction. A stream without its end line leaves nothing behind; sending
 * it again starts over.
 */
export async function stage({ importId, workId, lease, rows }: Staging): Promise<EndLine> {
  await systemPool().query(
    'update public.imports set started_at = coalesce(started_at, now()), read = 0 where id = $1',
    [importId],
  );
  const records = await recordProfile(systemPool(), importId);
  // The contract of each kind: a profile of sales reads sale lines, and of records no others.
  const lines = new CopyLines(records ? compileRecordLine(records.record) : toCopyLine);
  const stopProgress = reportProgress(importId, lines);
  try {
    return await inTransaction(async (tx) => {
      await tx.query(`drop table if exists ${stagingTable(importId)}`);
      await tx.query(records ? createRecordStaging(importId) : createStaging(importId));
      await pipeline(rows, lines, tx.client.query(copyFrom(`copy ${stagingTable(importId)} from stdin`)));
      const end = lines.end_;
      if (!end || end.rows !== lines.count) {
        throw new AppError(
          'STREAM_INCOMPLETE',
          'The stream of rows stopped before its end line; nothing was kept, send it again',
          {
            received: lines.count,
          },
        );
      }
      await tx.query(
        "update public.imports set state = 'staged', read = $2, skipped = $3, columns = coalesce($4, columns), updated_at = now() where id = $1 and state in ('received', 'staged')",
        [importId, end.rows + end.skipped, end.skipped, end.columns ? JSON.stringify(end.columns) : null],
      );
      await rememberHeader(tx, importId, end);
      await finishWork(tx, workId, lease, end);
      await addWork(tx, 'apply-import', { importId });
      return end;
    });
  } finally {
    stopProgress();
  }
}

/** NDJSON bytes in, COPY text out. */
class CopyLines extends Transform {
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

/** The count people watch; outside the transaction, which shows nothing until it stands. */
function reportProgress(importId: number, lines: CopyLines): () => void {
  let reported = 0;
  const timer = setInterval(() => {
    if (lines.count === reported) return;
    reported = lines.count;
    systemPool()
      .query("update public.imports set read = $2 where id = $1 and state = 'received'", [importId, reported])
      .catch(() => undefined);
  }, PROGRESS_MS);
  return () => clearInterval(timer);
}
