-- A responsible sees the goals they have a target in, and their own targets; drafts are the office's what-ifs.
-- A goal's own rule looks at targets, so theirs may not look back at goals: this function does, past the rules.
create or replace function rumbo.open_goals() returns setof int
language sql stable security definer set search_path = pg_catalog, public as
  $$ select id from public.goals where state <> 'draft' $$;

-- Goals that a team's targets may join, also before the first of them is set.
create or replace function rumbo.open_goals_of(wanted text, wanted_year int)
  returns table (id int, family_id int, state text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select id, family_id, state::text from public.goals
   where variable = wanted and year = wanted_year and scenario = '' and state <> 'draft'
$$;

call rumbo.rule('public.monthly_targets');
call rumbo.allow('public.monthly_targets', '{select, insert, update, delete}',
  'responsible_id = any ((select rumbo.owner_ids())::int[]) and goal_id in (select rumbo.open_goals())');
call rumbo.rule('public.goals');
call rumbo.allow('public.goals', '{select}',
  $$state <> 'draft' and id in (select goal_id from public.monthly_targets)$$);

-- Which months are closed is no secret; what they keep is each responsible's own. The server alone writes these.
call rumbo.everybody_reads('rumbo.closed_month');
call rumbo.rule('rumbo.closed_kpi');
call rumbo.allow('rumbo.closed_kpi', '{select}', 'owner_id = any ((select rumbo.owner_ids())::int[])');
call rumbo.rule('rumbo.closed_target');
call rumbo.allow('rumbo.closed_target', '{select}', 'responsible_id = any ((select rumbo.owner_ids())::int[])');
grant select on rumbo.closed_month, rumbo.closed_kpi, rumbo.closed_target to rumbo_office;
