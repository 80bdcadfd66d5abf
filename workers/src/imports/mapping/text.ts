import type { Failure } from './failure';

const BEYOND_PLAIN_ASCII = /[^\x20-\x7e]/;
const LINE_BREAKS_AND_TABS = /[\t\r\n\u2028\u2029]+/g;
// NUL breaks text columns in Postgres; the others are invisible and make two equal names differ.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200b\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Trimmed, in one Unicode form, line breaks and tabs as one space, without control characters. */
export function cleanText(text: string): string {
  if (!BEYOND_PLAIN_ASCII.test(text)) return text.trim();
  return text.replace(LINE_BREAKS_AND_TABS, ' ').replace(CONTROLS, '').normalize('NFC').trim();
}

/** Safe to store as JSON: what `cleanText` leaves, with broken characters replaced instead of refused. */
export const printable = (text: string, maxLength: number): string =>
  cleanText(text).slice(0, maxLength).replace(new RegExp(LONE_SURROGATE, 'g'), '\ufffd');

/** What a workbook shows for a formula that failed, in English and Spanish; a file saved from it has it as text. */
const FORMULA_ERROR = /^#(?:N\/[AD]|[¡¿]?(?:NULL|NULO|DIV\/0|VALUE|VALOR|REF|NAME|NOMBRE|NUM)[!?])$/;

/**
 * Why a cleaned text cannot be kept, or undefined. U+FFFD is what decoding leaves where the bytes are not of
 * the profile's encoding: keeping it would damage a name for good.
 */
export function textFailure(text: string, maxLength: number): Failure | undefined {
  if (text.length > maxLength) return { code: 'too-long', message: `longer than ${maxLength} characters` };
  if (text.startsWith('#') && FORMULA_ERROR.test(text)) {
    return { code: 'bad-text', message: 'is the error of a formula; put the value in its place' };
  }
  if (!BEYOND_PLAIN_ASCII.test(text)) return undefined;
  if (text.includes('\ufffd') || LONE_SURROGATE.test(text)) {
    return {
      code: 'bad-text',
      message: "holds bytes that are not of the profile's encoding; set the encoding in the profile",
    };
  }
  return undefined;
}
