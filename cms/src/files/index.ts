import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '../facts/transaction';
import { settings } from '../settings';
import { diskStore } from './disk';
import { s3Store } from './s3';
import type { FileStore, StoredFile } from './store';

/** S3_* names a bucket; without it the data folder keeps them. */
const store: FileStore = settings.S3_BUCKET ? s3Store(settings) : diskStore;

/** Kept before it returns, so that a row never names a file that is not there. */
export async function storeFile(temporaryPath: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(temporaryPath), hash);
  const file = { sha256: hash.digest('hex'), size: (await stat(temporaryPath)).size };
  await store.keep(temporaryPath, file);
  return file;
}

/** Copies of one file that arrive side by side, and its removal, wait for each other; until the transaction ends. */
export const lockFile = (tx: Transaction, sha256: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);

export const isStored = (sha256: string): Promise<boolean> => store.has(sha256);

export const readStoredFile = (sha256: string): Promise<Readable> => store.read(sha256);

/** For bytes that no import names any more. */
export const removeStoredFile = (sha256: string): Promise<void> => store.remove(sha256);

/** What is said of a file that the company's setting has taken. */
export const fileRemoved = (name: string, removed: Date): string =>
  `${name} was removed on ${removed.toISOString().slice(0, 10)}: files are kept as long as Empresa › Conservar archivos (meses) says. What was imported from it stays; to read it again, send the file again.`;
