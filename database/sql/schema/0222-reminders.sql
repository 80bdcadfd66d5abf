-- Open tasks that somebody is to be reminded of: looked through every few seconds.
create index tasks_remind on public.tasks (due_date) where remind_days is not null and state in ('todo', 'doing');
