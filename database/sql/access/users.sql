-- Accounts. Reps have no right to the table: they read `scoped.up_users`, which stands before `public` in their
-- search path. It shows their own row and the team's, and of colleagues the name alone (who wrote this comment?):
-- no address to read, filter, sort or search by. Passwords and codes are in it for nobody.
call rumbo.rule('public.up_users');
call rumbo.rule('public.up_users_role_lnk');
call rumbo.allow('public.up_users_role_lnk', '{select}', 'user_id = any ((select rumbo.owner_ids())::int[])');
call rumbo.rule('public.up_users_team_lnk');
call rumbo.allow('public.up_users_team_lnk', '{select}', 'user_id = any ((select rumbo.owner_ids())::int[])');

create schema if not exists scoped;
grant usage on schema scoped to rumbo_rep;

-- Column by column, so that a field added in the CMS is there too.
do $$
declare
  is_own constant text := 'id = any ((select rumbo.owner_ids())::int[])';
  columns text;
begin
  select string_agg(
    case
      when attname in ('id', 'document_id', 'locale', 'published_at') then quote_ident(attname)
      -- Who has no name goes by the user name, which may be an address: what stands before the @ will do.
      when attname = 'display_name' then 'split_part(coalesce(display_name, username), ''@'', 1) as display_name'
      when attname in ('password', 'reset_password_token', 'confirmation_token')
        then format('null::%s as %I', format_type(atttypid, atttypmod), attname)
      else format('case when %s then %I end as %I', is_own, attname, attname)
    end, ', ' order by attnum
  ) into columns
  from pg_attribute where attrelid = to_regclass('public.up_users') and attnum > 0 and not attisdropped;

  drop view if exists scoped.up_users;
  execute format(
    'create view scoped.up_users with (security_barrier) as select %s from public.up_users where (select rumbo.user_id()) is not null',
    columns
  );
  grant select on scoped.up_users to rumbo_rep;
end
$$;

-- A new password and a blocked account end every session of the account, whoever changed it and by whatever way.
create or replace function rumbo.end_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.password is distinct from old.password or (new.blocked and not coalesce(old.blocked, false)) then
    delete from public.strapi_sessions where user_id = new.id::text and origin = 'users-permissions';
  end if;
  return null;
end
$$;
create or replace trigger end_sessions after update on public.up_users for each row execute function rumbo.end_sessions();
