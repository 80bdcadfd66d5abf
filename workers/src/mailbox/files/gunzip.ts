import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { inMb, MAX_FILE_BYTES, MAX_RATIO, RATIO_FREE_BYTES } from '../limits';
import { type StoredPart, store } from './store';
import type { Unpacked } from './unpack';

/** The one file of a gzip. */
export async function gunzip(file: StoredPart, folder: string): Promise<Unpacked> {
  const problem = (why: string): Unpacked => ({ files: [], left: [], problems: [`${file.fileName}: ${why}`] });
  const inner = file.fileName.replace(/\.gz$/i, '');
  if (/\.(tar|tgz)$/i.test(inner)) return problem('is a tar archive; send a zip, or its files as they are');
  // No directory to ask beforehand: the limit falls while it unpacks.
  const maxBytes = Math.min(MAX_FILE_BYTES, Math.max(RATIO_FREE_BYTES, file.size * MAX_RATIO));
  const gunzipped = createGunzip();
  try {
    const stored = await pipeline(createReadStream(file.path), gunzipped, (content: AsyncIterable<Buffer>) =>
      store(content, {
        folder,
        fileName: `${file.fileName}/${inner}`,
        contentType: 'application/octet-stream',
        maxBytes,
      }),
    );
    if (!stored) return problem(`unpacks to more than ${inMb(Math.round(maxBytes))}; send it in pieces`);
    if (stored.size === 0) return { files: [], left: [`${file.fileName}: empty`], problems: [] };
    return { files: [stored], left: [], problems: [] };
  } catch (error) {
    return problem(
      `the gzip is damaged (${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}); pack it again, or send the file as it is`,
    );
  }
}
