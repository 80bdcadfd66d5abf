import type { TestCms } from '../setup/boot-cms';
import { sql } from '../setup/sql';
import type { PlainFigures } from './plain-figures';
import type { RandomFile } from './random-sales';

/** Rows of the file's $1; a client's owner by its code in $2. One statement: lines and numbers commit together. */
const LOAD = `
  with said as materialized (
    select r.* from jsonb_to_recordset($1::jsonb)
      r(row int, document text, date date, client text, family text, quantity bigint, amount numeric, void boolean, cancelled boolean)
     where r.void is null
  ), family as (
    insert into public.product_families (document_id, name, active, created_at, updated_at, published_at)
    select distinct on (family) rumbo.new_document_id(), family, true, now(), now(), now() from said where family is not null
    returning id, name
  ), client as (
    insert into public.clients (document_id, system, code, name, owner_id, owner_set_by, active, created_at, updated_at, published_at)
    select distinct on (client) rumbo.new_document_id(), 'main', client, client, ($2::jsonb ->> client)::int, 'import', true,
           now(), now(), now() from said where client is not null
    returning id, code
  ), document as (
    insert into rumbo.document (key) select distinct document from said returning id, key
  )
  insert into rumbo.sale_line (content_id, row_no, document_id, day, client_id, family_id, quantity_micros, amount_micros,
                               reported_micros, purchase, cancelled)
  select 1, s.row, d.id, s.date, c.id, f.id, s.quantity * 1000000, s.amount * 1000000, s.amount * 1000000,
         s.amount > 0 and coalesce(s.quantity, 1) > 0 and s.cancelled is null, s.cancelled is not null
    from said s join document d on d.key = s.document
    left join client c on c.code = s.client left join family f on f.name = s.family`;

/** The lines of one file past the import, which has its own proof: six times as fast, so that many sets can be asked. */
export async function loadLines(cms: TestCms, { rows }: RandomFile, plain: PlainFigures): Promise<void> {
  await sql(cms, LOAD, [JSON.stringify(rows), JSON.stringify(plain.ownersByClient())]);
  await sql(cms, "select pg_advisory_xact_lock(hashtext('rumbo.facts')), rumbo.refresh_facts(true)");
}
