-- Who owned a client, for whoever sees it: the audit itself is the office's.
create or replace function rumbo.owner_changes(wanted int)
  returns table (id bigint, at timestamptz, by_id int, old_owner int, new_owner int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.at, case when a.actor_kind = 'user' then a.actor_id end, (a.old ->> 'owner_id')::int, (a.new ->> 'owner_id')::int
    from rumbo.audit a
   where a.type = 'api::client.client' and a.entry_id = wanted and a.action = 'update' and a.new ? 'owner_id'
     and (current_setting('role') <> 'rumbo_rep' or exists (
       select from public.clients c where c.id = wanted and c.owner_id = any ((select rumbo.owner_ids())::int[])))
$$;

-- When a client joined a strategy; null: before that was written down.
create or replace function rumbo.joined_strategy(link int) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(at) from rumbo.audit
   where type = 'api::strategy.strategy#clients' and entry_id = link and action = 'create'
$$;
