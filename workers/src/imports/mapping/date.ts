import { AppError } from '@rumbo/config/errors';
import type { Failure } from './failure';
import { type DateSystem, serialToIso } from './serial-date';

const BAD_DATE: Failure = { code: 'bad-date', message: "not a date as the profile's formats write them" };
const FAR_DATE: Failure = { code: 'out-of-range', message: 'a date before 1970 or after 2100' };

/** Two-digit years from here on belong to the last century. */
const PIVOT = 70;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
/** Equal texts repeat by the thousand in a file; the cache is emptied rather than left to grow. */
const CACHE_SIZE = 5_000;

const TOKENS = /yyyy|yy|MM|M|dd|d/g;
const TIME = /[T\s,]*[Hh].*$/;
/** Whatever clock time follows the day: it does not move the day. */
const CLOCK = String.raw`(?:[T\s,]+\d{1,2}(?:[:.h]\d{2}){0,2}(?:[.,]\d{1,9})?(?:\s*[ap]\.?\s*m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;

type DatePart = 'year' | 'month' | 'day';

/**
 * Makes a reader from a file's text to yyyy-MM-dd. Formats are tried in order; times and offsets are dropped,
 * for a document's date is local and never shifted. (A profile field for timestamps, which would convert an
 * explicit offset to the company's zone, belongs here.) With a `dateSystem`, the ISO dates and day counts of a
 * workbook are read besides.
 * Throws PROFILE_MISMATCH for a format without year, month and day.
 */
export function compileDate(formats: readonly string[], dateSystem?: DateSystem): (text: string) => string | Failure {
  const readers = formats.map(compileFormat);
  // A workbook's own dates come as ISO, whatever the texts beside them look like, or as the bare count of days.
  if (dateSystem) readers.push(compileFormat('yyyy-MM-dd'), (text) => readSerial(text, dateSystem));
  const cache = new Map<string, string | Failure>();
  let lastText = '';
  let lastDate: string | Failure = BAD_DATE;

  return (text) => {
    if (text === lastText) return lastDate;
    let date = cache.get(text);
    if (date === undefined) {
      date = BAD_DATE;
      for (const read of readers) {
        const result = read(text);
        if (typeof result === 'string') {
          date = result;
          break;
        }
        if (result) date = result;
      }
      if (cache.size >= CACHE_SIZE) cache.clear();
      cache.set(text, date);
    }
    lastText = text;
    lastDate = date;
    return date;
  };
}

const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

function readSerial(text: string, dateSystem: DateSystem): string | Failure | undefined {
  if (!SERIAL.test(text)) return undefined;
  const [year = '', month, day] = serialToIso(Number(text.replace(',', '.')), dateSystem).day.split('-');
  return toIsoDate(year, Number(month), Number(day));
}

function compileFormat(format: string): (text: string) => string | Failure | undefined {
  const day = format
    .replace(/'([^']*)'/g, '$1')
    .replace(TIME, '')
    .trim();
  const parts: DatePart[] = [];
  let pattern = '';
  let at = 0;
  for (const match of day.matchAll(TOKENS)) {
    pattern += escapePattern(day.slice(at, match.index));
    const token = match[0];
    at = match.index + token.length;
    parts.push(token.startsWith('y') ? 'year' : token.startsWith('M') ? 'month' : 'day');
    // Beside another token the width is all that parts them; elsewhere 3/1/19 and 03/01/19 are the same day.
    const runsOn = /[yMd]/.test(day[match.index - 1] ?? '') || /[yMd]/.test(day[at] ?? '');
    pattern += token === 'yyyy' ? '(\\d{4})' : token === 'yy' || runsOn ? '(\\d{2})' : '(\\d{1,2})';
  }
  pattern += escapePattern(day.slice(at));
  if (new Set(parts).size !== 3 || parts.length !== 3 || /[a-zA-Z]/.test(day.replace(TOKENS, ''))) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `Date format '${format}' must begin with year, month and day: write it like dd/MM/yyyy`,
      {
        reason: 'date-format',
      },
    );
  }
  const expression = new RegExp(`^${pattern}${CLOCK}$`, 'i');
  const position = (part: DatePart): number => parts.indexOf(part) + 1;
  const [year, month, dayOfMonth] = [position('year'), position('month'), position('day')];

  return (text) => {
    const match = expression.exec(text);
    return match ? toIsoDate(match[year] ?? '', Number(match[month]), Number(match[dayOfMonth])) : undefined;
  };
}

function toIsoDate(yearText: string, month: number, day: number): string | Failure {
  const short = Number(yearText);
  const year = yearText.length === 2 ? short + (short < PIVOT ? 2000 : 1900) : short;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return BAD_DATE;
  if (year < FIRST_YEAR || year > LAST_YEAR) return FAR_DATE;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
