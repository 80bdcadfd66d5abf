-- Clients that need not follow their statements, out of `touched_record`: what this import says of them, in the words of
-- sales files, another statement says too, so that they show it with this import and without it. Clients a person has had a
-- say in stay, and all of an import that is read again, which withdrew what it had said.
delete from touched_record r
 using own_claim n, public.clients x left join public.salespeople s on s.id = x.salesperson_id
 where r.kind = 'client' and r.id = x.id
   and (select attempt from this_import) = 1 and n.kind = 'client' and n.record_id = x.id
   and n.stated - '{name,taxId,city,salesperson}'::text[] = '{}'
   and x.owner_set_by = 'import'
   and (s.code, s.user_id) is not distinct from (n.stated ->> 'salesperson', x.owner_id)
   and not exists (select from rumbo.edited_field e where e.type = 'api::client.client' and e.entry_id = x.id)
   and n.stated is not distinct from
       (select c.stated from rumbo.claim c
         where c.kind = 'client' and c.record_id = x.id and not c.undone and c.id <> n.id
         order by c.priority desc, c.received_order desc, c.id desc limit 1);
