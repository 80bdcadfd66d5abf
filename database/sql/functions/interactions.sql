-- A client takes what was said with it along: Strapi's key would leave it behind without one, seen by nobody.
create or replace function rumbo.delete_interactions_of_client() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from public.interactions where client_id = old.id;
  return old;
end
$$;

create or replace trigger delete_interactions before delete on public.clients
  for each row execute function rumbo.delete_interactions_of_client();
