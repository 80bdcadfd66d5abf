-- An attachment is seen with what it is on. Whoever sees a task, a client or a strategy may hang one there; on a comment
-- or an interaction its author alone. It is taken away by who brought it.
call rumbo.rule('rumbo.attachment');
call rumbo.allow('rumbo.attachment', '{select}',
  'exists (select from public.comments c where c.id = comment_id)
   or exists (select from public.interactions i where i.id = interaction_id)
   or exists (select from public.tasks t where t.id = task_id)
   or exists (select from public.clients c where c.id = client_id)
   or exists (select from public.strategies s where s.id = strategy_id)');
call rumbo.allow('rumbo.attachment', '{insert}',
  'uploaded_by = (select rumbo.user_id()) and (
   exists (select from public.comments c where c.id = comment_id and c.author_id = (select rumbo.user_id()))
   or exists (select from public.interactions i where i.id = interaction_id and i.author_id = (select rumbo.user_id()))
   or exists (select from public.tasks t where t.id = task_id)
   or exists (select from public.clients c where c.id = client_id)
   or exists (select from public.strategies s where s.id = strategy_id))');
call rumbo.allow('rumbo.attachment', '{delete}', 'uploaded_by = (select rumbo.user_id())');
grant select, insert, delete on rumbo.attachment to rumbo_office;
