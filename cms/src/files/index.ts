import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { settings } from '../settings';
import { diskStore } from './disk';
import { awaitName } from './names';
import { s3Store } from './s3';
import type { FileStore, StoredFile } from './store';

/** S3_* names a bucket; without it the data folder keeps them. */
const store: FileStore = settings.S3_BUCKET ? s3Store(settings) : diskStore;

/** Kept before it returns, so that a row never names a file that is not there; without a row that names it soon it goes again. */
export async function storeFile(temporaryPath: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(temporaryPath), hash);
  const file = { sha256: hash.digest('hex'), size: (await stat(temporaryPath)).size };
  await awaitName(file.sha256);
  await store.keep(temporaryPath, file);
  return file;
}

export const isStored = (sha256: string): Promise<boolean> => store.has(sha256);

export const readStoredFile = (sha256: string): Promise<Readable> => store.read(sha256);

/** For bytes that nothing names any more (clean.ts asks). */
export const removeStoredFile = (sha256: string): Promise<void> => store.remove(sha256);
