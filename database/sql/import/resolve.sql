-- Codes become rows. A code the product has not seen makes one; what the file says of it is a claim, also when it
-- says nothing new. Where a file prints two names for one code the greater in text order is taken: any fixed
-- choice does, and taking the last row would cost a sort of the whole file. Codes leave the staging table's order by
-- bytes here, so that they meet the indexes of the tables they are looked up in.

create temp table file_salesperson on commit drop as
select salesperson collate "default" as code, max(salesperson_name) collate "default" as name, null::int as id, null::int as user_id, false as created
  from {{staging}} where not bad and salesperson is not null group by salesperson;

create temp table file_family on commit drop as
select family collate "default" as name, null::int as id from {{staging}} where not bad and family is not null group by family;

create temp table file_product on commit drop as
select product collate "default" as code, max(product_name) collate "default" as name, max(family) collate "default" as family, null::int as id, null::int as family_id,
       false as created
  from {{staging}} where not bad and product is not null group by product;

-- A client belongs to the salesperson of its newest document in the file.
create temp table file_client on commit drop as
select client collate "default" as code, max(client_name) collate "default" as name, max(client_tax_id) collate "default" as tax_id,
       max(client_city) collate "default" as city, substr(max(day::text || salesperson), 11) collate "default" as salesperson, null::int as id, false as created
  from {{staging}} where not bad and client is not null group by client;

-- A code that went with an undo and comes back has its number again: past lines still know it. Where a
-- person has made one of that code since, that one stands.
with back as (
  delete from rumbo.record_past p using file_salesperson f, this_import t
   where p.kind = 'salesperson' and p.system = t.system and p.code = f.code
     and not exists (select from public.salespeople x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.salespeople select (jsonb_populate_record(null::public.salespeople, content)).* from back;
with back as (
  delete from rumbo.record_past p using file_product f, this_import t
   where p.kind = 'product' and p.system = t.system and p.code = f.code
     and not exists (select from public.products x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.products select (jsonb_populate_record(null::public.products, content)).* from back;
with back as (
  delete from rumbo.record_past p using file_client f, this_import t
   where p.kind = 'client' and p.system = t.system and p.code = f.code
     and not exists (select from public.clients x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.clients select (jsonb_populate_record(null::public.clients, content)).* from back;

-- Families
insert into public.product_families (document_id, name, active, created_at, updated_at, published_at)
select rumbo.new_document_id(), f.name, true, now(), now(), now() from file_family f
 where not exists (select from public.product_families x where x.name = f.name);
update file_family f set id = x.id from public.product_families x where x.name = f.name;

-- Salespeople: one without a user is listed in the console until somebody says who it is.
with made as (
  insert into public.salespeople (document_id, system, code, name, active, created_at, updated_at, published_at)
  select rumbo.new_document_id(), t.system, f.code, f.name, true, now(), now(), now()
    from file_salesperson f cross join this_import t
   where not exists (select from public.salespeople x where x.system = t.system and x.code = f.code)
  returning id, code
)
update file_salesperson f set id = made.id, created = true from made where made.code = f.code;
update file_salesperson f set id = x.id, user_id = x.user_id
  from public.salespeople x, this_import t where x.system = t.system and x.code = f.code;

-- Products
with made as (
  insert into public.products (document_id, system, code, name, family_id, active, created_at, updated_at, published_at)
  select rumbo.new_document_id(), t.system, f.code, left(coalesce(f.name, f.code), 300), fam.id, true, now(), now(), now()
    from file_product f cross join this_import t left join file_family fam on fam.name = f.family
   where not exists (select from public.products x where x.system = t.system and x.code = f.code)
  returning id, code
)
update file_product f set id = made.id, created = true from made where made.code = f.code;
update file_product f set id = x.id, family_id = x.family_id
  from public.products x, this_import t where x.system = t.system and x.code = f.code;

-- Clients
with made as (
  insert into public.clients (document_id, system, code, name, tax_id, city, salesperson_id, owner_id, owner_set_by,
                              source_id, funnel_state, active, created_at, updated_at, published_at)
  select rumbo.new_document_id(), t.system, f.code, left(coalesce(f.name, f.code), 250), f.tax_id, f.city, s.id, s.user_id,
         'import', t.source_id, 'won', true, now(), now(), now()
    from file_client f cross join this_import t left join file_salesperson s on s.code = f.salesperson
   where not exists (select from public.clients x where x.system = t.system and x.code = f.code)
  returning id, code
)
update file_client f set id = made.id, created = true from made where made.code = f.code;
update file_client f set id = x.id from public.clients x, this_import t where x.system = t.system and x.code = f.code;

-- What follows joins whole files with these: the planner must know which side is the small one.
analyze file_salesperson, file_family, file_product, file_client;

insert into rumbo.claim (import_id, attempt, kind, record_id, priority, received_order, created, stated)
select t.id, t.attempt, 'salesperson', f.id, t.priority, t.received_order, f.created, jsonb_strip_nulls(jsonb_build_object('name', f.name))
  from file_salesperson f cross join this_import t
union all
select t.id, t.attempt, 'product', f.id, t.priority, t.received_order, f.created,
       jsonb_strip_nulls(jsonb_build_object('name', f.name, 'family', f.family))
  from file_product f cross join this_import t
union all
select t.id, t.attempt, 'client', f.id, t.priority, t.received_order, f.created,
       jsonb_strip_nulls(jsonb_build_object('name', f.name, 'taxId', f.tax_id, 'city', f.city, 'salesperson', f.salesperson))
  from file_client f cross join this_import t;

-- What known records follow (follow-claims.sql): those of this file that were there before it, and those an earlier
-- attempt of this import stated.
create temp table touched_record on commit drop as
select 'salesperson' as kind, id from file_salesperson where not created
union all select 'product', id from file_product where not created
union all select 'client', id from file_client where not created
union select c.kind, c.record_id from rumbo.claim c join this_import t on t.id = c.import_id and c.attempt < t.attempt;
