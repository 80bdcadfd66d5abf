import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@rumbo/config/errors';
import { type StoredPart, store } from '../files/store';
import { type Unpacked, unpack } from '../files/unpack';
import { inMb, MAX_FILE_BYTES, MAX_MAIL_BYTES } from '../limits';
import { isData, isText, type MailPart } from './is-data';
import { mailDate } from './mail-date';
import { readHead } from './read-head';
import { unreadable } from './unreadable';
import { walkParts } from './walk-parts';

const READ_TIMEOUT_MS = 5 * 60_000;
const CHUNK_BYTES = 128 * 1024;
const TAIL_BYTES = 64 * 1024;
const EXTENSIONS: Record<string, string> = {
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/tab-separated-values': 'tsv',
  'application/json': 'json',
  'application/ms-tnef': 'dat',
};

export interface Mail extends Unpacked {
  messageId: string;
  /** Lower case; '' when it cannot be read. */
  sender: string;
  subject: string;
  sentAt: Date;
}

/**
 * Takes a mail apart: its data files, archives unpacked, lie in `folder` afterwards. In memory are its head and a
 * piece of a file at a time. Throws UNREADABLE_FILE for what is no mail, is cut off, or exceeds a limit.
 */
export async function readMail(path: string, { folder, now }: { folder: string; now: Date }): Promise<Mail> {
  const stats = await stat(path);
  if (stats.size > MAX_MAIL_BYTES)
    throw unreadable(`The mail is larger than ${inMb(MAX_MAIL_BYTES)}; upload the file in the console instead`);
  let tail: Buffer = Buffer.alloc(0);
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
      tail =
        chunk.length >= TAIL_BYTES ? chunk.subarray(-TAIL_BYTES) : Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
      yield chunk;
    }
  }
  const { head, boundary, stored, unpacked } = await takeApart(watched(), folder);
  const { messageId, sender, subject, date } = await readHead(head);
  // Half a mail gives half a file, which would read as a whole one with fewer rows.
  if (boundary && !tail.includes(boundary)) throw unreadable('The mail is cut off: its closing boundary is missing');
  for (const file of stored) {
    const { files, left, problems } = await unpack(file, folder);
    unpacked.files.push(...files);
    unpacked.left.push(...left);
    unpacked.problems.push(...problems);
  }
  return {
    ...unpacked,
    messageId: messageId ?? `sha256:${await hashOf(path)}`,
    sender,
    subject,
    sentAt: mailDate({ header: date, mtime: stats.mtime, now }),
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

interface TakenApart {
  head: Buffer;
  /** How the mail must end. */
  boundary: Buffer | undefined;
  stored: StoredPart[];
  unpacked: Unpacked;
}

async function takeApart(source: AsyncIterable<Buffer>, folder: string): Promise<TakenApart> {
  const taken: TakenApart = {
    head: Buffer.alloc(0),
    boundary: undefined,
    stored: [],
    unpacked: { files: [], left: [], problems: [] },
  };
  const { left, problems } = taken.unpacked;
  let nth = 0;
  const nameOf = ({ fileName, contentType }: MailPart): string =>
    fileName || `attachment-${nth}.${EXTENSIONS[contentType] ?? 'bin'}`;
  try {
    await walkParts(
      source,
      {
        onHead(root) {
          taken.head = root.getHeaders();
          if (root._boundary) taken.boundary = Buffer.concat([Buffer.from('--'), root._boundary, Buffer.from('--')]);
        },
        isWanted(part) {
          if (isText(part)) return false;
          nth += 1;
          const isWanted = isData(part);
          if (!isWanted) left.push(`${nameOf(part)}: ${part.contentType || 'unknown type'} is no data file`);
          return isWanted;
        },
        async onPart(part, content) {
          const fileName = nameOf(part);
          const contentType = part.contentType || 'application/octet-stream';
          const file = await store(content, { folder, fileName, contentType, maxBytes: MAX_FILE_BYTES });
          if (!file) problems.push(`${fileName}: larger than ${inMb(MAX_FILE_BYTES)}; upload it in the console`);
          else if (file.size === 0) left.push(`${fileName}: empty`);
          else taken.stored.push(file);
        },
      },
      AbortSignal.timeout(READ_TIMEOUT_MS),
    );
  } catch (cause) {
    // A full disk is not the mail's fault.
    if (cause instanceof AppError || isDisk(cause)) throw cause;
    throw unreadable(`The mail cannot be parsed: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  return taken;
}

const isDisk = (cause: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'EACCES', 'EROFS'].includes(
    (cause as NodeJS.ErrnoException | undefined)?.code ?? '',
  );
