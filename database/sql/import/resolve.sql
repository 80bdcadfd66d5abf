-- Codes become rows. A code the product has not seen makes one; what the file says of it is a claim, also when it
-- says nothing new. Where a file prints two names for one code the greater in text order is taken: any fixed
-- choice does, and taking the last row would cost a sort of the whole file.

create temp table file_salesperson on commit drop as
select salesperson as code, max(salesperson_name) as name, null::int as id, null::int as user_id, false as created
  from {{staging}} where not bad and salesperson is not null group by 1;

create temp table file_family on commit drop as
select family as name, null::int as id from {{staging}} where not bad and family is not null group by 1;

create temp table file_product on commit drop as
select product as code, max(product_name) as name, max(family) as family, null::int as id, null::int as family_id,
       false as created
  from {{staging}} where not bad and product is not null group by 1;

-- A client belongs to the salesperson of its newest document in the file.
create temp table file_client on commit drop as
select client as code, max(client_name) as name, max(client_tax_id) as tax_id, max(client_city) as city,
       substr(max(day::text || salesperson), 11) as salesperson, null::int as id, false as created
  from {{staging}} where not bad and client is not null group by 1;

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

insert into rumbo.claim (import_id, kind, record_id, priority, received_order, created, stated)
select t.id, 'salesperson', f.id, t.priority, t.received_order, f.created, jsonb_strip_nulls(jsonb_build_object('name', f.name))
  from file_salesperson f cross join this_import t
union all
select t.id, 'product', f.id, t.priority, t.received_order, f.created,
       jsonb_strip_nulls(jsonb_build_object('name', f.name, 'family', f.family))
  from file_product f cross join this_import t
union all
select t.id, 'client', f.id, t.priority, t.received_order, f.created,
       jsonb_strip_nulls(jsonb_build_object('name', f.name, 'taxId', f.tax_id, 'city', f.city, 'salesperson', f.salesperson))
  from file_client f cross join this_import t;

-- Known records follow the newest statement of each field that is not undone, unless a person has set it.
-- Spelled out for each field: as a function it would be called row by row, thirty times slower.

update public.salespeople x set name = n.name, updated_at = now()
  from (
    select f.id, left(stated.value, 200) as name from file_salesperson f
  left join lateral (select c.stated ->> 'name' as value from rumbo.claim c
                      where c.kind = 'salesperson' and c.record_id = f.id and not c.undone and c.stated ? 'name'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    where not f.created and f.name is not null
  ) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not exists (select from rumbo.edited_field e where e.type = 'api::salesperson.salesperson' and e.entry_id = x.id and e.field = 'name');

update public.products x set name = n.name, updated_at = now()
  from (
    select f.id, left(stated.value, 300) as name from file_product f
  left join lateral (select c.stated ->> 'name' as value from rumbo.claim c
                      where c.kind = 'product' and c.record_id = f.id and not c.undone and c.stated ? 'name'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    where not f.created and f.name is not null
  ) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not exists (select from rumbo.edited_field e where e.type = 'api::product.product' and e.entry_id = x.id and e.field = 'name');

-- A product's family is what its newest statement says; lines that did not state one follow it (lines.sql).
update public.products x set family_id = n.family_id, updated_at = now()
  from (
    select f.id, fam.id as family_id from file_product f
  left join lateral (select c.stated ->> 'family' as value from rumbo.claim c
                      where c.kind = 'product' and c.record_id = f.id and not c.undone and c.stated ? 'family'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    join public.product_families fam on fam.name = stated.value
    where not f.created and f.family is not null
  ) n
 where x.id = n.id and x.family_id is distinct from n.family_id
   and not exists (select from rumbo.edited_field e where e.type = 'api::product.product' and e.entry_id = x.id and e.field = 'family');

with settled as (
  select x.id,
         case when name.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'name')
              then x.name else left(name.value, 250) end as name,
         case when tax_id.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'taxId')
              then x.tax_id else tax_id.value end as tax_id,
         case when city.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'city')
              then x.city else city.value end as city,
         coalesce(s.id, x.salesperson_id) as salesperson_id,
         case when x.owner_set_by = 'person' or s.id is null then x.owner_id else s.user_id end as owner_id
    from file_client f
    join public.clients x on x.id = f.id
    cross join this_import t
    left join lateral (select c.stated ->> 'name' as value from rumbo.claim c
                      where c.kind = 'client' and c.record_id = f.id and not c.undone and c.stated ? 'name'
                      order by c.priority desc, c.received_order desc limit 1) name on true
    left join lateral (select c.stated ->> 'taxId' as value from rumbo.claim c
                      where c.kind = 'client' and c.record_id = f.id and not c.undone and c.stated ? 'taxId'
                      order by c.priority desc, c.received_order desc limit 1) tax_id on true
    left join lateral (select c.stated ->> 'city' as value from rumbo.claim c
                      where c.kind = 'client' and c.record_id = f.id and not c.undone and c.stated ? 'city'
                      order by c.priority desc, c.received_order desc limit 1) city on true
    left join lateral (select c.stated ->> 'salesperson' as value from rumbo.claim c
                      where c.kind = 'client' and c.record_id = f.id and not c.undone and c.stated ? 'salesperson'
                      order by c.priority desc, c.received_order desc limit 1) salesperson on true
    left join public.salespeople s on s.system = t.system and s.code = salesperson.value
   where not f.created
)
update public.clients x
   set name = s.name, tax_id = s.tax_id, city = s.city, salesperson_id = s.salesperson_id, owner_id = s.owner_id,
       updated_at = now()
  from settled s
 where x.id = s.id
   and (x.name, x.tax_id, x.city, x.salesperson_id, x.owner_id)
       is distinct from (s.name, s.tax_id, s.city, s.salesperson_id, s.owner_id);
