import { DECIMAL_PATTERN } from '@rumbo/config/api';

/** The marks a locale writes numbers with. */
export interface Marks {
  decimal: string;
  group: string;
}

export function marksOf(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' } as Intl.NumberFormatOptions).formatToParts(
    1234567.5,
  );
  const mark = (type: string, fallback: string): string => parts.find((part) => part.type === type)?.value ?? fallback;
  return { decimal: mark('decimal', '.'), group: mark('group', ',') };
}

/** Spaces of every width, currency signs and codes, apostrophes between thousands: they say nothing of the value. */
const NOISE = /[\s\u00a0\u202f'’]|[$€£¥]|^[A-Z]{2,3}\$?|[A-Z]{3}$/gu;

/**
 * "$ 1.234,56" or "1,234.56" → "1234.56"; null when blank, undefined when it is no amount of zero or more. Two marks
 * explain each other: the last is the decimal one. One alone is read as the locale writes it: "1.234" is a thousand
 * where the point groups, but "12.5" can only be decimals.
 */
export function readAmount(text: string, { decimal, group }: Marks): string | null | undefined {
  const bare = text.trim().replace(NOISE, '');
  if (bare === '' || bare === '-' || bare === '–') return text.trim().replace(/[\s$–-]/g, '') === '' ? null : undefined;
  if (!/^[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const point = decimalAt(bare, decimal, group);
  const whole = point < 0 ? bare : bare.slice(0, point);
  const fraction = point < 0 ? '' : bare.slice(point + 1);
  // Groups that are not of three tell a slip of the finger, not a number.
  if (!/^\d*$/.test(fraction) || !/^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole)) return undefined;
  const plain = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '') || '0';
  const value = fraction ? `${plain}.${fraction}` : plain;
  return DECIMAL_PATTERN.test(value) ? value : undefined;
}

/** Where the decimal mark stands, -1 for none. */
function decimalAt(bare: string, decimal: string, group: string): number {
  const point = bare.lastIndexOf('.');
  const comma = bare.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return Math.max(point, comma);
  const at = Math.max(point, comma);
  if (at < 0) return -1;
  const mark = bare.charAt(at);
  if (bare.indexOf(mark) !== at) return -1;
  if (mark === decimal) return at;
  const isGroup = /^\d{1,3}$/.test(bare.slice(0, at)) && bare.length - at - 1 === 3;
  return isGroup && (mark === group || group.trim() === '') ? -1 : at;
}

/** As a person of the locale would type it, and as a spreadsheet reads it: without groups. */
export const writeAmount = (value: string | null, { decimal }: Marks): string =>
  value === null
    ? ''
    : value
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
        .replace('.', decimal);
