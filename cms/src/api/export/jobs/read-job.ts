import type { ExportJob } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';

export const JOB_COLUMNS = `id, state, file_name as "fileName", rows_done as "rowsDone", rows_total as "rowsTotal", message,
  to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt"`;

/** How far a file is. One of somebody else, or that has expired, is not found. */
export async function readJob(id: number): Promise<ExportJob> {
  const rows = await scopedQuery<ExportJob>(
    `select ${JOB_COLUMNS} from rumbo.export where id = $1 and expires_at > now()`,
    [id],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** The bytes of a file that is done, by their hash. */
export async function storedExport(id: number): Promise<{ sha256: string; fileName: string }> {
  const rows = await scopedQuery<{ sha256: string; fileName: string }>(
    `select sha256, file_name as "fileName" from rumbo.export where id = $1 and state = 'done' and expires_at > now()`,
    [id],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Stops the writing; what is done stays as it is. */
export async function cancelJob(id: number): Promise<ExportJob> {
  await readJob(id);
  await systemPool().query(
    "update rumbo.export set state = 'cancelled' where id = $1 and state in ('waiting', 'running')",
    [id],
  );
  return readJob(id);
}
