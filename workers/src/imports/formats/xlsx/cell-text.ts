import { type DateSystem, serialToIso } from '../../mapping/serial-date';

/** What a cell's style makes of its number. */
export type NumberShape = 'number' | 'date' | { zeros: number };

interface NumberOptions {
  shape: NumberShape;
  dateSystem: DateSystem;
  /** The profile's mark, so that a number in a cell reads like one in a text of the same file. */
  decimal: string;
}

/** As many digits as Excel keeps and shows: what a double holds beyond them is noise (0.1 + 0.2). */
const EXACT_DIGITS = 15;

/** A cell's number as the text that the mapping reads: a plain decimal, an ISO date, a code with its zeros. */
export function numberText(stored: string, { shape, dateSystem, decimal }: NumberOptions): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (shape === 'date') {
    const { day, time } = serialToIso(value, dateSystem);
    if (day !== '' || time !== '')
      return [day, time === '00:00:00' && day !== '' ? '' : time].filter(Boolean).join(' ');
  }
  const plain = plainDecimal(value);
  if (typeof shape === 'object' && /^\d+$/.test(plain)) return plain.padStart(shape.zeros, '0');
  return decimal === '.' ? plain : plain.replace('.', decimal);
}

function plainDecimal(value: number): string {
  // Whole numbers are exact further up: codes of sixteen digits are not rounded.
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  // The shortest text of a double, when it has no more digits than are exact, is the rounded one too.
  const shortest = String(value);
  if (shortest.length <= EXACT_DIGITS && !shortest.includes('e')) return shortest;
  const [mantissa = '', exponentText = '0'] = value.toExponential(EXACT_DIGITS - 1).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const point = Number(exponentText) + 1;
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const EAST_ASIAN_DATES: readonly (readonly [from: number, to: number])[] = [
  [27, 36],
  [50, 58],
];

/** What a number format makes of a number, by its id and, for a file's own formats, its code. */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined) {
    const isDate = BUILT_IN_DATES.has(id) || EAST_ASIAN_DATES.some(([from, to]) => id >= from && id <= to);
    return isDate ? 'date' : 'number';
  }
  if (/^0{2,20}$/.test(code)) return { zeros: code.length };
  const positive = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/s\.0+/gi, 's')
    .split(';')[0];
  // "S/ #,##0.00" has an s and is money: where digits have a place of their own there is no date.
  return /[dmyhs]/i.test(positive ?? '') && !/[0#?]|^(?:standard|est[aá]ndar)$/i.test(positive ?? '')
    ? 'date'
    : 'number';
}

const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

/** Characters that XML cannot hold stand in a workbook as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
