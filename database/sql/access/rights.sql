-- Every request asks whether a role's rights are still those it knows. A number that moves on with every change, in the same
-- transaction and whoever makes it, answers that without reading two hundred of them.
create or replace function rumbo.move_rights_mark() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update rumbo.rights_mark set mark = mark + 1;
  return null;
end
$$;
create or replace trigger move_rights_mark after insert or update or delete or truncate on public.up_permissions
  for each statement execute function rumbo.move_rights_mark();
create or replace trigger move_rights_mark after insert or update or delete or truncate on public.up_permissions_role_lnk
  for each statement execute function rumbo.move_rights_mark();
