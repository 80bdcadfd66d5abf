import type { Readable } from 'node:stream';

export interface StoredFile {
  sha256: string;
  size: number;
}

/**
 * Where raw files are kept, each under the hash of its bytes: the same bytes are kept once, and what was imported can be
 * read again years later.
 */
export interface FileStore {
  /** Takes the file away from `temporaryPath`. Resolves when a power cut can no longer take it. */
  keep(temporaryPath: string, file: StoredFile): Promise<void>;
  has(sha256: string): Promise<boolean>;
  read(sha256: string): Promise<Readable>;
  remove(sha256: string): Promise<void>;
}
