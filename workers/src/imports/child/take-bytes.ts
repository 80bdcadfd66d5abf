import { AppError } from '@rumbo/config/errors';
import { HEAD_BYTES } from '../formats/decode-text';

const MB = 1024 * 1024;
/** Kept in memory whole. The largest workbook that may unpack is about this, packed. */
const MAX_WORKBOOK_BYTES = 64 * MB;

/** The first bytes in one piece: they tell the kind of file and its encoding. Fewer when the file has no more. */
export function takeHead(bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  return takeUpTo(HEAD_BYTES, bytes);
}

/** `count` bytes or somewhat more, or all there are. */
export async function takeUpTo(count: number, bytes: AsyncIterator<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < count) {
    const { value, done } = await bytes.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return Buffer.concat(chunks);
}

export async function* chain(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** The whole file in memory. Throws UNREADABLE_FILE for what is too large for that. */
export async function gather(head: Buffer, rest: AsyncIterator<Buffer>, fileName: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chain(head, rest)) {
    length += chunk.length;
    if (length > MAX_WORKBOOK_BYTES) {
      throw new AppError(
        'UNREADABLE_FILE',
        `${fileName} is larger than ${MAX_WORKBOOK_BYTES / MB} MB; split it, or save it as CSV, and send it again`,
        { reason: 'too-large' },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
