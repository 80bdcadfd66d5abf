-- What was said about a task, a client or a strategy goes with it: Strapi's key would leave it behind without one, seen by
-- its author alone. A comment that is on something else too stays there. Its files and notifications follow by their keys.
create or replace function rumbo.delete_comments() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute format('delete from public.comments where %I = $1 and num_nonnulls(task_id, client_id, strategy_id) = 1', tg_argv[0])
    using old.id;
  return old;
end
$$;

create or replace trigger delete_comments before delete on public.tasks
  for each row execute function rumbo.delete_comments('task_id');
create or replace trigger delete_comments before delete on public.clients
  for each row execute function rumbo.delete_comments('client_id');
create or replace trigger delete_comments before delete on public.strategies
  for each row execute function rumbo.delete_comments('strategy_id');
