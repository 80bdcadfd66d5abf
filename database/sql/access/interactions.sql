-- An interaction is seen with its client, and changed by its author only.
call rumbo.rule('public.interactions');
call rumbo.allow('public.interactions', '{select}', 'client_id in (select id from public.clients)');
call rumbo.allow('public.interactions', '{insert, update, delete}',
  'author_id = (select rumbo.user_id()) and client_id in (select id from public.clients)');
call rumbo.guard_client('public.interactions', 'client_id');
