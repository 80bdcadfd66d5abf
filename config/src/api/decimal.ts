/**
 * Money and quantities cross HTTP as decimal strings ("1234.50") and stand in the facts as whole
 * millionths in a bigint: exact, fast, and safe to compare under row-level security.
 */
export const MICROS_DIGITS = 6;
const MICROS = 10n ** BigInt(MICROS_DIGITS);

/** What a canonical decimal looks like: no exponent, no thousands mark, a point. */
export const DECIMAL_PATTERN = /^-?\d{1,15}(\.\d{1,20})?$/;

/**
 * "12.3456785" → 12345679n (half away from zero past the sixth decimal).
 * Throws a RangeError when `text` is not a canonical decimal.
 */
export function toMicros(text: string): bigint {
  if (!DECIMAL_PATTERN.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const padded = fraction.padEnd(MICROS_DIGITS + 1, '0');
  let micros = BigInt(whole) * MICROS + BigInt(padded.slice(0, MICROS_DIGITS));
  if (padded.charCodeAt(MICROS_DIGITS) >= 53) micros += 1n;
  return negative ? -micros : micros;
}

/** 12345679n → "12.345679"; trailing zeros beyond `minDecimals` are dropped. */
export function fromMicros(micros: bigint, minDecimals = 2): string {
  const negative = micros < 0n;
  const absolute = negative ? -micros : micros;
  const fraction = (absolute % MICROS).toString().padStart(MICROS_DIGITS, '0');
  const kept = fraction.replace(/0+$/, '').padEnd(minDecimals, '0');
  return `${negative ? '-' : ''}${absolute / MICROS}${kept ? `.${kept}` : ''}`;
}

/** a ÷ b in whole micros, half away from zero. Throws a RangeError when b is 0. */
export function divided(a: bigint, b: bigint): bigint {
  const isNegative = a < 0n !== b < 0n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const rounded = (2n * x + y) / (2n * y);
  return isNegative ? -rounded : rounded;
}
