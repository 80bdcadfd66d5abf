-- Records an import made go when no statement, line, edit or child needs them; otherwise they stay, and are named.
create temp table unstated on commit drop as
select r.kind, r.id
  from touched_record r
 where exists (select from rumbo.claim c where c.kind = r.kind and c.record_id = r.id and c.created)
   and not exists (select from rumbo.claim c where c.kind = r.kind and c.record_id = r.id and not c.undone);

create temp table kept_record on commit drop as
select u.kind, u.id
  from unstated u
 where exists (select from rumbo.edited_field e where e.entry_id = u.id
                and e.type = 'api::' || u.kind || '.' || u.kind)
    or u.kind = 'client' and (
         exists (select from public.contacts x where x.client_id = u.id)
      or exists (select from public.tasks x where x.client_id = u.id)
      or exists (select from public.comments x where x.client_id = u.id)
      or exists (select from public.categorisations x where x.client_id = u.id and x.set_by = 'person')
      or exists (select from public.clients x where x.parent_id = u.id)
      or exists (select from rumbo.sale_line x where x.client_id = u.id))
    or u.kind = 'salesperson' and exists (select from public.salespeople x where x.id = u.id and x.user_id is not null);

delete from unstated u using kept_record k where (u.kind, u.id) = (k.kind, k.id);

with gone as (
  delete from public.clients x using unstated u where u.kind = 'client' and x.id = u.id returning x.*
)
insert into rumbo.record_past (kind, id, system, code, content)
select 'client', g.id, g.system, g.code, to_jsonb(g) from gone g;

with gone as (
  delete from public.products x using unstated u where u.kind = 'product' and x.id = u.id returning x.*
)
insert into rumbo.record_past (kind, id, system, code, content)
select 'product', g.id, g.system, g.code, to_jsonb(g) from gone g;

with gone as (
  delete from public.salespeople x using unstated u where u.kind = 'salesperson' and x.id = u.id returning x.*
)
insert into rumbo.record_past (kind, id, system, code, content)
select 'salesperson', g.id, g.system, g.code, to_jsonb(g) from gone g;
