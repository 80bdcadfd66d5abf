import type { Transaction } from '../../../../facts/transaction';
import { findKindOfType } from '../../../../model/kinds/find-kind';
import { literal, quote, type RecordKind } from '../../../../model/kinds/record-kind';
import { initialOf, isStated, keyParts, pastCode, type RecordTable, readTable, systemOf } from './record-sql';

/**
 * Records an import made go when no statement, line, edit or child needs them; otherwise they stay, and are named.
 * Of the records in temp table `touched_record`. Leaves `unstated` (those that went) and `kept_record`.
 */
export async function removeUnstated(tx: Transaction, own?: RecordKind): Promise<void> {
  await tx.query(
    `create temp table unstated on commit drop as
     select distinct r.kind, r.id from touched_record r
      where exists (select from rumbo.claim c where c.kind = r.kind and c.record_id = r.id and c.created)
        and not exists (select from rumbo.claim c where c.kind = r.kind and c.record_id = r.id and not c.undone)`,
  );
  await tx.query('create temp table kept_record (kind text, id int, name text) on commit drop');
  for (const table of await touchedTables(tx, 'unstated', own)) {
    const kind = literal(table.claimKind);
    await tx.query(
      `insert into kept_record select u.kind, u.id, x.${quote(table.nameColumn)}::text
         from unstated u join ${table.table} x on x.id = u.id
        where u.kind = ${kind} and (
              exists (select from rumbo.edited_field e where e.type = ${literal(table.uid)} and e.entry_id = u.id)
              ${neededBy(table)
                .map((condition) => `or ${condition}`)
                .join(' ')})`,
    );
    await tx.query('delete from unstated u using kept_record k where (u.kind, u.id) = (k.kind, k.id)');
    const code = pastCode(table, keyParts(table), ({ column }) => `g.${quote(column)}`);
    await tx.query(
      `with gone as (delete from ${table.table} x using unstated u where u.kind = ${kind} and x.id = u.id returning x.*)
       insert into rumbo.record_past (kind, id, system, code, content)
       select ${kind}, g.id, ${systemOf(table, 'g')}, ${code}, to_jsonb(g) || ${asMade(table)} from gone g
       on conflict (kind, system, code) do update set id = excluded.id, content = excluded.content`,
    );
  }
}

/** No statement stands for what went: should another file bring it back, it begins as one that nobody knew. */
const asMade = (table: RecordTable): string =>
  table.fields
    .filter(isStated)
    .map((field) => `jsonb_build_object(${literal(field.column)}, ${initialOf(table, field, 'g.code')})`)
    .join(' || ') || "'{}'::jsonb";

/** Records that went with an undo come back with their number; where a person has made one of that key since, that one. */
export async function restateRecords(tx: Transaction, own?: RecordKind): Promise<void> {
  for (const table of await touchedTables(tx, 'touched_record', own)) {
    const kind = literal(table.claimKind);
    const code = pastCode(table, keyParts(table), ({ column }) => `x.${quote(column)}`);
    await tx.query(
      `with taken as (
         delete from rumbo.record_past p using touched_record r, ${table.table} x
          where p.kind = ${kind} and r.kind = p.kind and r.id = p.id and p.system = ${systemOf(table, 'x')} and p.code = ${code}
         returning p.id, x.id as standing
       ), moved as (
         update rumbo.claim c set record_id = t.standing, created = false from taken t where c.kind = ${kind} and c.record_id = t.id
       )
       insert into touched_record select ${kind}, standing from taken`,
    );
    await tx.query(
      `with back as (
         delete from rumbo.record_past p using touched_record r where p.kind = ${kind} and r.kind = p.kind and r.id = p.id returning p.content
       )
       insert into ${table.table} select (jsonb_populate_record(null::${table.table}, content)).* from back`,
    );
  }
}

/** Clients last: what else came with the same file may hang on them. `own`: the kind the file brings, as its profile keys it. */
export async function touchedTables(tx: Transaction, from: string, own?: RecordKind): Promise<RecordTable[]> {
  const { rows } = await tx.query<{ kind: string }>(
    `select kind from ${from} group by kind order by kind = 'client', kind`,
  );
  const tables: RecordTable[] = [];
  for (const { kind } of rows) {
    const found = kind === own?.claimKind ? own : await findKindOfType(strapi, kind);
    if (found) tables.push(await readTable(tx, found));
  }
  return tables;
}

interface Relation {
  type: string;
  relation?: string;
  target?: string;
  joinColumn?: { name: string; referencedColumn: string };
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

/** What hangs on a record, whatever type was made in the CMS: conditions over `u.id`. */
function neededBy({ claimKind, uid }: RecordKind): string[] {
  // A code without a user is nobody's; the clients that name it follow their own statements.
  if (claimKind === 'salesperson') return ['x.user_id is not null'];
  const conditions = claimKind === 'client' ? ['exists (select from rumbo.sale_line l where l.client_id = u.id)'] : [];
  for (const other of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    const { tableName, attributes } = strapi.db.metadata.get(other) as unknown as {
      tableName: string;
      attributes: Record<string, Relation>;
    };
    for (const { type, target, joinColumn, joinTable } of Object.values(attributes)) {
      if (type !== 'relation' || target !== uid) continue;
      // Strapi's own relation of an entry to its languages refers by documentId, and holds nothing.
      if (joinColumn && joinColumn.referencedColumn !== 'id') continue;
      if (joinColumn) {
        // Labels that a rule gave go with the client; those of a person keep it.
        const only = other === 'api::categorisation.categorisation' ? "and o.set_by = 'person'" : '';
        conditions.push(
          `exists (select from public.${quote(tableName)} o where o.${quote(joinColumn.name)} = u.id ${only})`,
        );
      } else if (joinTable) {
        conditions.push(
          `exists (select from public.${quote(joinTable.name)} o where o.${quote(joinTable.inverseJoinColumn.name)} = u.id)`,
        );
      }
    }
  }
  return conditions;
}
