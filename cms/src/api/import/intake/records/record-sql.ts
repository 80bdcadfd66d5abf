import type { Transaction } from '../../../../facts/transaction';
import { type KindField, literal, quote, type RecordKind } from '../../../../model/kinds/record-kind';
import { NAMED_BY_CODE } from '../../../../model/kinds/special';

/** A kind with the exact types of its columns: what a file states is cast to what the table holds. */
export interface RecordTable extends RecordKind {
  typeOf(column: string): string;
}

/** A field that is a column of the record and does not name it: what statements can change. */
export type StatedField = KindField & { column: string };

export async function readTable(tx: Transaction, kind: RecordKind): Promise<RecordTable> {
  const { rows } = await tx.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`,
    [kind.table],
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  return { ...kind, typeOf: (column) => types.get(column) ?? 'text' };
}

export const isStated = (field: KindField): field is StatedField => field.column !== null && !field.isKey;

/** SQL of a field's value from the text that a file states; a reference whose record is gone is null. */
export function storedValue(table: RecordTable, field: KindField, text: string, system: string): string {
  if (field.reference) return field.reference.find(text, system);
  if (field.type === 'month') return `date_trunc('month', (${text})::date)::date`;
  if (field.type === 'datetime') return storedMoment(table, field, text);
  return `(${text})::${table.typeOf(field.column ?? '')}`;
}

/** A moment without a zone is one on the company's clock; Strapi keeps moments in universal time. */
function storedMoment(table: RecordTable, field: KindField, text: string): string {
  const zone = `coalesce((select time_zone from public.companies order by id limit 1), 'UTC')`;
  const moment = `case when ${text} ~ '(Z|[+-]\\d{2}:?\\d{2})$' then (${text})::timestamptz else (${text})::timestamp at time zone ${zone} end`;
  const type = table.typeOf(field.column ?? '');
  return type.endsWith('without time zone') ? `((${moment}) at time zone 'UTC')::${type}` : `(${moment})::${type}`;
}

/** SQL of what a record that files made shows where no file states the field; `code` is its code. */
export function initialOf(table: RecordTable, field: StatedField, code: string): string {
  if (isNamedByCode(table, field)) return `(${code})::${table.typeOf(field.column)}`;
  return field.initial === null ? 'null' : `(${field.initial})::${table.typeOf(field.column)}`;
}

export const isNamedByCode = (table: RecordKind, field: KindField): boolean =>
  field.name === 'name' && NAMED_BY_CODE.has(table.claimKind);

export interface KeyPart {
  column: string;
  /** From staging `f` and `this_import` t. */
  sql: string;
  isNullable: boolean;
}

const stated = (name: string): string => `(f.stated ->> ${literal(name)})`;

/** The columns that name a record, each with its value in a row of the file. */
export function keyParts(table: RecordTable): KeyPart[] {
  if (table.kind === 'monthly-targets') {
    const family = table.fields.find(({ name }) => name === 'family');
    const familyId = family ? storedValue(table, family, stated('family'), 't.system') : 'null';
    const month = `(${stated('month')})::date`;
    const goal = `(select g.id from public.goals g where g.variable = ${stated('variable')} and g.year = extract(year from ${month})
      and g.family_id is not distinct from ${familyId} and g.state = 'active' and (${stated('family')} is null or ${familyId} is not null))`;
    return [{ column: 'goal_id', sql: goal, isNullable: false }, ...scalarParts(table)];
  }
  return [
    ...(table.isOfSystem ? [{ column: 'system', sql: 't.system', isNullable: false }] : []),
    ...scalarParts(table),
  ];
}

const scalarParts = (table: RecordTable): KeyPart[] =>
  table.fields.flatMap((field) =>
    field.isKey && field.column !== null
      ? [
          {
            column: field.column,
            sql: storedValue(table, field, stated(field.name), 't.system'),
            isNullable: !field.required,
          },
        ]
      : [],
  );

/** SQL that says whether row `left` of the table is the one that `right` (k0, k1, …) names. */
export const sameKey = (parts: readonly KeyPart[], left: string, right: string): string =>
  parts
    .map(
      ({ column, isNullable }, at) =>
        `${left}.${quote(column)} ${isNullable ? 'is not distinct from' : '='} ${right}.k${at}`,
    )
    .join(' and ');

/** SQL of a record's key as one text: under it a record that went is remembered. */
export const keyText = (values: readonly string[]): string =>
  `concat_ws(chr(31), ${values.map((value) => `coalesce(${value}::text, '')`).join(', ')})`;

/** The ERP of a row of the table: codes mean something within one. */
export const systemOf = (table: RecordTable, row: string): string => (table.isOfSystem ? `${row}.system` : "''");

/** Codes of clients, products and salespeople are filed plainly, as sales files look for them. */
export function pastCode(
  _table: RecordTable,
  parts: readonly KeyPart[],
  value: (part: KeyPart, at: number) => string,
): string {
  const own = parts.map((part, at) => ({ part, at })).filter(({ part }) => part.column !== 'system');
  const values = own.map(({ part, at }) => value(part, at));
  return values.length === 1 ? `${values[0]}::text` : keyText(values);
}
