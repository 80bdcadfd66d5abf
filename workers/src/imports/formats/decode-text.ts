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
  /** A byte below 128 is that character of ASCII wherever it stands. */
  isAsciiBased: boolean;
  /** The text of a piece that is whole, apart from what `write` reads. */
  piece(bytes: Buffer, start: number, end: number): string;
}

const ASCII_BASED = /^(utf-?8|(windows-?|cp|win)125\d|iso-?8859-?\d+|cp(437|850|852|858|860))$/;

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
  return {
    write: (chunk) => decoder.write(chunk),
    end: () => decoder.end() ?? '',
    isAsciiBased: ASCII_BASED.test(chosen),
    piece: /^utf-?8$/.test(chosen)
      ? (bytes, start, end) => bytes.toString('utf8', start, end)
      : (bytes, start, end) => iconv.decode(bytes.subarray(start, end), chosen, { stripBOM: false }),
  };
}

/** On the web and in what ERPs call ISO-8859-1, the label means windows-1252: 0x80 is a euro sign. */
function canonicalEncoding(label: string): string {
  const name = label.trim().toLowerCase();
  return ['latin1', 'latin-1', 'iso-8859-1', 'iso8859-1', 'ascii', 'us-ascii'].includes(name) ? 'windows-1252' : name;
}
