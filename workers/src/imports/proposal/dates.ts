import type { ProposalReason } from '@rumbo/config/api';
import { cleanText } from '../mapping/text';

export interface DateGuess {
  /** What the profile's `dates` would be; several when the file does not tell. */
  formats: string[];
  /** The cell that decides, when there is one. */
  example?: string;
  because: ProposalReason;
}

const TIME = /(?:[T\s,]+\d{1,2}[:.h]\d{2}.*)$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const COMPACT = /^(?:19[7-9]|20\d)\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
/** A bare count of days is a date only in a workbook, and only in a column that is called one. */
const SERIAL = /^[2-7]\d{4}(?:[.,\u066b]\d+)?$/;

export const isDateLike = (text: string): boolean => {
  const day = withoutTime(text);
  return YEAR_FIRST.test(day) || YEAR_LAST.test(day) || COMPACT.test(day);
};

export const isSerial = (text: string): boolean => SERIAL.test(text);

const withoutTime = (text: string): string => cleanText(text).replace(TIME, '').trim();

/** Order and marks of the dates in a column. A day above twelve tells day from month; without one both stay open. */
export function guessDates(cells: readonly string[]): DateGuess | undefined {
  const separators = new Map<string, number>();
  let first: string | undefined;
  let second: string | undefined;
  let yearFirst: string | undefined;
  let open: string | undefined;
  let digits = 4;
  for (const cell of cells) {
    const day = withoutTime(cell);
    const iso = YEAR_FIRST.exec(day);
    if (iso) {
      yearFirst ??= `yyyy${iso[2]}MM${iso[2]}dd`;
      continue;
    }
    if (COMPACT.test(day)) {
      yearFirst ??= 'yyyyMMdd';
      continue;
    }
    const match = YEAR_LAST.exec(day);
    if (!match) continue;
    const [, a, separator = '/', b, year = ''] = match;
    separators.set(separator, (separators.get(separator) ?? 0) + 1);
    digits = year.length;
    open = cell;
    if (Number(a) > 12 && Number(b) <= 12) first ??= cell;
    if (Number(b) > 12 && Number(a) <= 12) second ??= cell;
  }
  if (separators.size === 0) {
    return yearFirst ? { formats: [yearFirst], because: 'year-first' } : undefined;
  }
  const forms = (order: 'day' | 'month'): string[] => [
    ...[...separators.keys()].map((separator) =>
      (order === 'day' ? ['dd', 'MM'] : ['MM', 'dd']).concat('y'.repeat(digits)).join(separator),
    ),
    ...(yearFirst ? [yearFirst] : []),
  ];
  if (first && !second) return { formats: forms('day'), example: first, because: 'first-above-twelve' };
  if (second && !first) return { formats: forms('month'), example: second, because: 'second-above-twelve' };
  const because = first ? 'both-orders' : 'none-above-twelve';
  return { formats: [...new Set([...forms('day'), ...forms('month')])], because, ...(open && { example: open }) };
}

/** Do these formats leave it open whether day or month comes first? */
export const isOpen = ({ formats }: DateGuess): boolean =>
  formats.some((format) => format.startsWith('dd')) && formats.some((format) => format.startsWith('MM'));
