-- Codes become rows. A code the product has not seen makes one; what the file says of it is a claim, also when it
-- says nothing new. Where a file prints two names for one code the greater in text order is taken: any fixed
-- choice does, and taking the last row would cost a sort of the whole file. Codes leave the staging table's order by
-- bytes here, so that they meet the indexes of the tables they are looked up in.

-- The whole file is read twice, by all cores; what is stated is made of the few rows that leaves.
create temp table sold_to on commit drop as
select client, salesperson, max(client_name) as client_name, max(client_tax_id) as tax_id, max(client_city) as city,
       max(salesperson_name) as salesperson_name, max(day) as last_day
  from {{staging}} where not bad group by 1, 2;

create temp table sold on commit drop as
select product, family, max(product_name) as product_name from {{staging}} where not bad group by 1, 2;

create temp table stated_salesperson on commit drop as
select salesperson collate "default" as code, max(salesperson_name) collate "default" as name
  from sold_to where salesperson is not null group by salesperson;

create temp table stated_family on commit drop as
select family collate "default" as name from sold where family is not null group by family;

create temp table stated_product on commit drop as
select product collate "default" as code, max(product_name) collate "default" as name, max(family) collate "default" as family
  from sold where product is not null group by product;

-- A client belongs to the salesperson of its newest document in the file.
create temp table stated_client on commit drop as
select client collate "default" as code, max(client_name) collate "default" as name, max(tax_id) collate "default" as tax_id,
       max(city) collate "default" as city, substr(max(last_day::text || salesperson), 11) collate "default" as salesperson
  from sold_to where client is not null group by client;

-- How many there are decides how they are looked up.
analyze stated_salesperson, stated_family, stated_product, stated_client;

-- A code that went with an undo and comes back has its number again: past lines still know it. Where a
-- person has made one of that code since, that one stands.
with back as (
  delete from rumbo.record_past p using stated_salesperson f, this_import t
   where p.kind = 'salesperson' and p.system = t.system and p.code = f.code
     and not exists (select from public.salespeople x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.salespeople select (jsonb_populate_record(null::public.salespeople, content)).* from back;
with back as (
  delete from rumbo.record_past p using stated_product f, this_import t
   where p.kind = 'product' and p.system = t.system and p.code = f.code
     and not exists (select from public.products x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.products select (jsonb_populate_record(null::public.products, content)).* from back;
with back as (
  delete from rumbo.record_past p using stated_client f, this_import t
   where p.kind = 'client' and p.system = t.system and p.code = f.code
     and not exists (select from public.clients x where x.system = t.system and x.code = f.code)
  returning p.content
)
insert into public.clients select (jsonb_populate_record(null::public.clients, content)).* from back;

-- Who is known has a number; who is not gets the next one, and its row below.

-- Families
create temp table file_family on commit drop as
select f.name, coalesce(x.id, nextval('public.product_families_id_seq')::int) as id, x.id is null as created
  from stated_family f left join public.product_families x on x.name = f.name;
insert into public.product_families (id, document_id, name, active, created_at, updated_at, published_at)
select f.id, rumbo.new_document_id(), f.name, true, now(), now(), now() from file_family f where f.created;

-- Salespeople: one without a user is listed in the console until somebody says who it is.
create temp table file_salesperson on commit drop as
select f.*, coalesce(x.id, nextval('public.salespeople_id_seq')::int) as id, x.user_id, x.id is null as created
  from stated_salesperson f cross join this_import t
  left join public.salespeople x on x.system = t.system and x.code = f.code;
insert into public.salespeople (id, document_id, system, code, name, active, created_at, updated_at, published_at)
select f.id, rumbo.new_document_id(), t.system, f.code, f.name, true, now(), now(), now()
  from file_salesperson f cross join this_import t where f.created;

-- Products
create temp table file_product on commit drop as
select f.*, coalesce(x.id, nextval('public.products_id_seq')::int) as id,
       case when x.id is null then fam.id else x.family_id end as family_id, x.id is null as created
  from stated_product f cross join this_import t
  left join file_family fam on fam.name = f.family
  left join public.products x on x.system = t.system and x.code = f.code;
insert into public.products (id, document_id, system, code, name, family_id, active, created_at, updated_at, published_at)
select f.id, rumbo.new_document_id(), t.system, f.code, left(coalesce(f.name, f.code), 300), f.family_id, true, now(), now(), now()
  from file_product f cross join this_import t where f.created;

-- Clients
create temp table file_client on commit drop as
select f.*, coalesce(x.id, nextval('public.clients_id_seq')::int) as id, x.id is null as created
  from stated_client f cross join this_import t
  left join public.clients x on x.system = t.system and x.code = f.code;
-- The first of all are written bare (functions/bare-load.sql).
create temp table first_records on commit drop as
select not exists (select from public.clients) and not exists (select from rumbo.claim) as yes;
do $$
begin
  if (select yes from first_records) then
    call rumbo.set_indexes_aside('public.clients', keeps_keys => true);
    call rumbo.set_indexes_aside('rumbo.claim');
  end if;
end
$$;
-- Their entries in the audit are written here: of rows that are all alike, the general trigger makes four times the work.
select set_config('app.audit', 'own', true);
insert into public.clients (id, document_id, system, code, name, tax_id, city, salesperson_id, owner_id, owner_set_by,
                            source_id, funnel_state, active, created_at, updated_at, published_at)
select f.id, rumbo.new_document_id(), t.system, f.code, left(coalesce(f.name, f.code), 250), f.tax_id, f.city, s.id, s.user_id,
       'import', t.source_id, 'won', true, now(), now(), now()
  from file_client f cross join this_import t left join file_salesperson s on s.code = f.salesperson
 where f.created;
insert into rumbo.audit (actor_kind, actor_id, via, type, entry_id, document_id, action, new)
select t.actor_kind, t.actor_id, 'import', 'api::client.client', c.id, c.document_id, 'create',
       jsonb_strip_nulls(jsonb_build_object('id', c.id, 'document_id', c.document_id, 'system', c.system, 'code', c.code, 'name', c.name,
         'tax_id', c.tax_id, 'city', c.city, 'salesperson_id', c.salesperson_id, 'owner_id', c.owner_id, 'owner_set_by', c.owner_set_by,
         'source_id', c.source_id, 'funnel_state', c.funnel_state, 'active', c.active))
  from file_client f join public.clients c on c.id = f.id cross join this_import t
 where f.created;
select set_config('app.audit', '', true);

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
  from file_client f cross join this_import t
 order by 3, 4;
do $$
begin
  if (select yes from first_records) then
    call rumbo.bring_indexes_back('public.clients');
    call rumbo.bring_indexes_back('rumbo.claim');
  end if;
end
$$;

-- What known records follow (records/follow.ts): those of this file that were there before it, and those an earlier
-- attempt of this import stated.
create temp table touched_record on commit drop as
select 'salesperson' as kind, id from file_salesperson where not created
union all select 'product', id from file_product where not created
union all select 'client', id from file_client where not created
union select c.kind, c.record_id from own_claim c join this_import t on c.attempt < t.attempt;
