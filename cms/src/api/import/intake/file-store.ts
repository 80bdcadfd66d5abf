import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
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

export const readStoredFile = (sha256: string) => createReadStream(pathOf(sha256));

/** For bytes that no import names any more. */
export const removeStoredFile = (sha256: string): Promise<void> => rm(pathOf(sha256), { force: true });
