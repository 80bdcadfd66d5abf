-- Records this import states that went with an undo come back, with their number.
with back as (
  delete from rumbo.record_past p using touched_record r
   where p.kind = r.kind and p.id = r.id and p.kind = 'salesperson' returning p.content
)
insert into public.salespeople select (jsonb_populate_record(null::public.salespeople, content)).* from back;

with back as (
  delete from rumbo.record_past p using touched_record r
   where p.kind = r.kind and p.id = r.id and p.kind = 'product' returning p.content
)
insert into public.products select (jsonb_populate_record(null::public.products, content)).* from back;

with back as (
  delete from rumbo.record_past p using touched_record r
   where p.kind = r.kind and p.id = r.id and p.kind = 'client' returning p.content
)
insert into public.clients select (jsonb_populate_record(null::public.clients, content)).* from back;
