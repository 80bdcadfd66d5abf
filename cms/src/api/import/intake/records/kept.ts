import type { Transaction } from '../../../../facts/transaction';
import { literal, quote } from '../../../../model/kinds/record-kind';
import { isStated } from './record-sql';
import { touchedTables } from './unstated';

/**
 * Records that stay, where a person has since set a field that the import stated: the undo leaves what they wrote.
 * They join `kept_record`, which `removeUnstated` has made.
 */
export async function keepEdited(tx: Transaction): Promise<void> {
  for (const table of await touchedTables(tx, 'touched_record')) {
    const kind = literal(table.claimKind);
    // Edits are noted by column, statements by field: "salesperson_id" is what "salesperson" states.
    const columns = Object.fromEntries(table.fields.filter(isStated).map(({ name, column }) => [column, name]));
    await tx.query(
      `insert into kept_record (kind, id)
       select distinct c.kind, c.record_id
         from own_claim c
         join this_import t on t.attempt = c.attempt
         join public.imports i on i.id = t.id
         join rumbo.edited_field e on e.type = ${literal(table.uid)} and e.entry_id = c.record_id and e.at >= i.finished_at
        where c.kind = ${kind} and c.stated ? ($1::jsonb ->> e.field)
          and not exists (select from kept_record k where (k.kind, k.id) = (c.kind, c.record_id))
          and not exists (select from unstated u where (u.kind, u.id) = (c.kind, c.record_id))`,
      [JSON.stringify(columns)],
    );
  }
}

/** Says what people call the records in `kept_record` that are there by their number alone. */
export async function nameKept(tx: Transaction): Promise<void> {
  for (const table of await touchedTables(tx, 'kept_record')) {
    await tx.query(
      `update kept_record k set name = x.${quote(table.nameColumn)}::text from ${table.table} x
        where k.kind = ${literal(table.claimKind)} and k.name is null and x.id = k.id`,
    );
  }
}
