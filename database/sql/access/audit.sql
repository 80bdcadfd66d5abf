-- Who changed what, for every type: a trigger, because it also sees what no documents middleware does (db.query,
-- raw SQL, imports). One statement, one insert, however many rows; only fields that changed are kept.
-- `set_config('app.audit', 'own', true)` in a transaction says that it writes its own entries.
create or replace function rumbo.write_audit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who text[] := string_to_array(coalesce(nullif(current_setting('app.actor', true), ''), 'system:'), ':');
  how text := coalesce(nullif(current_setting('app.via', true), ''), 'rule');
  -- Never kept: secrets, and times of the change, which every entry has anyway.
  omitted constant text[] := '{password,reset_password_token,confirmation_token,updated_at,updated_by_id,created_at,created_by_id,published_at}';
begin
  if current_setting('app.audit', true) = 'own' then return null; end if;
  if tg_op = 'INSERT' then
    insert into rumbo.audit (actor_kind, actor_id, via, type, entry_id, document_id, action, new)
    select who[1], nullif(who[2], '')::int, how, tg_argv[0], n.id, to_jsonb(n) ->> 'document_id', 'create',
      jsonb_strip_nulls(to_jsonb(n) - omitted)
    from new_rows n;
  elsif tg_op = 'DELETE' then
    insert into rumbo.audit (actor_kind, actor_id, via, type, entry_id, document_id, action, old)
    select who[1], nullif(who[2], '')::int, how, tg_argv[0], o.id, to_jsonb(o) ->> 'document_id', 'delete',
      jsonb_strip_nulls(to_jsonb(o) - omitted)
    from old_rows o;
  else
    insert into rumbo.audit (actor_kind, actor_id, via, type, entry_id, document_id, action, old, new)
    select who[1], nullif(who[2], '')::int, how, tg_argv[0], n.id, to_jsonb(n) ->> 'document_id', 'update', changed.old, changed.new
    from new_rows n join old_rows o using (id),
    lateral (
      select jsonb_object_agg(key, b.value) as old, jsonb_object_agg(key, a.value) as new
      from jsonb_each(to_jsonb(n) - omitted) a join jsonb_each(to_jsonb(o) - omitted) b using (key)
      where a.value is distinct from b.value
    ) changed
    where changed.new is not null or (tg_argv[0] = 'plugin::users-permissions.user'
      and to_jsonb(n) ->> 'password' is distinct from to_jsonb(o) ->> 'password');
  end if;
  return null;
end
$$;

-- The cms calls this at start for each of its types and their links.
create or replace procedure rumbo.audit_table(wanted text, type text) language plpgsql as $$
declare
  audited regclass := to_regclass(format('public.%I', wanted));
begin
  if audited is null then return; end if;
  execute format('create or replace trigger audit_create after insert on %s referencing new table as new_rows for each statement execute function rumbo.write_audit(%L)', audited, type);
  execute format('create or replace trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function rumbo.write_audit(%L)', audited, type);
  execute format('create or replace trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function rumbo.write_audit(%L)', audited, type);
end
$$;

-- Append-only, for the owner of the table too.
create or replace function rumbo.refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise insufficient_privilege using message = 'the audit is append-only';
end
$$;
create or replace trigger append_only before update or delete or truncate on rumbo.audit
  for each statement execute function rumbo.refuse_rewrite();
revoke all on rumbo.audit from rumbo_rep;

-- Attachments are a table of ours, not a type.
create or replace trigger audit_create after insert on rumbo.attachment referencing new table as new_rows
  for each statement execute function rumbo.write_audit('attachment');
create or replace trigger audit_delete after delete on rumbo.attachment referencing old table as old_rows
  for each statement execute function rumbo.write_audit('attachment');
