import { extname } from 'node:path';
import type { FileKind } from './kind-of';

const LONGEST = 120;
/** Path separators, what file systems refuse, control characters, and marks that turn the reading direction around. */
const UNSAFE = /[/\\:*?"<>|\p{Cc}\p{Cf}]/gu;

/** The sender's name for a file without folders and without tricks, with an ending that its bytes have. */
export function attachmentName(fileName: string, { extensions }: Pick<FileKind, 'extensions'>): string {
  const plain = fileName.normalize('NFC').replace(/^.*[/\\]/, '');
  const clean = plain
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const ending = extname(clean);
  const isRight = extensions.includes(ending.toLowerCase());
  const stem = isRight ? clean.slice(0, -ending.length) : clean;
  return `${[...(stem || 'archivo')].slice(0, LONGEST).join('')}${isRight ? ending : extensions[0]}`;
}
