import type { Transaction } from '../../../../facts/transaction';
import { type KindField, literal } from '../../../../model/kinds/record-kind';
import type { FieldHeader } from '../file-headers';
import { isNamedByCode, keyParts, type RecordTable, sameKey } from './record-sql';
import { findRecords } from './resolve';

interface Check {
  code: string;
  field: string | null;
  /** SQL of (row_no, value). */
  rows: string;
  message: string;
}

/**
 * What cannot be applied becomes a reject with its column, value and the way out, and leaves `file_record`; the rest
 * of the file goes on. Rejects of this import are written from scratch: applying again after a crash says the same.
 */
export async function validateRecords(
  tx: Transaction,
  table: RecordTable,
  staging: string,
  headers: readonly FieldHeader[],
): Promise<void> {
  await tx.query('delete from rumbo.reject where import_id = (select id from this_import)');
  await findRecords(tx, table);
  await tx.query(
    'create temp table refused (row_no int, field text, code text, value text, message text, step int) on commit drop',
  );
  for (const [step, { code, field, rows, message }] of checksOf(table).entries())
    await tx.query(
      `insert into refused select row_no, $1::text, $2::text, value, replace($3::text, '{}', coalesce(value, '')), $4::int from (${rows}) r`,
      [field, code, message, step],
    );
  // The row as its file has it, as far as it was read, so that it can be mended where it stands.
  const raw = headers.map(({ name, header }) => `${literal(header)}, coalesce(s.stated ->> ${literal(name)}, '')`);
  await tx.query(
    `update ${staging} s
        set bad = true, raw = jsonb_build_object(${raw.join(', ')}),
            reject = jsonb_strip_nulls(jsonb_build_object('column', coalesce($1::jsonb ->> r.field, r.field), 'code', r.code, 'value', r.value, 'message', r.message))
       from (select distinct on (row_no) * from refused order by row_no, step) r
      where s.row_no = r.row_no and not s.bad`,
    [JSON.stringify(Object.fromEntries(headers.map(({ name, header }) => [name, header])))],
  );
  await tx.query('delete from file_record f using refused r where f.row_no = r.row_no');
  await tx.query(
    `insert into rumbo.reject (import_id, row_no, column_name, code, value, message, raw)
     select (select id from this_import), row_no, reject ->> 'column', reject ->> 'code', reject ->> 'value', reject ->> 'message', coalesce(raw, '{}')
       from ${staging} where bad`,
  );
}

function checksOf(table: RecordTable): Check[] {
  const parts = keyParts(table);
  const keys = table.fields.filter(({ isKey }) => isKey);
  const shownKey = `concat_ws(' · ', ${keys.map(({ name }) => `f.stated ->> ${literal(name)}`).join(', ')})`;
  const byKey = parts.map((_, at) => `f.k${at}`).join(', ');
  const checks: Check[] = [...table.fields.flatMap((field) => unknownReference(table, field))];
  if (table.kind === 'monthly-targets') checks.push(...goalChecks(shownKey));
  checks.push({
    code: 'duplicate-key',
    field: keys[0]?.name ?? null,
    rows: `select row_no, value from (select f.row_no, ${shownKey} as value, row_number() over (partition by ${byKey} order by f.row_no) as nth
             from file_record f where not exists (select from refused r where r.row_no = f.row_no)) d where d.nth > 1`,
    message: '{} stands twice in the file; the first row was taken, correct this one or remove it',
  });
  if (table.kind.startsWith('type:'))
    checks.push({
      code: 'duplicate-key',
      field: keys[0]?.name ?? null,
      rows: `select f.row_no, ${shownKey} as value from file_record f join ${table.table} x on ${sameKey(parts, 'x', 'f')} group by 1, 2 having count(*) > 1`,
      message: 'Several records are called {}; give them different ones, or choose another key in the profile',
    });
  for (const field of table.fields) {
    const { name, required, isKey, initial } = field;
    if (!required || isKey || initial !== null || isNamedByCode(table, field)) continue;
    checks.push({
      code: 'missing-value',
      field: name,
      rows: `select f.row_no, null::text as value from file_record f where f.id is null and f.stated ->> ${literal(name)} is null`,
      message: `A new record needs a value for ${name}; map its column in the profile or fill the cell`,
    });
  }
  return checks;
}

function unknownReference(table: RecordTable, { name, reference, relation }: KindField): Check[] {
  if (!reference || !relation || reference.isMade) return [];
  const value = `(f.stated ->> ${literal(name)})`;
  const ownKey = table.fields.find((field) => field.isKey && field.name === relation.by)?.name;
  const isInFile =
    reference.isSelf && ownKey
      ? `and not exists (select from file_record g where g.stated ->> ${literal(ownKey)} = ${value})`
      : '';
  const by = { code: 'code', name: 'name', user: 'e-mail or user name' }[relation.by];
  return [
    {
      code: 'unknown-reference',
      field: name,
      rows: `select f.row_no, ${value} as value from file_record f cross join this_import t
              where ${value} is not null and ${reference.find(value, 't.system')} is null ${isInFile}`,
      message: `There is no ${reference.what} with the ${by} "{}"; correct the cell, or create it and read the file again`,
    },
  ];
}

/** A target belongs to the active goal of its variable, family and year; what is closed, month or goal, stays as it was. */
function goalChecks(shownKey: string): Check[] {
  const closed = `exists (select from public.goals g left join public.product_families m on m.id = g.family_id
      where g.variable = f.stated ->> 'variable' and g.year = extract(year from (f.stated ->> 'month')::date)
        and m.name is not distinct from (f.stated ->> 'family') and g.state = 'closed')`;
  const rows = (condition: string) =>
    `select f.row_no, ${shownKey} as value from file_record f where f.k0 is null and ${condition}
        and not exists (select from refused r where r.row_no = f.row_no)`;
  return [
    {
      code: 'closed-month',
      field: 'month',
      // A file of the whole year may say again what a closed month has.
      rows: `select f.row_no, ${shownKey} as value from file_record f
               join rumbo.closed_month c on c.month = rumbo.month_of((f.stated ->> 'month')::date) and c.reopened_at is null
               left join public.monthly_targets t on t.id = f.id
              where f.k0 is not null and t.value is distinct from (f.stated ->> 'value')::numeric(20, 6)`,
      message: 'The month of {} is closed: its target no longer changes. Open the month in Goals, or take the row out',
    },
    {
      code: 'closed-month',
      field: 'month',
      rows: rows(closed),
      message: 'The goal of {} is closed: its targets no longer change. Open the goal to change them',
    },
    {
      code: 'unknown-reference',
      field: 'variable',
      rows: rows(`not ${closed}`),
      message: 'There is no active goal for {}; create it in Metas, or activate it, and read the file again',
    },
  ];
}
