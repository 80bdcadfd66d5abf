import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction, systemPool, type Transaction } from '../facts/transaction';
import { dataPath } from '../settings';
import { removeStoredFile } from '.';
import { isNamed, lockFile } from './names';

/** A copy that is being written, or a file whose row is being written, is younger than this. */
const UNFINISHED_MS = 24 * 60 * 60_000;

/** Removes bytes whose name was just taken away, unless something else names them; the caller holds the file's lock. */
export async function removeUnlessNamed(tx: Transaction, sha256: string): Promise<void> {
  if (!(await isNamed(sha256, tx))) await removeStoredFile(sha256);
}

/** Looks at the bytes that perhaps nobody names: those of deleted attachments, and of uploads that came to nothing. */
export async function cleanLooseFiles(): Promise<void> {
  const { rows } = await systemPool().query<{ sha256: string }>(
    'select sha256 from rumbo.loose_file where due_at <= now() limit 500',
  );
  for (const { sha256 } of rows) {
    await inTransaction(async (tx) => {
      await lockFile(tx, sha256);
      await removeUnlessNamed(tx, sha256);
      await tx.query('delete from rumbo.loose_file where sha256 = $1 and due_at <= now()', [sha256]);
    });
  }
}

/** Removes what a crash left unfinished in the data folder, and files that nothing names. Returns how many. */
export async function removeOrphans(now: Date): Promise<number> {
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
