import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '../../../facts/transaction';
import { dataPath } from '../../../settings';

const pathOf = (sha256: string) => dataPath('files', sha256.slice(0, 2), sha256);

export interface StoredFile {
  sha256: string;
  size: number;
}

/**
 * Keeps a file under the hash of its bytes: the same bytes are kept once, and what was imported can be read
 * again years later. On disk before it returns, so that a row never names a file that a power cut took.
 */
export async function storeFile(temporaryPath: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(temporaryPath), hash);
  const sha256 = hash.digest('hex');
  const path = pathOf(sha256);
  const { size } = await stat(temporaryPath);
  if ((await stat(path).catch(() => undefined))?.size === size) {
    await rm(temporaryPath, { force: true });
    return { sha256, size };
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // A copy first: the upload folder may be another file system. A name of its own, for copies that arrive side by side.
  const partial = `${path}.${randomUUID()}.part`;
  await copyFile(temporaryPath, partial);
  const copy = await open(partial, 'r+');
  try {
    await copy.chmod(0o600);
    await copy.sync();
  } finally {
    await copy.close();
  }
  await rename(partial, path);
  await rm(temporaryPath, { force: true });
  return { sha256, size };
}

/** Copies of one file that arrive side by side, and its removal, wait for each other; until the transaction ends. */
export const lockFile = (tx: Transaction, sha256: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);

export const isStored = async (sha256: string): Promise<boolean> =>
  (await stat(pathOf(sha256)).catch(() => undefined)) !== undefined;

export const readStoredFile = (sha256: string) => createReadStream(pathOf(sha256));

/** For bytes that no import names any more. */
export const removeStoredFile = (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true });

/** What is said of a file that the company's setting has taken. */
export const fileRemoved = (name: string, removed: Date): string =>
  `${name} was removed on ${removed.toISOString().slice(0, 10)}: files are kept as long as Empresa › Conservar archivos (meses) says. What was imported from it stays; to read it again, send the file again.`;
