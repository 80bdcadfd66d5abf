import type { Transaction } from '../../../../facts/transaction';
import { type KindField, literal, quote } from '../../../../model/kinds/record-kind';
import {
  initialOf,
  isNamedByCode,
  isStated,
  type KeyPart,
  keyParts,
  pastCode,
  type RecordTable,
  sameKey,
  storedValue,
  systemOf,
} from './record-sql';

/** Rows that have no fault of their own yet become temp table `file_record`: what each states and the key it names. */
export async function openRecords(tx: Transaction, table: RecordTable, staging: string): Promise<void> {
  const keys = keyParts(table).map(({ sql }, at) => `${sql} as k${at}`);
  await tx.query(
    `create temp table file_record on commit drop as
     select f.row_no, f.stated, ${keys.join(', ')}, null::int as id, false as created
       from ${staging} f cross join this_import t where not f.bad`,
  );
  await tx.query('analyze file_record');
}

/**
 * Rows become records: one that an undo took away comes back with its number, one that nobody knew is made, whole.
 * Every statement is a claim, also when it says nothing new.
 */
export async function resolveRecords(tx: Transaction, table: RecordTable): Promise<void> {
  const parts = keyParts(table);
  for (const field of table.fields) await makeMissing(tx, table, field);
  await tx.query(comeBack(table, parts));
  await findRecords(tx, table);
  await tx.query(makeRecords(table, parts));
  await tx.query(
    `insert into rumbo.claim (import_id, attempt, kind, record_id, priority, received_order, created, stated)
     select t.id, t.attempt, ${literal(table.claimKind)}, f.id, t.priority, t.received_order, f.created, f.stated
       from file_record f cross join this_import t`,
  );
  // A record that names another of its own file could not find it before both were there.
  const selves = table.fields.filter(({ reference }) => reference?.isSelf).map(({ name }) => literal(name));
  await tx.query(
    `create temp table touched_record on commit drop as
     select ${literal(table.claimKind)} as kind, id from file_record
      where not created ${selves.length > 0 ? `or stated ?| array[${selves.join(', ')}]` : ''}
     union select c.kind, c.record_id from own_claim c join this_import t on c.attempt < t.attempt`,
  );
}

export const findRecords = (tx: Transaction, table: RecordTable): Promise<unknown> =>
  tx.query(`update file_record f set id = x.id from ${table.table} x where ${sameKey(keyParts(table), 'x', 'f')}`);

/** Families and salespeople that a file names come with it, as they do with a sales file. */
async function makeMissing(tx: Transaction, { fields }: RecordTable, { name, reference }: KindField): Promise<void> {
  if (!reference?.isMade || !fields.some((field) => field.name === name)) return;
  const named = `select distinct f.stated ->> ${literal(name)} as name from file_record f where f.stated ->> ${literal(name)} is not null`;
  if (reference.isMade === 'family') {
    await tx.query(
      `insert into public.product_families (document_id, name, active, created_at, updated_at, published_at)
       select rumbo.new_document_id(), left(n.name, 120), true, now(), now(), now() from (${named}) n
        where not exists (select from public.product_families x where x.name = n.name)`,
    );
    return;
  }
  await tx.query(
    `with back as (
       delete from rumbo.record_past p using (${named}) n, this_import t
        where p.kind = 'salesperson' and p.system = t.system and p.code = n.name
          and not exists (select from public.salespeople x where x.system = t.system and x.code = n.name)
       returning p.content
     )
     insert into public.salespeople select (jsonb_populate_record(null::public.salespeople, content)).* from back`,
  );
  await tx.query(
    `with made as (
       insert into public.salespeople (document_id, system, code, active, created_at, updated_at, published_at)
       select rumbo.new_document_id(), t.system, n.name, true, now(), now(), now() from (${named}) n cross join this_import t
        where not exists (select from public.salespeople x where x.system = t.system and x.code = n.name)
       returning id
     ), said as (
       select id, true as created from made
       union all select x.id, false from (${named}) n cross join this_import t
         join public.salespeople x on x.system = t.system and x.code = n.name
     )
     insert into rumbo.claim (import_id, attempt, kind, record_id, priority, received_order, created, stated)
     select t.id, t.attempt, 'salesperson', s.id, t.priority, t.received_order, s.created, '{}' from said s cross join this_import t`,
  );
}

function comeBack(table: RecordTable, parts: readonly KeyPart[]): string {
  const code = pastCode(table, parts, (_, at) => `f.k${at}`);
  const row = `null::${table.table}`;
  return `
    with back as (
      delete from rumbo.record_past p using file_record f, this_import t
       where p.kind = ${literal(table.claimKind)} and p.system = ${systemOf(table, 't')} and p.code = ${code}
         and not exists (select from ${table.table} x where ${sameKey(parts, 'x', 'f')})
      returning p.content
    )
    insert into ${table.table} select (jsonb_populate_record(${row}, content)).* from back`;
}

function makeRecords(table: RecordTable, parts: readonly KeyPart[]): string {
  const fields = table.fields.filter(isStated);
  const code = parts.findIndex(({ column }) => column === 'code');
  const values = fields.map((field) => {
    const value = storedValue(table, field, `(f.stated ->> ${literal(field.name)})`, 't.system');
    if (field.name === 'owner' && table.claimKind === 'client') return ownerOf(table, value);
    const initial = initialOf(table, field, code < 0 ? 'null' : `f.k${code}`);
    // An empty cell that clears empties; a cell that was not there leaves what a new record begins with.
    return isNamedByCode(table, field)
      ? `coalesce(${value}, ${initial})`
      : `case when f.stated ? ${literal(field.name)} then ${value} else ${initial} end`;
  });
  const extra: [string, string][] =
    table.claimKind === 'client'
      ? [
          ['owner_set_by', "'import'"],
          ['source_id', 't.source_id'],
          // An ERP lists who buys.
          ['funnel_state', "'won'"],
        ]
      : [];
  const columns = [
    ...parts.map(({ column }) => quote(column)),
    ...fields.map(({ column }) => quote(column)),
    ...extra.map(([column]) => column),
  ];
  const given = [...parts.map((_, at) => `f.k${at}`), ...values, ...extra.map(([, value]) => value)];
  return `
    with made as (
      insert into ${table.table} (document_id, created_at, updated_at, published_at, ${columns.join(', ')})
      select rumbo.new_document_id(), now(), now(), now(), ${given.join(', ')}
        from file_record f cross join this_import t where f.id is null
      returning *
    )
    update file_record f set id = made.id, created = true from made where ${sameKey(parts, 'made', 'f')}`;
}

/** Whom the file names, else the user who carries the salesperson's code. */
function ownerOf({ fields }: RecordTable, named: string): string {
  const salesperson = fields.find(({ name }) => name === 'salesperson')?.reference;
  if (!salesperson) return named;
  return `coalesce(${named}, (select u.user_id from public.salespeople u where u.id = ${salesperson.find("(f.stated ->> 'salesperson')", 't.system')}))`;
}
