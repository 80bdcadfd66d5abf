import { open } from 'node:fs/promises';
import { gunzip } from './gunzip';
import type { StoredPart } from './store';
import { unzip } from './unzip';
import { isWinmail, readWinmail } from './winmail';

export interface Unpacked {
  files: StoredPart[];
  /** What is no file to import; nobody misses it. */
  left: string[];
  /** What may be a file to import and cannot be taken, with the way out: somebody has to know. */
  problems: string[];
}

/**
 * What a file of a mail holds: itself, or the files of the archive it is, told by its content. A workbook is a zip
 * and stays one.
 */
export async function unpack(file: StoredPart, folder: string): Promise<Unpacked> {
  const head = await readStart(file.path);
  if (head.subarray(0, 2).equals(Buffer.from('PK'))) return unzip(file, folder);
  if (head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return gunzip(file, folder);
  if (isWinmail(head)) return readWinmail(file, folder);
  return { files: [file], left: [], problems: [] };
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
