import { readSql } from '@rumbo/database';
import type { Transaction } from '../../../../facts/transaction';
import { findKindOfType } from '../../../../model/kinds/find-kind';
import { type KindField, literal, quote } from '../../../../model/kinds/record-kind';
import {
  initialOf,
  isNamedByCode,
  isStated,
  type RecordTable,
  readTable,
  type StatedField,
  storedValue,
} from './record-sql';

/** How a sales file's profile calls the fields of the records beside its lines. */
const SALES_NAMES: Record<string, Record<string, string>> = {
  client: { name: 'clientName', taxId: 'clientTaxId', city: 'clientCity', salesperson: 'salesperson' },
  product: { name: 'productName', family: 'family' },
  salesperson: { name: 'salespersonName' },
};

/**
 * Known records follow the newest statement of each field that is not undone; temp table `touched_record (kind, id)`
 * says which, the import's statements which fields. A person's edit stands against it unless the profile of the file
 * says "erp", or "newest" and the file is. Where no statement stands any more, a record of a person's shows what it
 * showed before files did, one that files made what it began with.
 * Leaves temp table `changed_record (kind, id, changes)`, field → [before, after].
 */
export async function followClaims(tx: Transaction): Promise<void> {
  await tx.query('analyze touched_record');
  await tx.query(readSql('import/records/unmoved-clients.sql'));
  await tx.query('create temp table changed_record (kind text, id int, changes jsonb) on commit drop');
  await tx.query(
    `create temp table precedence_of on commit drop as
     select i.id as import_id, i.kind = 'sales' as is_sales, i.received_at, p.precedence
       from public.imports i join public.import_profiles p on p.id = i.profile_id
      where p.precedence is not null and p.precedence::text not in ('null', '{}')`,
  );
  const { rows } = await tx.query<{ kind: string; names: string[] }>(
    `select c.kind, array_agg(distinct k.name) as names
       from own_claim c cross join lateral jsonb_object_keys(c.stated) k(name)
      where exists (select from touched_record) group by 1 order by 1`,
  );
  for (const { kind, names } of rows) {
    const found = await findKindOfType(strapi, kind);
    if (found) await followKind(tx, await readTable(tx, found), names);
  }
}

async function followKind(tx: Transaction, table: RecordTable, names: readonly string[]): Promise<void> {
  const isOwned = table.claimKind === 'client' && (names.includes('salesperson') || names.includes('owner'));
  const fields = table.fields
    .filter(isStated)
    // The keys of a type that leaves them open are stated too, and stay as they are.
    .filter(({ name }) => names.includes(name) || (isOwned && name === 'owner'));
  if (fields.length === 0) return;
  await tx.query(keepWhatStood(table, fields));
  await tx.query(settle(table, fields));
}

/** Before a file changes a person's record for the first time, what it shows is filed as the oldest statement of all. */
function keepWhatStood(table: RecordTable, fields: readonly StatedField[]): string {
  const kind = literal(table.claimKind);
  const stood = fields.map(
    (field) =>
      `case when coalesce(b.stated, '{}') ? ${literal(field.name)} then '{}' else jsonb_build_object(${literal(field.name)}, ${textOf(field, `x.${quote(field.column)}`)}) end`,
  );
  return `
    insert into rumbo.claim (import_id, attempt, kind, record_id, priority, received_order, created, stated)
    select 0, 1, ${kind}, x.id, -1, -1, false, ${stood.join(' || ')}
      from (select distinct id from touched_record where kind = ${kind}) r
      join ${table.table} x on x.id = r.id
      left join lateral (select jsonb_object_agg(s.key, s.value) as stated from rumbo.claim c cross join lateral jsonb_each(c.stated) s
                          where c.kind = ${kind} and c.record_id = x.id and c.import_id = 0) b on true
     where not exists (select from rumbo.claim c where c.kind = ${kind} and c.record_id = x.id and c.created)
       and not coalesce(b.stated, '{}') ?& array[${fields.map(({ name }) => literal(name)).join(', ')}]`;
}

/** A field's value as files would state it. */
const textOf = (field: KindField, value: string): string =>
  field.reference ? field.reference.name(value) : `(${value})::text`;

/**
 * One statement for all fields: as a function it would be called row by row, thirty times slower. A record's newest
 * statement mostly states every field in question; only for those it does not is an older one looked for.
 */
function settle(table: RecordTable, fields: readonly StatedField[]): string {
  const kind = literal(table.claimKind);
  const newest = (condition: string) => `from rumbo.claim c
     where c.kind = ${kind} and c.record_id = x.id and not c.undone ${condition}
     order by c.priority desc, c.received_order desc, c.id desc limit 1`;
  const statements = fields.map(
    ({ name }, at) => `
    left join lateral (
      select n.stated ->> ${literal(name)} as value, n.import_id where n.stated ? ${literal(name)}
      union all
      select o.value, o.import_id
        from (select c.stated ->> ${literal(name)} as value, c.import_id
                ${newest(`and c.stated ? ${literal(name)} and not coalesce(n.stated ? ${literal(name)}, false)`)}) o) c${at} on true`,
  );
  const columns = fields.map((field, at) => {
    const value =
      field.name === 'owner' && table.claimKind === 'client' ? ownerOf(table, fields, at) : shown(table, field, at);
    return `${value} as v${at}, x.${quote(field.column)} as o${at}`;
  });
  const before = fields.map((_, at) => `s.o${at}`).join(', ');
  const after = fields.map((_, at) => `s.v${at}`).join(', ');
  const changes = fields.map(
    (field, at) =>
      `case when s.o${at} is distinct from s.v${at} then jsonb_build_object(${literal(field.name)},
         jsonb_build_array(${textOf(field, `s.o${at}`)}, ${textOf(field, `s.v${at}`)})) else '{}' end`,
  );
  return `
    with settled as (
      select x.id, ${columns.join(', ')}
        from (select distinct id from touched_record where kind = ${kind}) r
        join ${table.table} x on x.id = r.id
        left join lateral (select true as made from rumbo.claim c where c.kind = ${kind} and c.record_id = x.id and c.created limit 1) m on true
        left join lateral (
          select jsonb_object_agg(e.field, jsonb_build_object('at', e.at, 'known', e.value is not null, 'value', e.value)) as edits
            from rumbo.edited_field e where e.type = ${literal(table.uid)} and e.entry_id = x.id) e on true
        left join lateral (select c.stated, c.import_id ${newest('')}) n on true
        ${statements.join('')}
    ), moved as (
      update ${table.table} x
         set ${fields.map(({ column }, at) => `${quote(column)} = s.v${at}`).join(', ')}, updated_at = now()
        from settled s
       where x.id = s.id and row(${before}) is distinct from row(${after})
      returning x.id, ${changes.join(' || ')} as changes
    )
    insert into changed_record select ${kind}, id, changes from moved`;
}

/** What a field shows: a person's edit, else the newest statement, else what it began with. */
function shown(table: RecordTable, field: StatedField, at: number): string {
  const column = `x.${quote(field.column)}`;
  const system = table.isOfSystem ? 'x.system' : '(select system from this_import)';
  const value = storedValue(table, field, `c${at}.value`, system);
  const stated = isNamedByCode(table, field) ? `coalesce(${value}, ${initialOf(table, field, 'x.code')})` : value;
  return `case when coalesce(e.edits ? ${literal(field.column)}, false) and not ${fileWins(table, field, at)} then ${edited(table, field)}
        when c${at}.import_id is not null then ${stated}
        when m.made then ${initialOf(table, field, 'x.code')}
        else ${column} end`;
}

/** An edit of before edits were kept with their value shows in the record itself. */
const edited = (table: RecordTable, { column }: StatedField): string =>
  `case when (e.edits -> ${literal(column)} ->> 'known')::boolean then (e.edits -> ${literal(column)} ->> 'value')::${table.typeOf(column)} else x.${quote(column)} end`;

/** Does the file that states the field win over a person's edit? Its own profile says, as it is now. */
function fileWins(table: RecordTable, { name, column }: StatedField, at: number): string {
  const salesName = SALES_NAMES[table.claimKind]?.[name] ?? name;
  return `coalesce((select case p.precedence ->> case when p.is_sales then ${literal(salesName)} else ${literal(name)} end
            when 'erp' then true
            when 'newest' then p.received_at > (e.edits -> ${literal(column)} ->> 'at')::timestamptz
            else false end
          from precedence_of p where p.import_id = c${at}.import_id), false)`;
}

/**
 * A client's owner: who a person chose, whom a file names, else the user who carries the client's salesperson code.
 */
function ownerOf(table: RecordTable, fields: readonly StatedField[], at: number): string {
  const owner = fields[at];
  if (!owner?.reference) throw new Error('a client has an owner');
  const salesperson = fields.findIndex(({ name }) => name === 'salesperson');
  const carried = fields[salesperson] ? shown(table, fields[salesperson], salesperson) : 'x.salesperson_id';
  const named = storedValue(table, owner, `c${at}.value`, 'x.system');
  return `case
      when x.owner_set_by = 'person' and not ${fileWins(table, owner, at)} then
        case when coalesce(e.edits ? 'owner_id', false) then ${edited(table, owner)}
             when c${at}.import_id = 0 then ${named} else x.owner_id end
      when c${at}.import_id > 0 and ${named} is not null then ${named}
      when ${carried} is not null then (select u.user_id from public.salespeople u where u.id = ${carried})
      when c${at}.import_id = 0 then ${named}
      when m.made then null
      else x.owner_id end`;
}
