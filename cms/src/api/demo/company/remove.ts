import type { DemoRemoved } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { readSql } from '@rumbo/database';
import { actor } from '../../../access/context';
import { inTransaction, lockFacts, type Transaction } from '../../../facts/transaction';
import { removeStoredFile } from '../../../files';
import { type StoredState, storedState, storeState, whileAlone } from './state';

type Removal = Pick<DemoRemoved, 'removed' | 'kept'>;

/** Takes away what the demo made, and nothing else (database/sql/demo/remove.sql). Throws CONFLICT when there is none. */
export const removeDemo = (): Promise<Removal> =>
  whileAlone(async () => {
    const before = await storedState();
    if (before === undefined || before === 'removed') {
      throw new AppError('CONFLICT', 'There is no demo company to remove', { reason: 'demo-absent' });
    }
    return takeAway();
  });

/** The removal itself; the caller holds the demo alone. Runs again from the start after a crash. */
export async function takeAway(): Promise<Removal> {
  await storeState('removing');
  const { files, ...removal } = await inTransaction(async (tx) => {
    await lockFacts(tx);
    const { kind, id } = actor();
    await tx.query("select set_config('app.actor', $1, true), set_config('app.via', 'rule', true)", [
      `${kind}:${id ?? ''}`,
    ]);
    await tx.query(readSql('demo/remove.sql'));
    return { ...(await countRemoved(tx)), files: await unusedFiles(tx) };
  });
  await Promise.all(files.map(removeStoredFile));
  return removal;
}

async function countRemoved(tx: Transaction): Promise<Removal> {
  const { rows } = await tx.query<Removal['removed'] & { kept: number }>(
    `select (select count(*) from demo_import)::int as imports, (select count(*) from demo_line)::int as lines,
            (select count(*) from demo_client)::int as clients, (select count(*) from demo_user)::int as users,
            (select count(*) from demo_record where kind = 'product')::int as products,
            (select count(*) from demo_kept)::int as kept`,
  );
  const { kept = 0, imports = 0, lines = 0, clients = 0, products = 0, users = 0 } = rows[0] ?? {};
  return { kept, removed: { imports, lines, clients, products, users } };
}

/** Bytes that only the demo's imports named. */
async function unusedFiles(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ sha256: string }>(
    `select distinct d.file_sha256 as sha256 from demo_import d
      where d.file_sha256 is not null and not rumbo.file_is_named(d.file_sha256)`,
  );
  return rows.map(({ sha256 }) => sha256);
}

/** After a crash: what was half made or half removed goes. */
export async function tidyUp(state: StoredState): Promise<void> {
  if (state === 'making' || state === 'removing') await whileAlone(takeAway);
}
