-- First of the access files (they run in order of name): the words the others are written in.
--
-- A request works as one of three roles (roles.sql). `rumbo_office` sees all rows; `rumbo_rep` sees what the
-- rules here allow; whoever has not signed in is `rumbo_rep` with nobody's rows. The cms says who is asking
-- with each connection it lends out (cms/src/access/pool.ts):
--   app.user_id     the signed-in user
--   app.owner_ids   users whose rows are visible: oneself, or oneself and the team
--
-- A table without a file here: office reads and writes it, reps have no right to it. That is the default for
-- types made in the CMS.

grant usage on schema rumbo to rumbo_office, rumbo_rep;
grant select, insert, update, delete on all tables in schema public to rumbo_office;
grant usage on all sequences in schema public to rumbo_office, rumbo_rep;

create or replace function rumbo.user_id() returns int language sql stable parallel safe as
  $$ select nullif(current_setting('app.user_id', true), '')::int $$;

-- Empty for whoever has not signed in: a comparison with it is true for no row.
create or replace function rumbo.owner_ids() returns int[] language sql stable parallel safe as
  $$ select string_to_array(current_setting('app.owner_ids', true), ',')::int[] $$;

-- Rows of this table are ruled: office keeps all of them, reps get none until rumbo.allow says which.
-- A table that is not there (not made yet, or removed in the CMS) is passed over.
create or replace procedure rumbo.rule(wanted text) language plpgsql as $$
declare
  ruled regclass := to_regclass(wanted);
  known record;
begin
  if ruled is null then return; end if;
  for known in select polname from pg_policy where polrelid = ruled loop
    execute format('drop policy %I on %s', known.polname, ruled);
  end loop;
  execute format('revoke all on %s from rumbo_rep', ruled);
  execute format('alter table %s enable row level security', ruled);
  execute format('create policy office on %s to rumbo_office using (true) with check (true)', ruled);
end
$$;

-- Reps may do `actions` (select, insert, update, delete) with the rows for which `rows` holds; what they write must
-- satisfy it too. Write conditions with a sub-select around rumbo.owner_ids(): Postgres then works it out once.
create or replace procedure rumbo.allow(wanted text, actions text[], rows text) language plpgsql as $$
declare
  ruled regclass := to_regclass(wanted);
  action text;
begin
  if ruled is null then return; end if;
  foreach action in array actions loop
    execute format('grant %s on %s to rumbo_rep', action, ruled);
    execute format(
      'create policy %I on %s for %s to rumbo_rep %s %s', 'rep_' || action, ruled, action,
      case when action <> 'insert' then format('using (%s)', rows) end,
      case when action in ('insert', 'update') then format('with check (%s)', rows) end
    );
  end loop;
end
$$;

-- Everybody who has signed in reads these rows; only office writes them.
create or replace procedure rumbo.everybody_reads(wanted text) language plpgsql as $$
begin
  call rumbo.rule(wanted);
  call rumbo.allow(wanted, '{select}', '(select rumbo.user_id()) is not null');
end
$$;

-- Office has no business with these: CMS accounts, tokens, sessions. They are read as the system.
create or replace procedure rumbo.system_only(wanted text) language plpgsql as $$
begin
  if to_regclass(wanted) is null then return; end if;
  execute format('revoke all on %s from rumbo_office, rumbo_rep', to_regclass(wanted));
end
$$;

-- Foreign-key checks do not ask row-level security: without this trigger a rep could hang a row on a client
-- that is not theirs. A reference that was there before (the client has moved on to a colleague) may stay.
create or replace function rumbo.refuse_foreign_client() returns trigger language plpgsql as $$
declare
  wanted int := to_jsonb(new) ->> tg_argv[0];
begin
  if wanted is not null
    and (tg_op = 'INSERT' or wanted is distinct from (to_jsonb(old) ->> tg_argv[0])::int)
    and not exists (select from public.clients where id = wanted)
  then
    raise insufficient_privilege using message = 'the client is not visible';
  end if;
  return new;
end
$$;

create or replace procedure rumbo.guard_client(wanted text, field text) language plpgsql as $$
begin
  if to_regclass(wanted) is null then return; end if;
  execute format(
    'create or replace trigger %I before insert or update on %s for each row when (current_user = ''rumbo_rep'') execute function rumbo.refuse_foreign_client(%L)',
    'guard_' || field, to_regclass(wanted), field
  );
end
$$;
