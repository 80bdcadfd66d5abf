import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type EndLine, STAGED_COLUMNS } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { DatabaseError } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { addWork, finishWork } from '../../../queues/work';
import { rememberHeader } from './recognise';
import { recordProfile } from './records/apply-records';
import { compileRecordLine, createRecordStaging } from './records/staging';
import { JsonRows, type RowStream } from './rows/json-rows';
import { StagedRows } from './rows/staged-rows';
import { createStaging, stagingTable, toCopyLine } from './staging';

const PROGRESS_MS = 1_000;

interface Staging {
  importId: number;
  workId: number;
  lease: string;
  rows: Readable;
  /** The rows come as STAGED_ROWS with these columns, and not as NDJSON. */
  staged?: readonly string[] | undefined;
}

/**
 * Takes the rows of an import as a stream: COPY into its staging table, then state, work item and the next work
 * item in the same transaction. A stream without its end line leaves nothing behind; sending it again starts over.
 * Throws STREAM_INCOMPLETE, and INVALID for rows that break the contract.
 */
export async function stage({ importId, workId, lease, rows, staged }: Staging): Promise<EndLine> {
  await systemPool().query(
    'update public.imports set started_at = coalesce(started_at, now()), read = 0 where id = $1',
    [importId],
  );
  const records = await recordProfile(systemPool(), importId);
  // The contract of each kind: a profile of sales reads sale lines, and of records no others.
  if (staged && records) throw new AppError('INVALID', 'Rows of records come as application/x-ndjson');
  const wrong = staged?.find((name, at) => !STAGED_COLUMNS.includes(name) || staged.indexOf(name) !== at);
  if (wrong !== undefined)
    throw new AppError('INVALID', `Staged rows have no column ${wrong}, or it is named twice`, { column: wrong });
  const lines = staged ? new StagedRows() : new JsonRows(records ? compileRecordLine(records.record) : toCopyLine);
  const table = records
    ? stagingTable(importId)
    : `${stagingTable(importId)} (${(staged ?? STAGED_COLUMNS).join(', ')})`;
  const stopProgress = reportProgress(importId, lines);
  try {
    return await inTransaction(async (tx) => {
      await tx.query(`drop table if exists ${stagingTable(importId)}`);
      await tx.query(records ? createRecordStaging(importId) : createStaging(importId));
      const copy = tx.client.query(copyFrom(`copy ${table} from stdin`));
      await pipeline(rows, lines, copy).catch(nameRow);
      const end = lines.end_;
      if (end?.rows !== lines.count || copy.rowCount !== lines.count) {
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

/** The count people watch; outside the transaction, which shows nothing until it stands. */
function reportProgress(importId: number, lines: RowStream): () => void {
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

/** What Postgres could not take is told by its place in the stream; anything else passes. */
function nameRow(error: unknown): never {
  const place = error instanceof DatabaseError && /COPY \w+, line (\d+)(?:, column (\w+))?/.exec(error.where ?? '');
  if (!place || !/^2[23]/.test(error.code ?? '')) throw error;
  const [, row, column] = place;
  throw new AppError(
    'INVALID',
    `Line ${row} of the stream cannot be kept${column ? `, column ${column}` : ''}: ${error.message}`,
    { line: Number(row), column },
    { cause: error },
  );
}
