import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

const CHUNK_BYTES = 64 * 1024;
/** Letters that tables seldom hold: who looks for the boundary skips what has none of its letters, forty bytes at a time. */
const BOUNDARY_LETTERS = 'JKQWXZ';

/** A file as the cms takes it: fields first, for who reads the body as a stream knows them when the file begins. */
export function multipart(
  fields: Record<string, string>,
  file: { fileName: string; contentType: string; path: string; size: number },
): { headers: Record<string, string>; body: Readable } {
  const boundary = Array.from(randomBytes(40), (byte) => BOUNDARY_LETTERS[byte % BOUNDARY_LETTERS.length]).join('');
  const before = Buffer.from(
    [
      ...Object.entries(fields).map(
        ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      ),
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${escapeName(file.fileName)}"\r\n`,
      `Content-Type: ${file.contentType.replace(/[\r\n]/g, '')}\r\n\r\n`,
    ].join(''),
  );
  const after = Buffer.from(`\r\n--${boundary}--\r\n`);
  async function* parts(): AsyncGenerator<Buffer> {
    yield before;
    yield* createReadStream(file.path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
    yield after;
  }
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(before.length + file.size + after.length),
    },
    body: Readable.from(parts(), { objectMode: false }),
  };
}

/** As browsers escape a name. */
const escapeName = (name: string): string =>
  name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
