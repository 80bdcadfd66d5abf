import type { Evidence } from '@rumbo/config/api';
import iconv from 'iconv-lite';

const MARKS: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];
/** One byte a letter: what Windows writes, and what DOS and old ERPs do. */
const BYTE_ENCODINGS = ['windows-1252', 'cp850'] as const;
const LETTERS = /[áéíóúüñçãõàèêâôÁÉÍÓÚÜÑÇÃÕ°ºª¿¡€]/g;

/** The encoding of a text by its first bytes; `isWhole` when they are all, else the last character may be cut. */
export function detectEncoding(bytes: Buffer, isWhole: boolean): Evidence {
  const found = (value: string, because: Evidence['because']): Evidence => ({ about: 'encoding', value, because });
  const marked = MARKS.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark));
  if (marked) return found(marked[0], 'byte-order-mark');
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4096); at += 1)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > Math.min(bytes.length, 4096) / 5) {
    return found(odd > even ? 'utf-16le' : 'utf-16be', 'zero-bytes');
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return found('utf-8', bytes.some((byte) => byte > 127) ? 'valid-utf8' : 'plain-letters');
  } catch {
    const [best] = BYTE_ENCODINGS.map((value) => {
      const text = iconv.decode(bytes, value);
      return { value, letters: text.match(LETTERS)?.length ?? 0 };
    }).sort((a, b) => b.letters - a.letters);
    return { ...found(best?.value ?? 'windows-1252', 'accents'), args: { count: best?.letters ?? 0 } };
  }
}
