-- A notification is its person's alone, also among those who see all rows, and only while they see what it is about.
-- They mark it as read, and nothing else.
do $$
declare
  own constant text := $rows$user_id = (select rumbo.user_id())
    and (task_id is null or exists (select from public.tasks t where t.id = task_id))
    and (strategy_id is null or exists (select from public.strategies s where s.id = strategy_id))
    and (client_id is null or exists (select from public.clients c where c.id = client_id))$rows$;
begin
  call rumbo.rule('rumbo.notification');
  drop policy office on rumbo.notification;
  execute format('create policy own on rumbo.notification for all to rumbo_office, rumbo_rep using (%s)', own);
  grant select, update (read_at) on rumbo.notification to rumbo_office, rumbo_rep;
end
$$;
