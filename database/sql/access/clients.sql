-- A client is its owner's; a team-limited supervisor has those of the team. Whoever owns no client of a
-- group may still see their own branch of it, but cannot hang one under a parent that is not theirs.
call rumbo.rule('public.clients');
call rumbo.allow('public.clients', '{select, insert, update, delete}', 'owner_id = any ((select rumbo.owner_ids())::int[])');
call rumbo.guard_client('public.clients', 'parent_id');

-- Addresses are a component: rows of their own, linked after they are written. One that hangs on no client
-- yet is being written; one that hangs on a client is visible with it.
create or replace function rumbo.client_of_address(address_id int) returns int
language sql stable security definer set search_path = pg_catalog, public as
  $$ select entity_id from public.clients_cmps where cmp_id = address_id and component_type = 'client.address' limit 1 $$;

call rumbo.rule('public.clients_cmps');
call rumbo.allow('public.clients_cmps', '{select, insert, update, delete}', 'entity_id in (select id from public.clients)');
call rumbo.rule('public.components_client_addresses');
call rumbo.allow('public.components_client_addresses', '{select, insert, update, delete}',
  '(select rumbo.user_id()) is not null and coalesce(rumbo.client_of_address(id) in (select id from public.clients), true)');
