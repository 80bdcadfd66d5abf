-- A task is its assignee's. Whoever owns the client sees what others do there, and changes only their own.
call rumbo.rule('public.tasks');
call rumbo.allow('public.tasks', '{select}',
  'assignee_id = any ((select rumbo.owner_ids())::int[]) or client_id in (select id from public.clients)');
call rumbo.allow('public.tasks', '{insert, update, delete}', 'assignee_id = any ((select rumbo.owner_ids())::int[])');
call rumbo.guard_client('public.tasks', 'client_id');
