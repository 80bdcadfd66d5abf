-- What a person sets by hand, in the console, the CMS or over REST, stands against later imports.
create or replace function rumbo.note_edits() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into rumbo.edited_field (type, entry_id, field)
  select distinct n.type, n.entry_id, f.field
    from new_rows n cross join lateral jsonb_object_keys(n.new) f(field)
   where n.action = 'update' and n.actor_kind in ('user', 'admin', 'token') and n.via in ('ui', 'api')
     and n.type in ('api::client.client', 'api::product.product', 'api::salesperson.salesperson')
  on conflict (type, entry_id, field) do update set at = now();
  return null;
end
$$;
create or replace trigger note_edits after insert on rumbo.audit
  referencing new table as new_rows for each statement execute function rumbo.note_edits();
