import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dataPath } from '../settings';
import type { FileStore } from './store';

/** A million rows are some hundred megabytes: fewer, larger pieces. */
const CHUNK_BYTES = 256 * 1024;

const pathOf = (sha256: string) => dataPath('files', sha256.slice(0, 2), sha256);

/** Files in the data folder: files/ab/abcdef…. */
export const diskStore: FileStore = {
  async keep(temporaryPath, { sha256, size }) {
    const path = pathOf(sha256);
    if ((await stat(path).catch(() => undefined))?.size !== size) await moveTo(temporaryPath, path);
    await rm(temporaryPath, { force: true });
  },

  async has(sha256) {
    return (await stat(pathOf(sha256)).catch(() => undefined)) !== undefined;
  },

  async read(sha256) {
    return createReadStream(pathOf(sha256), { highWaterMark: CHUNK_BYTES });
  },

  async remove(sha256) {
    await rm(pathOf(sha256), { force: true });
  },
};

async function moveTo(temporaryPath: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Not to its place before it is safe there, and by a name of its own, for copies that arrive side by side.
  const partial = `${path}.${randomUUID()}.part`;
  await rename(temporaryPath, partial).catch((error: NodeJS.ErrnoException) => {
    // The upload folder may be another file system.
    if (error.code !== 'EXDEV') throw error;
    return copyFile(temporaryPath, partial);
  });
  const file = await open(partial, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
}
