import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from './engine-error';

/** A password for an engine: 32 random bytes, safe inside a URL. */
export const newPassword = (): string => randomBytes(32).toString('base64url');

/** Port and passwords of an engine, or undefined before its first start. */
export function readState<T>(file: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new EngineError(`${file} cannot be read: give it back to this user, or set DATA_DIR to another folder.`, {
      cause: error,
    });
  }
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new EngineError(
      `${file} is damaged: restore the data folder from a back-up, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** Written beside and renamed: a kill in between leaves the old file whole. Only the owner may read it. */
export function writeState(file: string, state: object): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}
