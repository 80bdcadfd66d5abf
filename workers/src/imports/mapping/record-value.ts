import type { ProfileSettings, RecordField } from '@rumbo/config/api';
import { compileDate } from './date';
import { compileDecimal } from './decimal';
import { type Failure, isFailure } from './failure';
import { fold } from './header';
import type { Holds } from './readers';
import type { DateSystem } from './serial-date';
import { textFailure } from './text';

type Convert = (text: string) => string | Failure;

const YES = new Set(['si', 's', 'yes', 'y', 'true', 'verdadero', 'v', '1', 'x', 'activo', 'active']);
const NO = new Set(['no', 'n', 'false', 'falso', 'f', '0', '-', 'inactivo', 'inactive']);
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WHOLE = /^(-?\d{1,18})(?:\.0+)?$/;
const MAX_TEXT = 10_000;
const MAX_STRING = 255;

/** How the cells of a field become canonical text. */
export function compileRecordValue(
  field: RecordField,
  format: ProfileSettings['format'],
  dateSystem: DateSystem | undefined,
): Holds {
  switch (field.type) {
    case 'currency':
      return 'currency';
    case 'date':
      return 'date';
    case 'decimal':
      return field.min === undefined && field.max === undefined ? 'decimal' : within(field, compileDecimal(format));
    case 'integer':
    case 'biginteger':
      return within(field, whole(compileDecimal(format)));
    case 'boolean':
      return toBoolean;
    case 'enumeration':
      return toChoice(field);
    case 'month':
      return month(compileDate(format.dates, dateSystem));
    case 'datetime':
      return moment(compileDate(format.dates, dateSystem));
    case 'email':
      return (text) =>
        EMAIL.test(text)
          ? (textFailure(text, field.maxLength ?? MAX_STRING) ?? text)
          : { code: 'unknown-value', message: 'not an e-mail address' };
    case 'text':
      return field.maxLength ?? MAX_TEXT;
    case 'string':
    case 'reference':
      return field.maxLength ?? MAX_STRING;
  }
}

const whole =
  (toDecimal: Convert): Convert =>
  (text) => {
    const value = toDecimal(text);
    if (isFailure(value)) return value;
    return WHOLE.exec(value)?.[1] ?? { code: 'bad-number', message: 'not a whole number' };
  };

/** Limits are the model's own, small numbers that a float compares exactly enough. */
const within =
  ({ min, max }: RecordField, convert: Convert): Convert =>
  (text) => {
    const value = convert(text);
    if (isFailure(value)) return value;
    if (min !== undefined && Number(value) < min) return { code: 'out-of-range', message: `less than ${min}` };
    if (max !== undefined && Number(value) > max) return { code: 'out-of-range', message: `more than ${max}` };
    return value;
  };

function toBoolean(text: string): string | Failure {
  const word = fold(text);
  if (YES.has(word)) return 'true';
  return NO.has(word) ? 'false' : { code: 'unknown-value', message: 'neither yes nor no; write sí or no' };
}

function toChoice({ enum: choices = [] }: RecordField): Convert {
  const byWord = new Map(choices.flatMap(({ value, labels }) => [value, ...labels].map((word) => [fold(word), value])));
  const words = choices.map(({ labels, value }) => labels[0] ?? value).join(', ');
  return (text) => byWord.get(fold(text)) ?? { code: 'unknown-value', message: `none of ${words}` };
}

const MONTHS = [/^(?<year>\d{4})[-/.](?<month>\d{1,2})$/, /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/];

/** A day stands for its month; "2026-03" and "3/2026" can only be one. */
const month =
  (toDate: Convert): Convert =>
  (text) => {
    const parts = MONTHS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined);
    const date = parts ? `${parts.year}-${parts.month?.padStart(2, '0')}-01` : toDate(text);
    if (isFailure(date)) return date;
    const number = Number(date.slice(5, 7));
    if (number < 1 || number > 12) return { code: 'bad-date', message: 'not a month' };
    return `${date.slice(0, 8)}01`;
  };

const CLOCK = /[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?/;
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** A moment with its zone is that moment; one without stays without, and is the company's (the cms knows its zone). */
const moment =
  (toDate: Convert): Convert =>
  (text) => {
    const exact = HAS_ZONE.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(exact)) return new Date(exact).toISOString();
    const date = toDate(text);
    if (isFailure(date)) return date;
    const [, hours = '0', minutes = '00', seconds = '00'] = CLOCK.exec(text) ?? [];
    const local = `${date}T${hours.padStart(2, '0')}:${minutes}:${seconds}`;
    return Number.isNaN(Date.parse(local)) ? { code: 'bad-date', message: 'not a time of day' } : local;
  };
