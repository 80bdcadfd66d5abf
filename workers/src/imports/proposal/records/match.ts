import type { ImportKind, KindFields, ProfileSettings, RecordField } from '@rumbo/config/api';
import { type Column, type Match, share } from '../columns';
import { isDateLike, isSerial } from '../dates';
import { isNumberLike } from '../numbers';
import { rankOf } from './names';

const MOST = 0.8;
const CURRENCY = /^[A-Za-z]{3}$/;
const MONTH = /^(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})$/;
/** What names a record where the kind does not say, best first. */
const KEYS = ['code', 'name', 'title'];

/** Gives each field of the kind the column whose name fits best and whose cells do not speak against it. */
export function matchRecords(
  { kind, fields }: KindFields,
  columns: readonly Column[],
  isWorkbook: boolean,
): Map<string, Match> {
  const matches = new Map<string, Match>();
  const taken = new Set<Column>();
  const candidates = columns
    .flatMap((column) =>
      fields.flatMap((field) => {
        const rank = rankOf(kind, field, column.name);
        return rank === undefined || !fits(field, column, isWorkbook) ? [] : [{ column, field: field.name, rank }];
      }),
    )
    .sort((a, b) => a.rank - b.rank);
  for (const { column, field } of candidates) {
    if (matches.has(field) || taken.has(column)) continue;
    matches.set(field, { column, by: 'name' });
    taken.add(column);
  }
  return matches;
}

/** Could the cells of this column be what the field holds? */
export function fits(field: RecordField, column: Column, isWorkbook: boolean): boolean {
  if (column.cells.length === 0) return true;
  const isDate = (cell: string): boolean => isDateLike(cell) || (isWorkbook && isSerial(cell));
  switch (field.type) {
    case 'date':
    case 'datetime':
      return share(column, isDate) >= MOST;
    case 'month':
      return share(column, (cell) => MONTH.test(cell) || isDate(cell)) >= MOST;
    case 'decimal':
    case 'integer':
    case 'biginteger':
      return share(column, isNumberLike) >= MOST;
    case 'currency':
      return share(column, (cell) => CURRENCY.test(cell)) >= MOST;
    default:
      return true;
  }
}

/** Types that files name by a field of the person's choice begin with the usual one; other kinds have theirs. */
export function guessKey(kind: ImportKind, has: (field: string) => boolean): ProfileSettings['document'] | undefined {
  if (!kind.startsWith('type:')) return undefined;
  const key = KEYS.find(has);
  return key === undefined ? undefined : { rule: 'key', key: [key] };
}

/** The fields as `settings` make them: where they say which name a record, those are needed in every row. */
export function withKey(
  fields: readonly RecordField[],
  { kind, document }: Pick<ProfileSettings, 'kind' | 'document'>,
): readonly RecordField[] {
  const key = kind.startsWith('type:') && document.rule === 'key' ? document.key : undefined;
  if (!key) return fields;
  return fields.map((field) => {
    const isKey = key.includes(field.name);
    return { ...field, isKey, required: isKey || field.required };
  });
}
