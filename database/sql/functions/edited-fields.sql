-- What a person sets by hand, in the console, the CMS or over REST, stands against later imports unless the profile
-- says otherwise. Fields by their column: that is how a row names them.
create or replace function rumbo.note_edits() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into rumbo.edited_field (type, entry_id, field, value)
  select distinct on (n.type, n.entry_id, f.field) n.type, n.entry_id, f.field, f.value
    from new_rows n cross join lateral jsonb_each(n.new) f(field, value)
   where n.action = 'update' and n.actor_kind in ('user', 'admin', 'token') and n.via in ('ui', 'api')
     and n.type like 'api::%' and n.entry_id is not null
   order by n.type, n.entry_id, f.field
  on conflict (type, entry_id, field) do update set at = now(), value = excluded.value;
  return null;
end
$$;
create or replace trigger note_edits after insert on rumbo.audit
  referencing new table as new_rows for each statement execute function rumbo.note_edits();
