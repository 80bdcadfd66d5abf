-- Who the application may be inside the database. Run by a superuser, or by a role that may create roles,
-- on the cluster of the application's database (prepareDatabase does it); running it again changes nothing.
--
--   rumbo_app     owns schema and tables: start, schema sync, migrations, work done as the system
--   rumbo_office  reads and writes rows, owns nothing: supervisors without a limit, tokens
--   rumbo_rep     grants and row policies: sales users, supervisors limited to a team, nobody at all
--   rumbo_login   what the application connects as: nothing by itself, it may only become one of the above,
--                 so a connection whose role was not chosen sees nothing
--
-- Needs Postgres 16 or newer ("with inherit false, set true").

do $$
declare
  wanted text;
begin
  foreach wanted in array array['rumbo_app', 'rumbo_office', 'rumbo_rep'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'rumbo_login') then
    create role rumbo_login login noinherit;
  end if;
end
$$;

grant rumbo_app, rumbo_office, rumbo_rep to rumbo_login with inherit false, set true;
