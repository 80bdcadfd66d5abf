import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A file of a mail, on disk. */
export interface StoredPart {
  fileName: string;
  contentType: string;
  path: string;
  size: number;
}

/**
 * Writes `content` into `folder` under a name of its own. What exceeds `maxBytes` is read to its end, for more may
 * lie behind it, and not kept: answers undefined.
 */
export async function store(
  content: AsyncIterable<Buffer>,
  {
    folder,
    fileName,
    contentType,
    maxBytes,
  }: { folder: string; fileName: string; contentType: string; maxBytes: number },
): Promise<StoredPart | undefined> {
  const path = join(folder, randomUUID());
  let size = 0;
  await pipeline(
    content,
    async function* within(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size <= maxBytes) yield chunk;
      }
    },
    createWriteStream(path, { mode: 0o600 }),
  );
  return size > maxBytes ? undefined : { fileName, contentType, path, size };
}
