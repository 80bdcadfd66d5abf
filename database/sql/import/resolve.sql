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

-- Known records follow the newest statement of each field, unless a person has set it.
update public.salespeople x set name = n.name, updated_at = now()
  from (select id, left(rumbo.stated('salesperson', id, 'name'), 200) as name from file_salesperson where not created) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not rumbo.edited('api::salesperson.salesperson', x.id, 'name');

update public.products x set name = n.name, updated_at = now()
  from (select id, left(rumbo.stated('product', id, 'name'), 300) as name from file_product where not created) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not rumbo.edited('api::product.product', x.id, 'name');

-- A product's family is what its newest statement says; lines that did not state one follow it (lines.sql).
update public.products x set family_id = fam.id, updated_at = now()
  from (select id, rumbo.stated('product', id, 'family') as family from file_product where not created and family is not null) n
  join public.product_families fam on fam.name = n.family
 where x.id = n.id and x.family_id is distinct from fam.id
   and not rumbo.edited('api::product.product', x.id, 'family');

with newest as (
  select f.id, left(rumbo.stated('client', f.id, 'name'), 250) as name, rumbo.stated('client', f.id, 'taxId') as tax_id,
         rumbo.stated('client', f.id, 'city') as city, rumbo.stated('client', f.id, 'salesperson') as salesperson
    from file_client f where not f.created
), settled as (
  select x.id,
         case when n.name is null or rumbo.edited('api::client.client', x.id, 'name') then x.name else n.name end as name,
         case when n.tax_id is null or rumbo.edited('api::client.client', x.id, 'taxId') then x.tax_id else n.tax_id end as tax_id,
         case when n.city is null or rumbo.edited('api::client.client', x.id, 'city') then x.city else n.city end as city,
         coalesce(s.id, x.salesperson_id) as salesperson_id,
         case when x.owner_set_by = 'person' or s.id is null then x.owner_id else s.user_id end as owner_id
    from newest n join public.clients x on x.id = n.id
    cross join this_import t
    left join public.salespeople s on s.system = t.system and s.code = n.salesperson
)
update public.clients x
   set name = s.name, tax_id = s.tax_id, city = s.city, salesperson_id = s.salesperson_id, owner_id = s.owner_id,
       updated_at = now()
  from settled s
 where x.id = s.id
   and (x.name, x.tax_id, x.city, x.salesperson_id, x.owner_id)
       is distinct from (s.name, s.tax_id, s.city, s.salesperson_id, s.owner_id);
