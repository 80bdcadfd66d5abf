-- The label a client carries goes with the client.
call rumbo.rule('public.categorisations');
call rumbo.allow('public.categorisations', '{select, insert, update, delete}', 'client_id in (select id from public.clients)');

-- What one has set oneself, to take it back.
do $$
declare
  reader text;
begin
  call rumbo.rule('rumbo.choice_undo');
  drop policy office on rumbo.choice_undo;
  foreach reader in array array['rumbo_office', 'rumbo_rep'] loop
    execute format('grant usage on sequence rumbo.choice_undo_id to %I', reader);
    execute format('grant select, insert, delete on rumbo.choice_undo to %I', reader);
    execute format('create policy %I on rumbo.choice_undo to %I using (user_id = (select rumbo.user_id())) with check (user_id = (select rumbo.user_id()))', reader, reader);
  end loop;
end
$$;
