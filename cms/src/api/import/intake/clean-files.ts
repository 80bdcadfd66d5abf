import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction, systemPool, type Transaction } from '../../../facts/transaction';
import { lockFile, removeStoredFile } from '../../../files';
import { dataPath } from '../../../settings';

/** Nothing more is read of a file whose imports all ended so; a held or quarantined one still waits for its reading. */
const ENDED = ['applied', 'partly-applied', 'rejected', 'duplicate', 'cancelled', 'failed', 'undone'];
/** A copy that is being written, or a file whose import is being written, is younger than this. */
const UNFINISHED_MS = 24 * 60 * 60_000;

/**
 * Removes stored files that the company no longer keeps, and what a crash left unfinished. Without the company's
 * setting (0 or none) files are kept for ever: reading again and correcting an import need them. What was imported
 * stays either way, and its trace.
 */
export async function cleanFiles(now: Date): Promise<{ removed: number; orphans: number }> {
  return { removed: await removeOld(now), orphans: await removeOrphans(now) };
}

async function removeOld(now: Date): Promise<number> {
  const { rows } = await systemPool().query<{ sha256: string }>(
    `select i.file_sha256 as sha256
       from public.imports i
      group by 1 having bool_or(i.file_removed_at is null) and ${isOver('i')}`,
    [now, ENDED],
  );
  let removed = 0;
  for (const { sha256 } of rows) {
    await inTransaction(async (tx) => {
      await lockFile(tx, sha256);
      if (!(await isStillOver(tx, sha256, now))) return;
      await tx.query('update public.imports set file_removed_at = $2, updated_at = $2 where file_sha256 = $1', [
        sha256,
        now,
      ]);
      await removeStoredFile(sha256);
      removed += 1;
    });
  }
  return removed;
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

async function removeOrphans(now: Date): Promise<number> {
  const root = dataPath('files');
  let orphans = 0;
  for (const folder of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, folder)).catch(() => [])) {
      const path = join(root, folder, name);
      const age = now.getTime() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? now.getTime());
      if (age < UNFINISHED_MS) continue;
      if (!name.endsWith('.part') && (await isNamed(name))) continue;
      await rm(path, { force: true });
      orphans += 1;
    }
  }
  return orphans;
}

async function isNamed(sha256: string): Promise<boolean> {
  const { rows } = await systemPool().query<{ named: boolean }>(
    `select exists (select from public.imports where file_sha256 = $1 and file_removed_at is null)
         or exists (select from rumbo.export where sha256 = $1) as named`,
    [sha256],
  );
  return rows[0]?.named ?? true;
}
