import { open } from 'node:fs/promises';

const HEAD_BYTES = 128 * 1024;

/**
 * When the mail was sent: its Date header, never later than now (a clock set wrong would win over every later
 * file), else when the file was last written.
 */
export function mailDate({ header, mtime, now }: { header: string | undefined; mtime: Date; now: Date }): Date {
  // Comments such as "(CEST)" are allowed in the header and unknown to Date.
  const parsed = header === undefined ? Number.NaN : Date.parse(header.replace(/\([^()]*\)/g, '').trim());
  const sent = Number.isNaN(parsed) ? mtime : new Date(parsed);
  return sent > now ? now : sent;
}

/** The Date header of a mail file, without reading the whole mail; to put a batch in order. */
export async function readDateHeader(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('latin1', 0, bytesRead).split(/\r?\n\r?\n/, 1)[0] ?? '';
    return dateOf(head);
  } finally {
    await file.close();
  }
}

/** The Date header within a mail's head; a folded line is one line. */
export const dateOf = (head: string): string | undefined =>
  /^date:[ \t]*(.*)$/im.exec(head.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() || undefined;
