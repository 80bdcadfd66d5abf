-- A product that moves to another family takes along the lines that did not state one (family_stated), those of the
-- past too: an undo brings them back as they would be today. Temp table `moved_product` says which products;
-- `touched` gets the client-months to compute again.

with moved as (
  update rumbo.sale_line l set family_id = p.family_id
    from moved_product m join public.products p on p.id = m.id
   where l.product_id = p.id and not l.family_stated and l.family_id is distinct from p.family_id
  returning l.client_id, l.day
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from moved
except select client_id, month from touched;

update rumbo.sale_line_past l set family_id = p.family_id
  from moved_product m join public.products p on p.id = m.id
 where l.product_id = p.id and not l.family_stated and l.family_id is distinct from p.family_id;
