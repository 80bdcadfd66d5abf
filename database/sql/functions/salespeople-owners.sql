-- A code of the ERP that gets its user, or another one, takes along the clients that imports gave it; those whose owner
-- a person has chosen stay. It is a rule at work, not an edit of each client.
create or replace function rumbo.clients_follow_salesperson() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  via text := coalesce(current_setting('app.via', true), '');
begin
  perform set_config('app.via', 'rule', true);
  update public.clients set owner_id = new.user_id, updated_at = now()
   where salesperson_id = new.id and owner_set_by is distinct from 'person' and owner_id is distinct from new.user_id;
  if found then
    insert into rumbo.work (kind, payload) values ('refresh-facts', '{"reason": "owner"}');
  end if;
  perform set_config('app.via', via, true);
  return null;
end
$$;

create or replace trigger clients_follow after update of user_id on public.salespeople
  for each row when (old.user_id is distinct from new.user_id) execute function rumbo.clients_follow_salesperson();
