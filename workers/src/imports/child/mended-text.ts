import type { ProfileSettings } from '@rumbo/config/api';
import { MARK_COLUMN, REJECTS_COLUMNS } from '@rumbo/config/rows';
import { detectDelimiter } from '../proposal/delimiter';
import { detectEncoding } from '../proposal/encoding';

const WORDS = REJECTS_COLUMNS.filter((name) => name !== MARK_COLUMN);

/**
 * A spreadsheet saves a text in its own way: a mended file may come back with another delimiter and encoding than
 * it left with. Gives how to read it, or undefined when the first bytes are no such file's.
 */
export function formatOfMendedText(head: Buffer): Partial<ProfileSettings['format']> | undefined {
  const encoding = detectEncoding(head, false).value;
  const text = new TextDecoder(encoding.replace('cp850', 'windows-1252')).decode(head);
  const header = text.split(/\r?\n/).find((line) => line.includes(MARK_COLUMN));
  if (header === undefined || !WORDS.every((name) => header.includes(name))) return undefined;
  return { encoding, delimiter: detectDelimiter(header).value, type: 'csv' };
}
