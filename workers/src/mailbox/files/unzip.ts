import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { inMb, MAX_ARCHIVE_ENTRIES, MAX_FILE_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FREE_BYTES } from '../limits';
import { isData } from '../mail/is-data';
import { fileNameOf } from '../mail/walk-parts';
import { type StoredPart, store } from './store';
import type { Unpacked } from './unpack';

const STORED_OR_DEFLATED = [0, 8];
const ARCHIVE = /\.(zip|gz|7z|rar|tar|tgz|bz2|xz)$/i;
const WORKBOOK = /\.(xls[xmb]?|ods)$/i;

/** The data files of a zip. Its directory passes a gate first, so a bomb is refused before a byte is unpacked. */
export async function unzip(file: StoredPart, folder: string): Promise<Unpacked> {
  const itself = { files: [file], left: [], problems: [] };
  const problem = (why: string): Unpacked => ({ files: [], left: [], problems: [`${file.fileName}: ${why}`] });
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file.path, { autoClose: false });
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES * 10 && !WORKBOOK.test(file.fileName))
      return problem(tooMany(zip.entryCount));
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    // Workbooks and OpenDocument files are zips: they say so by a part of that name.
    if (entries.some(({ fileName }) => /^(\[content_types\]\.xml|mimetype)$/i.test(fileName))) return itself;
    const inside = entries.filter(({ fileName }) => !/\/$|^__MACOSX\/|(^|\/)\./.test(fileName));
    const refusal = refusalOf(inside);
    if (refusal) return problem(refusal);
    return await extract(zip, inside, { file, folder });
  } catch (error) {
    // A damaged workbook is refused by who reads it, and is seen in the console.
    if (!zip && WORKBOOK.test(file.fileName)) return itself;
    return problem(
      `the zip is damaged (${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}); pack it again, or send its files as they are`,
    );
  } finally {
    zip?.close();
  }
}

function refusalOf(entries: readonly Entry[]): string | undefined {
  if (entries.length > MAX_ARCHIVE_ENTRIES) return tooMany(entries.length);
  if (entries.some((entry) => entry.isEncrypted())) return 'the zip has a password; pack it without one';
  if (entries.some(({ compressionMethod }) => !STORED_OR_DEFLATED.includes(compressionMethod)))
    return 'the zip is packed by an unusual method; pack it as a plain zip, or send its files as they are';
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MAX_UNPACKED_BYTES)
    return `the zip unpacks to more than ${inMb(MAX_UNPACKED_BYTES)}; send its files one by one`;
  if (
    entries.some(
      ({ uncompressedSize: size, compressedSize }) => size > RATIO_FREE_BYTES && size > compressedSize * MAX_RATIO,
    )
  )
    return `a file in the zip is packed to less than a ${MAX_RATIO}th, as no real data is; send the file as it is`;
  const nested = entries.find(({ fileName }) => ARCHIVE.test(fileName));
  if (nested) return `${fileNameOf(nested.fileName)} in it is packed once more; send that archive by itself`;
  return undefined;
}

async function extract(
  zip: ZipFile,
  entries: readonly Entry[],
  { file, folder }: { file: StoredPart; folder: string },
): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], left: [], problems: [] };
  for (const entry of entries) {
    const fileName = `${file.fileName}/${fileNameOf(entry.fileName)}`;
    if (!isData({ fileName, contentType: '', isInline: false })) {
      unpacked.left.push(`${fileName}: no data file`);
      continue;
    }
    // yauzl ends the stream with an error when an entry is larger than the directory says.
    const content = await zip.openReadStreamPromise(entry);
    const stored = await store(content, {
      folder,
      fileName,
      contentType: 'application/octet-stream',
      maxBytes: MAX_FILE_BYTES,
    });
    if (!stored) unpacked.problems.push(`${fileName}: larger than ${inMb(MAX_FILE_BYTES)}; send it in pieces`);
    else if (stored.size === 0) unpacked.left.push(`${fileName}: empty`);
    else unpacked.files.push(stored);
  }
  if (entries.length === 0) unpacked.left.push(`${file.fileName}: holds no files`);
  return unpacked;
}

const tooMany = (entries: number): string =>
  `the zip holds ${entries} files, more than ${MAX_ARCHIVE_ENTRIES}; send them in several`;
