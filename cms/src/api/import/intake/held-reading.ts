import { AppError } from '@rumbo/config/errors';
import { z } from 'zod';
import { systemPool } from '../../../facts/transaction';

/**
 * The reading of an import that `lease` holds, or the answer it gave when it is done already: a repeated
 * call gets the same. Throws LEASE_LOST when somebody else reads the file now.
 */
export async function heldReading(
  importId: number,
  lease: string,
): Promise<{ id: number; done: false } | { id: number; done: true; end: unknown }> {
  const known = z.uuid().safeParse(lease);
  const { rows } = await systemPool().query<{ id: string; state: string; result: unknown }>(
    `select id, state, result from rumbo.work
      where kind = 'read-file' and (payload ->> 'importId')::int = $1 and lease = $2 and state in ('leased', 'done')`,
    [importId, known.success ? lease : null],
  );
  const item = rows[0];
  if (!item)
    throw new AppError('LEASE_LOST', `The reading of import ${importId} is no longer held by this lease; leave it`, {
      importId,
    });
  return item.state === 'done'
    ? { id: Number(item.id), done: true, end: item.result }
    : { id: Number(item.id), done: false };
}
