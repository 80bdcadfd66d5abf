import type { ProposalReason } from '@rumbo/config/api';
import { cleanText } from '../mapping/text';
import { STORED_MARK } from './sample';

export interface NumberGuess {
  decimal: '.' | ',';
  thousands: '' | '.' | ',' | ' ' | "'";
  isOpen: boolean;
  because: ProposalReason;
  args?: Record<string, string>;
  examples: string[];
}

const LAYOUT = /[()\s%+-]|\p{Sc}|^(?:S\/\.?|B\/\.?|Bs\.?|[A-Z]{1,3}\$?)|[A-Z]{3}$/gu;
const DIGITS_AND_MARKS = /^\d[\d.,'\u2019\u066b ]*$|^[.,]\d+$/;

const bare = (text: string): string => {
  const spaced = cleanText(text)
    .replace(/\u2212/g, '-')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '_');
  return spaced.replace(LAYOUT, '').replace(LAYOUT, '').replaceAll('_', ' ');
};

export const isNumberLike = (text: string): boolean => DIGITS_AND_MARKS.test(bare(text));

/**
 * Decimal mark and thousands mark by the cells that leave no doubt: "1.234,56" names both, "12,5" and "0.123" the
 * decimal mark, "1.234.567" the other. "1.234" alone says neither, and is asked about.
 */
export function guessNumbers(cells: readonly string[]): NumberGuess {
  const decides: Partial<Record<'.' | ',', string>> = {};
  const groups = new Map<NumberGuess['thousands'], string>();
  let open: { mark: '.' | ','; cell: string } | undefined;
  for (const cell of cells) {
    const text = bare(cell);
    if (!DIGITS_AND_MARKS.test(text) || text.includes(STORED_MARK)) continue;
    if (/\d \d/.test(text)) groups.set(' ', cell);
    if (/\d['\u2019]\d/.test(text)) groups.set("'", cell);
    const marks = text.replace(/[^.,]/g, '');
    const mark = marks.at(-1) as '.' | ',' | undefined;
    if (mark === undefined) continue;
    const other = mark === '.' ? ',' : '.';
    const [whole = '', fraction = ''] = [text.slice(0, text.lastIndexOf(mark)), text.slice(text.lastIndexOf(mark) + 1)];
    if (marks.includes(other)) {
      decides[mark] ??= cell;
      groups.set(other, cell);
    } else if (marks.length > 1) {
      groups.set(mark, cell);
      decides[other] ??= cell;
    } else if (fraction.length !== 3 || /^0?$/.test(whole) || /^\d{4,}$/.test(whole) || / |'/.test(whole)) {
      decides[mark] ??= cell;
    } else {
      open ??= { mark, cell };
    }
  }
  const examples = [decides['.'], decides[','], open?.cell].filter((cell) => cell !== undefined);
  const guess = (decimal: '.' | ',', rest: Pick<NumberGuess, 'isOpen' | 'because' | 'args'>): NumberGuess => {
    const other = decimal === '.' ? ',' : '.';
    // "1,234" beside "12.50" is a thousand: the other mark has no other work.
    const mark =
      groups.has(other) || open?.mark === other ? other : ([' ', "'"] as const).find((one) => groups.has(one));
    return { decimal, thousands: mark ?? '', examples, ...rest };
  };
  if (decides['.'] && decides[',']) return guess(',', { isOpen: true, because: 'contradicting-cells' });
  if (decides['.']) return guess('.', { isOpen: false, because: 'decimal-point' });
  if (decides[',']) return guess(',', { isOpen: false, because: 'decimal-comma' });
  if (open) return guess('.', { isOpen: true, because: 'thousands-or-decimals', args: { mark: open.mark } });
  return guess('.', { isOpen: false, because: 'no-mark' });
}
