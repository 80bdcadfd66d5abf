import type { Readable } from 'node:stream';
import { AppError } from '@rumbo/config/errors';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const MB = 1024 * 1024;
const MAX_ENTRIES = 5_000;
const MAX_UNPACKED_BYTES = 300 * MB;
/** Sheets of much the same rows pack well; a part that packs better than this, and is large, is a bomb. */
const MAX_RATIO = 150;
const RATIO_FREE_BYTES = 50 * MB;
const STORED_OR_DEFLATED = [0, 8];

/** The parts of a workbook, by their path in lower case: readers of the format do not mind the case. */
export interface Package {
  has(path: string): boolean;
  open(path: string): Promise<Readable>;
}

/**
 * The gate: looks at the zip's directory alone, so a bomb is refused before a byte of it is unpacked. Sizes that
 * the directory gives wrong make the reading fail. Throws UNREADABLE_FILE with the way out.
 */
export async function openPackage(bytes: Buffer, fileName: string): Promise<Package> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  let unpacked = 0;
  try {
    zip = await fromBufferPromise(bytes);
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(fileName, `it has ${zip.entryCount} parts`);
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MAX_UNPACKED_BYTES) {
        throw tooLarge(fileName, `it unpacks to more than ${MAX_UNPACKED_BYTES / MB} MB`);
      }
      if (entry.uncompressedSize > RATIO_FREE_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO) {
        throw tooLarge(fileName, `a part of it is packed to less than a ${MAX_RATIO}th`);
      }
      if (entry.isEncrypted()) throw protectedFile(fileName);
      if (STORED_OR_DEFLATED.includes(entry.compressionMethod)) entries.set(entry.fileName.toLowerCase(), entry);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(fileName, cause);
  }
  if (!entries.has('[content_types].xml')) throw await otherZip(zip, entries, fileName);
  return {
    has: (path) => entries.has(path.toLowerCase()),
    async open(path) {
      const entry = entries.get(path.toLowerCase());
      if (!entry) throw damaged(fileName, new Error(`no part ${path}`));
      return zip.openReadStreamPromise(entry);
    },
  };
}

/** A zip that is no workbook says what it is, for the way out differs. */
async function otherZip(zip: ZipFile, entries: ReadonlyMap<string, Entry>, fileName: string): Promise<AppError> {
  const type = entries.get('mimetype');
  if (type && type.uncompressedSize < 200) {
    const chunks = await (await zip.openReadStreamPromise(type)).toArray();
    if (String(Buffer.concat(chunks)).includes('opendocument')) {
      return otherFormat(fileName, 'an OpenDocument file (.ods)');
    }
  }
  return new AppError(
    'UNREADABLE_FILE',
    `${fileName} is a zip file without a workbook; send the .xlsx or .csv file itself`,
    { reason: 'other-format' },
  );
}

const tooLarge = (fileName: string, why: string): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `${fileName} is too large to read: ${why}; save only the rows that matter, or save it as CSV, and send it again`,
    { reason: 'too-large' },
  );

export const protectedFile = (fileName: string): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `${fileName} is protected with a password; save it without one as .xlsx and send it again`,
    { reason: 'protected' },
  );

export const otherFormat = (fileName: string, format: string): AppError =>
  new AppError('UNREADABLE_FILE', `${fileName} is ${format}. Save it as .xlsx and send it again`, {
    reason: 'other-format',
  });

export const damaged = (fileName: string, cause: unknown): AppError =>
  new AppError(
    'UNREADABLE_FILE',
    `${fileName} is damaged or was cut on its way (${cause instanceof Error ? cause.message.slice(0, 200) : 'unknown'}); open it in a spreadsheet, save it as .xlsx and send it again`,
    { reason: 'damaged' },
    { cause },
  );
