import { createHash, timingSafeEqual } from 'node:crypto';
import { MARK } from '@rumbo/config/api';

/** An import as its marks need it: the hash of its file is known to who has the file, and to nobody else. */
export interface Marked {
  id: number;
  sha256: string;
}

/** Ties a row of a mended file to its import; made up for another import or row it does not hold. */
export function markOf({ id, sha256 }: Marked, row: number): string {
  const proof = createHash('sha256').update(`${sha256}:${id}:${row}`).digest('hex').slice(0, 16);
  return `${id}-${row}-${proof}`;
}

/** What a mark says, before anything is proved; undefined for what is none. */
export function readMark(mark: string): { importId: number; row: number } | undefined {
  if (!MARK.test(mark)) return undefined;
  const [importId, row] = mark.split('-').map(Number);
  return importId === undefined || row === undefined ? undefined : { importId, row };
}

export const isMarkOf = (of: Marked, row: number, mark: string): boolean => {
  const expected = Buffer.from(markOf(of, row));
  const given = Buffer.from(mark);
  return expected.length === given.length && timingSafeEqual(expected, given);
};
