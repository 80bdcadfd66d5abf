import type { ColumnSource, ProfileSettings, SalesField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { compileDate } from './date';
import { compileDecimal, multiplyDecimals, negateDecimal } from './decimal';
import { type Failure, isFailure } from './failure';
import type { ColumnFinder } from './find-columns';
import type { DateSystem } from './serial-date';
import { cleanText, textFailure } from './text';

type Cells = readonly string[];
/** A value in canonical form, undefined when the file says nothing, or why it is no value. */
export type Read = (cells: Cells) => string | Failure | undefined;

/** What a field holds: a number is how long a text may be, a function converts what has rules of its own. */
export type Holds = 'date' | 'decimal' | 'currency' | number | ((text: string) => string | Failure);

/** What each field of a sale line holds. */
export const SALES_HOLDS: Record<SalesField, Holds> = {
  document: 100,
  line: 100,
  date: 'date',
  client: 100,
  clientName: 255,
  clientTaxId: 50,
  clientCity: 255,
  product: 100,
  productName: 255,
  family: 255,
  salesperson: 100,
  salespersonName: 255,
  quantity: 'decimal',
  unitPrice: 'decimal',
  amount: 'decimal',
  cost: 'decimal',
  currency: 'currency',
};

const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'));

interface ReaderOptions {
  format: ProfileSettings['format'];
  find: ColumnFinder;
  dateSystem?: DateSystem | undefined;
}

/**
 * Makes, once a file, one closure a field: a row costs calls and no look-ups.
 * Throws PROFILE_MISMATCH for a source that cannot give the field (a product of columns for a text).
 */
export function createReaders({ format, find, dateSystem }: ReaderOptions) {
  const toDate = compileDate(format.dates, dateSystem);
  const toDecimal = compileDecimal(format);

  return function createReader(field: string, holds: Holds, source: ColumnSource): Read {
    if (typeof source === 'object' && 'multiply' in source) {
      if (holds !== 'decimal') {
        throw new AppError(
          'PROFILE_MISMATCH',
          `Field '${field}' cannot be a product of columns: only numbers multiply`,
          { reason: 'mapping' },
        );
      }
      return product(source.multiply.map((name) => ({ name, read: decimal(cell(find(name))) })));
    }
    const text = textOf(source);
    if (holds === 'date') return emptyIsAbsent(text, toDate);
    if (holds === 'decimal') return negated(source) ? negate(decimal(text)) : decimal(text);
    if (holds === 'currency') return emptyIsAbsent(text, toCurrency);
    if (typeof holds === 'function') return emptyIsAbsent(text, holds);
    return emptyIsAbsent(text, (value) => textFailure(value, holds) ?? value);
  };

  function textOf(source: Exclude<ColumnSource, { multiply: string[] }>): (cells: Cells) => string {
    if (typeof source === 'string') return cell(find(source));
    if ('constant' in source) {
      const constant = cleanText(source.constant);
      return () => constant;
    }
    return stripped(cell(find(source.from)), source.stripPrefix, source.stripSuffix);
  }

  function decimal(text: (cells: Cells) => string): Read {
    return emptyIsAbsent(text, toDecimal);
  }
}

const cell =
  (at: number) =>
  (cells: Cells): string =>
    cleanText(cells[at] ?? '');

const negated = (source: ColumnSource): boolean =>
  typeof source === 'object' && 'negate' in source && source.negate === true;

function emptyIsAbsent(text: (cells: Cells) => string, convert: (text: string) => string | Failure): Read {
  return (cells) => {
    const value = text(cells);
    return value === '' ? undefined : convert(value);
  };
}

function stripped(text: (cells: Cells) => string, prefix = '', suffix = ''): (cells: Cells) => string {
  return (cells) => {
    let value = text(cells);
    if (prefix !== '' && value.startsWith(prefix)) value = value.slice(prefix.length).trimStart();
    if (suffix !== '' && value.endsWith(suffix)) value = value.slice(0, -suffix.length).trimEnd();
    return value;
  };
}

function negate(read: Read): Read {
  return (cells) => {
    const value = read(cells);
    return typeof value === 'string' ? negateDecimal(value) : value;
  };
}

function product(factors: readonly { name: string; read: Read }[]): Read {
  return (cells) => {
    const values: string[] = [];
    for (const { name, read } of factors) {
      const value = read(cells);
      if (value === undefined) return { code: 'missing-value', message: 'is empty', column: name };
      if (isFailure(value)) return { ...value, column: name };
      values.push(value);
    }
    return multiplyDecimals(values);
  };
}

function toCurrency(text: string): string | Failure {
  const code = text.toUpperCase();
  return CURRENCY_CODES.has(code) ? code : { code: 'unknown-currency', message: 'not an ISO 4217 currency code' };
}
