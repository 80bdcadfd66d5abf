-- A series is seen with its tasks; the system keeps it.
call rumbo.rule('rumbo.task_series');
call rumbo.allow('rumbo.task_series', '{select}', 'id in (select series from public.tasks)');
grant select on rumbo.task_series to rumbo_office;
