import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { MAX_FILE_BYTES, MAX_PARTS } from '../limits';
import { isData } from '../mail/is-data';
import { fileNameOf } from '../mail/walk-parts';
import { type StoredPart, store } from './store';
import type { Unpacked } from './unpack';

/*
 * winmail.dat, as Outlook sends it to whom it takes for another Outlook: a list of attributes (MS-OXTNEF). Of each
 * attachment its title and its data are read, nothing else.
 */
const SIGNATURE = 0x223e9f78;
const HEAD_BYTES = 6;
/** Level, id, length; the data; a checksum. */
const ATTRIBUTE_BYTES = 9;
const CHECKSUM_BYTES = 2;
const MAX_ATTRIBUTES = 5_000;
const MAX_TITLE_BYTES = 1_000;
const BEGINS_ATTACHMENT = 0x00069002;
const TITLE = 0x00018010;
const DATA = 0x0006800f;

interface Attachment {
  title: string;
  data?: { start: number; size: number };
}

export const isWinmail = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === SIGNATURE;

/** The data files in a winmail.dat. One that ends too early gives none of them: half a file would read as whole. */
export async function readWinmail(file: StoredPart, folder: string): Promise<Unpacked> {
  const unpacked: Unpacked = { files: [], left: [], problems: [] };
  const handle = await open(file.path);
  let attachments: Attachment[] | undefined;
  try {
    attachments = await listAttachments(handle, file.size);
  } finally {
    await handle.close();
  }
  if (!attachments) {
    unpacked.problems.push(
      `${file.fileName}: Outlook's own packing, and damaged; send the mail as plain text or HTML, or upload the file in the console`,
    );
    return unpacked;
  }
  for (const { title, data } of attachments) {
    const fileName = fileNameOf(title);
    const part = { fileName, contentType: 'application/octet-stream', isInline: false };
    if (!data || data.size === 0 || !isData(part)) {
      unpacked.left.push(`${fileName || 'attachment'} in ${file.fileName}: no data file`);
      continue;
    }
    const content = createReadStream(file.path, { start: data.start, end: data.start + data.size - 1 });
    const name = fileName || 'attachment.bin';
    const stored = await store(content, { folder, ...part, fileName: name, maxBytes: MAX_FILE_BYTES });
    if (stored) unpacked.files.push(stored);
  }
  return unpacked;
}

async function listAttachments(handle: FileHandle, fileSize: number): Promise<Attachment[] | undefined> {
  const attachments: Attachment[] = [];
  let at = HEAD_BYTES;
  for (let read = 0; at < fileSize; read += 1) {
    if (read > MAX_ATTRIBUTES || at + ATTRIBUTE_BYTES > fileSize) return undefined;
    const { buffer } = await handle.read(Buffer.alloc(ATTRIBUTE_BYTES), 0, ATTRIBUTE_BYTES, at);
    const id = buffer.readUInt32LE(1);
    const size = buffer.readUInt32LE(5);
    const start = at + ATTRIBUTE_BYTES;
    at = start + size + CHECKSUM_BYTES;
    if (at > fileSize) return undefined;
    if (id === BEGINS_ATTACHMENT) attachments.push({ title: '' });
    const current = attachments.at(-1);
    if (attachments.length > MAX_PARTS) return undefined;
    if (!current) continue;
    if (id === DATA) current.data = { start, size };
    if (id === TITLE) current.title = await readTitle(handle, start, Math.min(size, MAX_TITLE_BYTES));
  }
  return attachments;
}

/** Zero-terminated, in the sender's code page, which nearly always is this one. */
async function readTitle(handle: FileHandle, start: number, size: number): Promise<string> {
  const { buffer } = await handle.read(Buffer.alloc(size), 0, size, start);
  return new TextDecoder('windows-1252').decode(buffer).split('\u0000', 1)[0] ?? '';
}
