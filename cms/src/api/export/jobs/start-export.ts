import { EXPORT_KEPT_HOURS, type ExportJob, type ExportRequest } from '@rumbo/config/api';
import { inTransaction } from '../../../facts/transaction';
import { addWork } from '../../../queues/work';
import { JOB_COLUMNS } from './read-job';

interface Asked {
  userId: number;
  request: ExportRequest;
  fileName: string;
  rows: number;
  now: Date;
}

/** Writes down what is to be exported for whom; the work follows. */
export function startExport({ userId, request, fileName, rows, now }: Asked): Promise<ExportJob> {
  return inTransaction(async (tx) => {
    const expires = new Date(now.getTime() + EXPORT_KEPT_HOURS * 60 * 60_000);
    const { rows: made } = await tx.query<ExportJob>(
      `insert into rumbo.export (user_id, request, file_name, rows_total, expires_at) values ($1, $2, $3, $4, $5)
       returning ${JOB_COLUMNS}`,
      [userId, request, fileName, rows, expires],
    );
    const job = made[0] as ExportJob;
    await addWork(tx, 'export-file', { exportId: job.id });
    return job;
  });
}
