import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dataPath } from '../settings';
import type { FileStore } from './store';

const pathOf = (sha256: string) => dataPath('files', sha256.slice(0, 2), sha256);

/** Files in the data folder: files/ab/abcdef…. */
export const diskStore: FileStore = {
  async keep(temporaryPath, { sha256, size }) {
    const path = pathOf(sha256);
    if ((await stat(path).catch(() => undefined))?.size !== size) await copyTo(temporaryPath, path);
    await rm(temporaryPath, { force: true });
  },

  async has(sha256) {
    return (await stat(pathOf(sha256)).catch(() => undefined)) !== undefined;
  },

  async read(sha256) {
    return createReadStream(pathOf(sha256));
  },

  async remove(sha256) {
    await rm(pathOf(sha256), { force: true });
  },
};

async function copyTo(temporaryPath: string, path: string): Promise<void> {
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
}
