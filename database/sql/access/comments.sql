-- A comment is seen with the task, the client or the strategy it is on, and changed by its author only.
call rumbo.rule('public.comments');
call rumbo.allow('public.comments', '{select}',
  'author_id = (select rumbo.user_id()) or client_id in (select id from public.clients) or task_id in (select id from public.tasks)
   or strategy_id in (select id from public.strategies)');
call rumbo.allow('public.comments', '{insert}',
  'author_id = (select rumbo.user_id())
   and (client_id is null or client_id in (select id from public.clients))
   and (task_id is null or task_id in (select id from public.tasks))
   and (strategy_id is null or strategy_id in (select id from public.strategies))
   and (client_id is not null or task_id is not null or strategy_id is not null)');
call rumbo.allow('public.comments', '{update, delete}', 'author_id = (select rumbo.user_id())');
call rumbo.guard_client('public.comments', 'client_id');
