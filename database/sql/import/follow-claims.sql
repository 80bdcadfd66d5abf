-- Known records follow the newest statement of each field that is not undone, unless a person has set it.
-- Temp table `touched_record (kind, id)` says which: those of a file, or those an undo or redo has to do with.
-- Spelled out for each field: as a function it would be called row by row, thirty times slower.

update public.salespeople x set name = n.name, updated_at = now()
  from (
    select f.id, left(stated.value, 200) as name from touched_record f
  left join lateral (select c.stated ->> 'name' as value from rumbo.claim c
                      where c.kind = 'salesperson' and c.record_id = f.id and not c.undone and c.stated ? 'name'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    where f.kind = 'salesperson'
  ) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not exists (select from rumbo.edited_field e where e.type = 'api::salesperson.salesperson' and e.entry_id = x.id and e.field = 'name');

update public.products x set name = n.name, updated_at = now()
  from (
    select f.id, left(stated.value, 300) as name from touched_record f
  left join lateral (select c.stated ->> 'name' as value from rumbo.claim c
                      where c.kind = 'product' and c.record_id = f.id and not c.undone and c.stated ? 'name'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    where f.kind = 'product'
  ) n
 where x.id = n.id and n.name is not null and x.name is distinct from n.name
   and not exists (select from rumbo.edited_field e where e.type = 'api::product.product' and e.entry_id = x.id and e.field = 'name');

-- A product's family is what its newest statement says; lines that did not state one follow it (lines.sql).
update public.products x set family_id = n.family_id, updated_at = now()
  from (
    select f.id, fam.id as family_id from touched_record f
  left join lateral (select c.stated ->> 'family' as value from rumbo.claim c
                      where c.kind = 'product' and c.record_id = f.id and not c.undone and c.stated ? 'family'
                      order by c.priority desc, c.received_order desc limit 1) stated on true
    join public.product_families fam on fam.name = stated.value
    where f.kind = 'product'
  ) n
 where x.id = n.id and x.family_id is distinct from n.family_id
   and not exists (select from rumbo.edited_field e where e.type = 'api::product.product' and e.entry_id = x.id and e.field = 'family_id');

create temp table moved_client (id int) on commit drop;

with settled as (
  select x.id,
         case when name.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'name')
              then x.name else left(name.value, 250) end as name,
         case when tax_id.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'tax_id')
              then x.tax_id else tax_id.value end as tax_id,
         case when city.value is null or exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id and e.field = 'city')
              then x.city else city.value end as city,
         coalesce(s.id, x.salesperson_id) as salesperson_id,
         case when x.owner_set_by = 'person' or s.id is null then x.owner_id else s.user_id end as owner_id,
         x.owner_id as owner_before
    from touched_record f
    join public.clients x on x.id = f.id
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
    left join public.salespeople s on s.system = x.system and s.code = salesperson.value
   where f.kind = 'client'
), followed as (
  update public.clients x
     set name = s.name, tax_id = s.tax_id, city = s.city, salesperson_id = s.salesperson_id, owner_id = s.owner_id,
         updated_at = now()
    from settled s
   where x.id = s.id
     and (x.name, x.tax_id, x.city, x.salesperson_id, x.owner_id)
         is distinct from (s.name, s.tax_id, s.city, s.salesperson_id, s.owner_id)
)
insert into moved_client select id from settled where owner_id is distinct from owner_before;
