import { inTransaction, systemPool, type Transaction } from '../../../facts/transaction';
import { removeUnlessNamed } from '../../../files/clean';
import { lockFile } from '../../../files/names';

/** Nothing more is read of a file whose imports all ended so; a held or quarantined one still waits for its reading. */
const ENDED = ['applied', 'partly-applied', 'rejected', 'duplicate', 'cancelled', 'failed', 'undone'];

/**
 * Removes files of imports that the company no longer keeps. Without the company's setting (0 or none) they are kept for
 * ever: reading again and correcting an import need them. What was imported stays either way, and its trace.
 */
export async function removeOldFiles(now: Date): Promise<void> {
  const { rows } = await systemPool().query<{ sha256: string }>(
    `select i.file_sha256 as sha256
       from public.imports i
      group by 1 having bool_or(i.file_removed_at is null) and ${isOver('i')}`,
    [now, ENDED],
  );
  for (const { sha256 } of rows) {
    await inTransaction(async (tx) => {
      await lockFile(tx, sha256);
      if (!(await isStillOver(tx, sha256, now))) return;
      await tx.query('update public.imports set file_removed_at = $2, updated_at = $2 where file_sha256 = $1', [
        sha256,
        now,
      ]);
      await removeUnlessNamed(tx, sha256);
    });
  }
}

/** All imports of the bytes have ended, the newest of them longer ago than the company keeps files. */
const isOver = (alias: string): string =>
  `bool_and(${alias}.state = any ($2)) and max(coalesce(${alias}.finished_at, ${alias}.created_at))
     < $1::timestamptz - (select nullif(max(file_retention_months), 0) from public.companies) * interval '1 month'`;

/** Looked at again under the lock: the same bytes may have arrived meanwhile. */
async function isStillOver(tx: Transaction, sha256: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ over: boolean | null }>(
    `select ${isOver('i')} as over from public.imports i where i.file_sha256 = $3`,
    [now, ENDED, sha256],
  );
  return rows[0]?.over === true;
}

/** What is said of a file that the company's setting has taken. */
export const fileRemoved = (name: string, removed: Date): string =>
  `${name} was removed on ${removed.toISOString().slice(0, 10)}: files are kept as long as Empresa › Conservar archivos (meses) says. What was imported from it stays; to read it again, send the file again.`;
