-- Records that stay, where a person has since set a field this import stated: the undo leaves what they wrote.
insert into kept_record (kind, id)
select distinct c.kind, c.record_id
  from rumbo.claim c
  join this_import t on t.id = c.import_id and t.attempt = c.attempt
  join public.imports i on i.id = t.id
  join rumbo.edited_field e on e.type = 'api::' || c.kind || '.' || c.kind and e.entry_id = c.record_id
                           and e.at >= i.finished_at
 where exists (select from jsonb_object_keys(c.stated) k (field)
                where lower(regexp_replace(k.field, '([A-Z])', '_\1', 'g')) = e.field)
   and not exists (select from kept_record k where (k.kind, k.id) = (c.kind, c.record_id))
   and not exists (select from unstated u where (u.kind, u.id) = (c.kind, c.record_id));
