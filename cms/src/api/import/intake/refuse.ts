import { AppError } from '@rumbo/config/errors';
import { z } from 'zod';
import { inTransaction } from '../../../facts/transaction';
import { finishWork } from '../../../queues/work';
import { restoreStanding } from './standing';

export const refusal = z.object({
  lease: z.uuid(),
  state: z.enum(['held', 'rejected']),
  reason: z.string().min(1).max(80),
  message: z.string().min(1).max(4000),
});

/** The worker cannot read the file with its profile: the import says why and what to do, and the work is done. */
export async function refuse(
  importId: number,
  workId: number,
  { lease, state, reason, message }: z.infer<typeof refusal>,
): Promise<void> {
  await inTransaction(async (tx) => {
    // A reading again that fails leaves standing what the reading before it stated.
    const stands = await restoreStanding(tx, importId);
    const { rowCount } = await tx.query(
      `update public.imports i
          set state = $2,
              reason = $3, message = $4, finished_at = now(), updated_at = now()
        where id = $1 and state = any ($5)`,
      [importId, stands ?? state, reason, message, [stands ?? 'received']],
    );
    if (!rowCount) throw new AppError('CONFLICT', `Import ${importId} is not being read`, { importId });
    await finishWork(tx, workId, lease, { refused: reason });
  });
}
