import type { ProfileSettings } from '@rumbo/config/api';
import type { Failure } from './failure';

type NumberFormat = Pick<ProfileSettings['format'], 'decimal' | 'thousands'>;

/** Amounts stand as millionths in a 64-bit integer: twelve digits before the point fit with room to add up. */
const MAX_WHOLE_DIGITS = 12;
const MAX_DECIMALS = 20;

const BAD_NUMBER: Failure = { code: 'bad-number', message: "not a number as the profile's format writes them" };
const OUT_OF_RANGE: Failure = {
  code: 'out-of-range',
  message: `more than ${MAX_WHOLE_DIGITS} digits before the decimal mark`,
};

const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));
const CURRENCY_MARK =
  /^(?:S\/\.?|B\/\.?|Bs\.?|[A-Z]{0,3}\p{Sc}|([A-Z]{3})|Q|L)(?=[\d.,\-(])|(?<=[\d.,\-)])(?:\p{Sc}|([A-Z]{3}))$/u;

/**
 * Makes a reader from a file's text to a canonical decimal ("1.234,56-" → "-1234.56"), exact to the last digit.
 * Strict where leniency would guess: a thousands mark must part groups of three, and a mark that the format does
 * not name makes the cell a bad number, so that a file in another locale is noticed instead of read a
 * thousandfold.
 */
export function compileDecimal({ decimal, thousands }: NumberFormat): (text: string) => string | Failure {
  const point = decimal === '.' ? '\\.' : ',';
  const plain = new RegExp(`^-?\\d{1,${MAX_WHOLE_DIGITS}}(?:${point}\\d{1,${MAX_DECIMALS}})?$`);
  const mark = { '': '', '.': '\\.', ',': ',', ' ': ' ', "'": "['\u2019]" }[thousands];
  const whole = mark ? `\\d{1,3}(?:${mark}\\d{3})+|\\d*` : '\\d*';
  const unsigned = new RegExp(`^(${whole})(?:${point}(\\d*))?$`);
  const marks = mark ? new RegExp(mark, 'g') : undefined;

  return (text) => {
    if (plain.test(text)) return decimal === '.' ? text : text.replace(',', '.');
    const { digits, negative } = withoutSignAndCurrency(text);
    if (negative === undefined) return BAD_NUMBER;
    const match = unsigned.exec(digits);
    if (!match || !/\d/.test(digits)) return BAD_NUMBER;
    const integer = (marks ? (match[1] ?? '').replace(marks, '') : (match[1] ?? '')).replace(/^0+(?=\d)/, '') || '0';
    const fraction = (match[2] ?? '').replace(/0+$/, '');
    if (integer.length > MAX_WHOLE_DIGITS) return OUT_OF_RANGE;
    if (fraction.length > MAX_DECIMALS) return BAD_NUMBER;
    return `${negative ? '-' : ''}${integer}${fraction ? `.${fraction}` : ''}`;
  };
}

/** `negative` is undefined when the cell states its sign twice. */
function withoutSignAndCurrency(text: string): { digits: string; negative: boolean | undefined } {
  // Beside sign and currency a space is layout; between digits it is a mark, and the format says whether it may be.
  let rest = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/\s/g, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
  let signs = 0;
  let negative = false;
  const takeSign = (): void => {
    const bracketed = /^\((.*)\)$/.exec(rest);
    const signed = bracketed ?? /^[+-](.*)$/.exec(rest) ?? /^(.*)-$/.exec(rest);
    if (!signed) return;
    signs += 1;
    negative = !rest.startsWith('+');
    rest = signed[1] ?? '';
  };
  takeSign();
  const currency = CURRENCY_MARK.exec(rest);
  const code = currency?.[1] ?? currency?.[2];
  if (currency && (code === undefined || CURRENCY_CODES.has(code))) {
    rest = rest.slice(0, currency.index) + rest.slice(currency.index + currency[0].length);
    takeSign();
  }
  return { digits: rest, negative: signs > 1 ? undefined : negative };
}

/**
 * The exact product of canonical decimals, trailing zeros dropped; past twenty decimals rounded half away from
 * zero. Never by floating point: 3 × 0.1 is 0.3.
 */
export function multiplyDecimals(factors: readonly string[]): string | Failure {
  let digits = 0;
  let scale = 0;
  for (const factor of factors) {
    const point = factor.indexOf('.');
    if (point >= 0) scale += factor.length - point - 1;
    digits += factor.length;
  }
  // Whole numbers below 2^53 multiply exactly as Numbers, several times faster than as BigInts.
  if (digits <= 15 && scale <= MAX_DECIMALS) {
    let product = 1;
    for (const factor of factors) product *= Number(factor.replace('.', ''));
    return placePoint(product < 0, String(Math.abs(product)), scale);
  }
  let product = 1n;
  for (const factor of factors) product *= BigInt(factor.replace('.', ''));
  const negative = product < 0n;
  let absolute = negative ? -product : product;
  if (scale > MAX_DECIMALS) {
    const unit = 10n ** BigInt(scale - MAX_DECIMALS);
    absolute = (absolute + unit / 2n) / unit;
    scale = MAX_DECIMALS;
  }
  return placePoint(negative, absolute.toString(), scale);
}

/** The same value with the other sign. */
export const negateDecimal = (value: string): string =>
  value.startsWith('-') ? value.slice(1) : /[1-9]/.test(value) ? `-${value}` : value;

function placePoint(negative: boolean, absolute: string, scale: number): string | Failure {
  const padded = scale > 0 ? absolute.padStart(scale + 1, '0') : absolute;
  let end = padded.length;
  const point = padded.length - scale;
  while (end > point && padded.charCodeAt(end - 1) === 48) end -= 1;
  if (point > MAX_WHOLE_DIGITS) return OUT_OF_RANGE;
  const text = end > point ? `${padded.slice(0, point)}.${padded.slice(point, end)}` : padded.slice(0, point);
  return negative ? `-${text}` : text;
}
