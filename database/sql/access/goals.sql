-- A responsible sees the goals they have a target in, and their own targets; drafts are the office's what-ifs.
-- A goal's own rule looks at targets, so theirs may not look back at goals: this function does, past the rules.
create or replace function rumbo.open_goals() returns setof int
language sql stable security definer set search_path = pg_catalog, public as
  $$ select id from public.goals where state <> 'draft' $$;

call rumbo.rule('public.monthly_targets');
call rumbo.allow('public.monthly_targets', '{select, insert, update, delete}',
  'responsible_id = any ((select rumbo.owner_ids())::int[]) and goal_id in (select rumbo.open_goals())');
call rumbo.rule('public.goals');
call rumbo.allow('public.goals', '{select}',
  $$state <> 'draft' and id in (select goal_id from public.monthly_targets)$$);
