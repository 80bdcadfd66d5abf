import type { ProfileSettings, RecordField } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { type Failure, isFailure } from './failure';
import { columnsOf, findColumns } from './find-columns';
import type { Header } from './header';
import { createReaders, type Read } from './readers';
import { compileRecordValue } from './record-value';
import { brokenLine, compileReject, countFailure, isEmpty, saysNothing } from './reject-row';
import { JSON_FORM } from './row-form';
import type { Mapper } from './sales-mapper';
import type { DateSystem } from './serial-date';

interface MapperOptions {
  settings: ProfileSettings;
  header: Header;
  fileName: string;
  /** What a record of the profile's kind can state, as the cms described it with the work. */
  fields: readonly RecordField[];
  dateSystem?: DateSystem | undefined;
}

interface FieldReader {
  field: RecordField;
  column: string;
  /** An empty cell empties the field. */
  clears: boolean;
  read: Read;
}

/**
 * Compiles a profile's mapping of records for one file. What it writes is the contract's RecordRow or RejectRow.
 * An empty cell leaves its field as it is, unless the profile says that it empties it.
 * Throws PROFILE_MISMATCH when the header does not have what the profile maps, or the kind no such field any more.
 */
export function compileRecordMapper({ settings, header, fileName, fields, dateSystem }: MapperOptions): Mapper {
  const known = new Map(fields.map((field) => [field.name, field]));
  const gone = Object.keys(settings.columns).filter((name) => !known.has(name));
  if (gone.length > 0) {
    throw new AppError(
      'PROFILE_MISMATCH',
      `${settings.kind} have no field ${gone.map((name) => `'${name}'`).join(', ')} any more; take it out of the profile in Imports › Profiles`,
      { reason: 'missing-columns', fields: gone },
    );
  }
  const keys = fields.filter(({ isKey }) => isKey);
  const required = keys.filter((field) => field.required).map(({ name }) => name);
  const find = findColumns(settings, header, fileName, required);
  const createReader = createReaders({ format: settings.format, find, dateSystem });
  const emptyClears = settings.document.rule === 'key' && settings.document.emptyClears === true;
  // Keys first, so that a row without one is told by it.
  const readers = [...keys, ...fields.filter(({ isKey }) => !isKey)].flatMap((field): FieldReader[] => {
    const source = settings.columns[field.name];
    if (!source) return [];
    return [
      {
        field,
        column: columnsOf(source).join(' × '),
        clears: emptyClears && !field.isKey && !field.required,
        read: createReader(field.name, compileRecordValue(field, settings.format, dateSystem), source),
      },
    ];
  });
  const marks = keys.flatMap(({ name }) =>
    columnsOf(settings.columns[name] ?? { constant: '' })
      .slice(0, 1)
      .map(find),
  );
  const lastMapped = Math.max(-1, ...Object.values(settings.columns).flatMap((source) => columnsOf(source).map(find)));
  const width = header.names.length;
  const reject = compileReject(header, find, JSON_FORM.reject);

  return {
    map(cells, line) {
      if (isEmpty(cells)) return undefined;
      const fail = (failure: Failure, column?: string) =>
        saysNothing(header, cells, marks) ? undefined : reject({ cells, line, failure, column });
      if (cells.length !== width) {
        const failure = countFailure(cells, width, lastMapped);
        if (failure) return fail(failure);
      }
      const values: Record<string, string | null> = {};
      for (const { field, column, clears, read } of readers) {
        const value = read(cells);
        if (isFailure(value)) return fail(value, column);
        if (value !== undefined) values[field.name] = value;
        else if (clears) values[field.name] = null;
        else if (field.isKey && field.required) return fail({ code: 'missing-value', message: 'is empty' }, column);
      }
      return `${JSON.stringify({ row: line, values })}\n`;
    },
    broken: (text, line) => reject(brokenLine(text, line)),
  };
}
