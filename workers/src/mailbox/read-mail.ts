import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@rumbo/config/errors';
import { type AddressObject, type AttachmentStream, type Headers, MailParser, type StructuredHeader } from 'mailparser';
import { mailDate } from './mail-date';

/** Base64 makes a file a third bigger; a mail may carry one file of the largest size. */
const MAX_MAIL_BYTES = 72 * 1024 * 1024;
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
const MAX_PARTS = 200;
/** A forwarded mail is an attachment with attachments of its own. */
const MAX_NESTING = 3;
const READ_TIMEOUT_MS = 60_000;
const TAIL_BYTES = 64 * 1024;

export interface MailPart {
  /** '' when the mail gives the part no name. */
  fileName: string;
  contentType: string;
  /** Shown within the text, as a picture in a signature is. */
  isInline: boolean;
  size: number;
  /** Undefined when the part is larger than a file may be. */
  content: Buffer | undefined;
}

export interface Mail {
  messageId: string;
  sender: string;
  subject: string;
  sentAt: Date;
  parts: MailPart[];
}

/** Throws UNREADABLE_FILE for what is no mail, is cut off, or exceeds a limit. */
export async function readMail(path: string, now: Date): Promise<Mail> {
  const stats = await stat(path);
  if (stats.size > MAX_MAIL_BYTES)
    throw unreadable(
      `The mail is larger than ${MAX_MAIL_BYTES / 1024 / 1024} MB; upload the file in the console instead`,
    );
  const hash = createHash('sha256');
  let tail: Buffer = Buffer.alloc(0);
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
      yield chunk;
    }
  }
  const { headers, headerLines, parts } = await parse(watched(), 0);
  if (!['from', 'date', 'message-id', 'content-type', 'received', 'subject'].some((name) => headers.has(name))) {
    throw unreadable('This is no mail: it has no mail headers');
  }
  const boundary = (headers.get('content-type') as StructuredHeader | undefined)?.params?.boundary;
  // Half a mail gives half a file, which would read as a whole one with fewer rows.
  if (boundary && !tail.includes(`--${boundary}--`))
    throw unreadable('The mail is cut off: its closing boundary is missing');
  return {
    messageId: messageIdOf(headers) ?? `sha256:${hash.digest('hex')}`,
    sender: (headers.get('from') as AddressObject | undefined)?.value[0]?.address?.trim().toLowerCase() ?? '',
    subject: textOf(headers.get('subject')).slice(0, 250),
    sentAt: mailDate({ header: headerLines.get('date'), mtime: stats.mtime, now }),
    parts,
  };
}

interface ParsedMail {
  headers: Headers;
  /** As they stand in the mail: mailparser gives the time of reading for a date it cannot read. */
  headerLines: Map<string, string>;
  parts: MailPart[];
}

async function parse(source: AsyncIterable<Buffer> | Buffer[], nesting: number): Promise<ParsedMail> {
  const parser = new MailParser({
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  let headers: Headers = new Map();
  const headerLines = new Map<string, string>();
  parser.on('headers', (found) => {
    headers = found;
  });
  parser.on('headerLines', (lines) => {
    for (const { key, line } of lines)
      headerLines.set(
        key,
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      );
  });
  const parts: MailPart[] = [];
  const collect = async (): Promise<void> => {
    for await (const data of parser as AsyncIterable<AttachmentStream | { type: 'text' }>) {
      if (data.type !== 'attachment') continue;
      if (parts.length >= MAX_PARTS) throw unreadable(`The mail has more than ${MAX_PARTS} parts`);
      const { content, size } = await read(data.content as Readable);
      data.release();
      const contentType = data.contentType?.toLowerCase() ?? '';
      if (content && contentType === 'message/rfc822' && nesting < MAX_NESTING) {
        parts.push(...(await parse([content], nesting + 1)).parts);
        continue;
      }
      parts.push({
        fileName: fileNameOf(data.filename),
        contentType,
        isInline: data.contentDisposition === 'inline' || data.related === true,
        size,
        content,
      });
    }
  };
  try {
    await Promise.all([pipeline(source, parser, { signal: AbortSignal.timeout(READ_TIMEOUT_MS) }), collect()]);
  } catch (cause) {
    throw cause instanceof AppError
      ? cause
      : unreadable(`The mail cannot be parsed: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  return { headers, headerLines, parts };
}

async function read(stream: Readable): Promise<{ content: Buffer | undefined; size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Too large a part is read to its end, for the next one lies behind it, and not kept.
    if (size > MAX_FILE_BYTES) chunks.length = 0;
    else chunks.push(chunk);
  }
  return { content: size > MAX_FILE_BYTES ? undefined : Buffer.concat(chunks), size };
}

/** A name is shown and matched, never a path. */
const fileNameOf = (name: unknown): string =>
  textOf(name)
    .replace(/^.*[/\\]/s, '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(-200);

function messageIdOf(headers: Headers): string | undefined {
  const id = textOf(headers.get('message-id')).trim();
  return id !== '' && id.length <= 500 ? id : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const unreadable = (message: string, cause?: unknown): AppError =>
  new AppError('UNREADABLE_FILE', message, { reason: 'mail' }, { cause });
