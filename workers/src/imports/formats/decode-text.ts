import { AppError } from '@rumbo/config/errors';
import iconv from 'iconv-lite';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** The bytes that `createDecoder` wants to see before it decides. */
export const HEAD_BYTES = 4096;

export interface Decoder {
  write(chunk: Buffer): string;
  end(): string;
}

/**
 * Chooses how a text file is decoded: a byte-order mark wins over the profile, and is left out of the text.
 * Throws PROFILE_MISMATCH for an encoding that does not exist or cannot be.
 */
export function createDecoder({
  head,
  encoding,
  fileName,
}: {
  head: Buffer;
  encoding: string;
  fileName: string;
}): Decoder {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => head.subarray(0, mark.length).equals(mark))?.[0];
  const chosen = marked ?? canonicalEncoding(encoding);
  if (!iconv.encodingExists(chosen)) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `Encoding '${encoding}' is not known; write it like utf-8, windows-1252 or utf-16le`,
      {
        reason: 'ambiguous-format',
      },
    );
  }
  if (!/^(utf-?(16|32)|ucs)/.test(chosen) && head.includes(0)) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `${fileName} is not ${chosen} text; if it is UTF-16, say so in the profile's encoding`,
      {
        reason: 'ambiguous-format',
      },
    );
  }
  const decoder = iconv.getDecoder(chosen, { stripBOM: true });
  return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
}

/** On the web and in what ERPs call ISO-8859-1, the label means windows-1252: 0x80 is a euro sign. */
function canonicalEncoding(label: string): string {
  const name = label.trim().toLowerCase();
  return ['latin1', 'latin-1', 'iso-8859-1', 'iso8859-1', 'ascii', 'us-ascii'].includes(name) ? 'windows-1252' : name;
}
