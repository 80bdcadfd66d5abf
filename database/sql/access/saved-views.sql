-- A view is its owner's; others read it when it is shared with their role or with everyone. Admins tidy up: they read
-- and change whatever is shared, and what an account that is gone has left. The office sees no more here than anybody.
create or replace function rumbo.role_type() returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.type from public.up_users_role_lnk l join public.up_roles r on r.id = l.role_id
   where l.user_id = rumbo.user_id() limit 1
$$;

do $$
declare
  readable constant text := $rows$owner_id = (select rumbo.user_id()) or shared = 'everyone' or shared = (select rumbo.role_type())
    or ((select rumbo.role_type()) = 'admin' and (shared <> 'private' or owner_id is null))$rows$;
  -- A sales user's own stay private: what a team sees is the supervisors' to say.
  writable constant text := $rows$(select rumbo.role_type()) = 'admin'
    or (owner_id = (select rumbo.user_id()) and (shared = 'private' or (select rumbo.role_type()) = 'supervisor'))$rows$;
  changeable constant text := $rows$owner_id = (select rumbo.user_id()) or (select rumbo.role_type()) = 'admin'$rows$;
  own constant text := 'user_id = (select rumbo.user_id())';
  reader text;
begin
  call rumbo.rule('public.saved_views');
  call rumbo.rule('rumbo.default_view');
  drop policy office on public.saved_views;
  drop policy office on rumbo.default_view;
  foreach reader in array array['rumbo_office', 'rumbo_rep'] loop
    execute format('grant select, insert, update, delete on public.saved_views, rumbo.default_view to %I', reader);
    execute format('create policy %I on public.saved_views for select to %I using (%s)', reader || '_select', reader,
      -- A token has no account: it reads what everyone may. Nobody reads nothing.
      case reader when 'rumbo_rep' then format('(select rumbo.user_id()) is not null and (%s)', readable) else readable end);
    execute format('create policy %I on public.saved_views for insert to %I with check (%s)', reader || '_insert', reader, writable);
    execute format('create policy %I on public.saved_views for update to %I using (%s) with check (%s)', reader || '_update', reader, changeable, writable);
    execute format('create policy %I on public.saved_views for delete to %I using (%s)', reader || '_delete', reader, changeable);
    execute format('create policy %I on rumbo.default_view to %I using (%s) with check (%s)', reader, reader, own, own);
  end loop;
end
$$;
