-- Closed months and what may not change in them. Refusals carry errcode RB409: their detail is the sentence for the
-- caller, their hint the details as JSON (cms/src/answer-errors.ts).

-- Freezes months: their numbers with the owners of today, and the targets that count. Called under the facts lock.
create or replace function rumbo.close_months(wanted int[], person int) returns void
language plpgsql as $$
begin
  perform rumbo.follow_owners();
  insert into rumbo.closed_kpi select * from rumbo.kpi where month = any (wanted);
  insert into rumbo.closed_target (month, variable, family_id, responsible_id, value)
  select rumbo.month_of(t.month), g.variable, coalesce(g.family_id, 0), coalesce(t.responsible_id, 0), t.value
    from public.monthly_targets t join public.goals g on g.id = t.goal_id
   where g.state = 'active' and g.scenario = '' and rumbo.month_of(t.month) = any (wanted);
  insert into rumbo.closed_month (month, closed_by) select month, person from unnest(wanted) month;
end
$$;

-- False when the month was not closed.
create or replace function rumbo.reopen_month(wanted int, person int, reason text) returns boolean
language plpgsql as $$
begin
  update rumbo.closed_month set reopened_at = now(), reopened_by = person, reopen_reason = reason
   where month = wanted and reopened_at is null;
  if not found then return false; end if;
  delete from rumbo.closed_kpi where month = wanted;
  delete from rumbo.closed_target where month = wanted;
  return true;
end
$$;

-- Raises for the months in `wanted` that are closed.
create or replace function rumbo.refuse_closed(wanted int[]) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  closed text[];
begin
  select array_agg(rumbo.month_label(month) order by month) into closed
    from rumbo.closed_month where reopened_at is null and month = any (wanted);
  if closed is null then return; end if;
  raise exception 'closed months' using errcode = 'RB409',
    detail = format('Closed: %s. Targets of a closed month do not change; open it again in Goals, or leave it out', array_to_string(closed, ', ')),
    hint = json_build_object('reason', 'closed-month', 'months', closed);
end
$$;

-- Whoever writes (a screen, the CMS, an import, a deleted account), the plan's targets of closed months stay. What-if
-- copies are free.
create or replace function rumbo.guard_closed_targets() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  touched int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct rumbo.month_of(n.month)) into touched
      from new_rows n join public.goals g on g.id = n.goal_id where g.scenario = '';
  elsif tg_op = 'DELETE' then
    select array_agg(distinct rumbo.month_of(o.month)) into touched
      from old_rows o join public.goals g on g.id = o.goal_id where g.scenario = '';
  else
    select array_agg(distinct rumbo.month_of(m.month)) into touched
      from new_rows n join old_rows o using (id)
      cross join lateral (values (n.goal_id, n.month), (o.goal_id, o.month)) m(goal_id, month)
      join public.goals g on g.id = m.goal_id
     where g.scenario = ''
       and (n.goal_id, n.responsible_id, n.month, n.value) is distinct from (o.goal_id, o.responsible_id, o.month, o.value);
  end if;
  perform rumbo.refuse_closed(touched);
  return null;
end
$$;
create or replace trigger closed_insert after insert on public.monthly_targets
  referencing new table as new_rows for each statement execute function rumbo.guard_closed_targets();
create or replace trigger closed_update after update on public.monthly_targets
  referencing old table as old_rows new table as new_rows for each statement execute function rumbo.guard_closed_targets();
create or replace trigger closed_delete after delete on public.monthly_targets
  referencing old table as old_rows for each statement execute function rumbo.guard_closed_targets();

-- A copy is always a draft; and a goal with targets in closed months stays what it is about.
create or replace function rumbo.guard_goal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.scenario := coalesce(btrim(new.scenario), '');
  if new.scenario <> '' and new.state <> 'draft' then
    raise exception 'a scenario is a draft' using errcode = 'RB409',
      detail = format('"%s" is a what-if copy: it stays a draft until it is adopted', new.scenario),
      hint = json_build_object('reason', 'scenario-state');
  end if;
  if tg_op = 'UPDATE' and (old.variable, old.family_id, old.year, old.scenario)
    is distinct from (new.variable, new.family_id, new.year, new.scenario) then
    perform rumbo.refuse_closed(array(
      select distinct rumbo.month_of(month) from public.monthly_targets where goal_id = new.id and '' in (old.scenario, new.scenario)));
  end if;
  return new;
end
$$;
create or replace trigger guard_goal before insert or update on public.goals
  for each row execute function rumbo.guard_goal();

-- Somebody's targets go with the account: without a responsible they would count as the whole company's.
create or replace function rumbo.delete_targets_of_user() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from public.monthly_targets where responsible_id = old.id;
  return old;
end
$$;
create or replace trigger delete_targets before delete on public.up_users
  for each row execute function rumbo.delete_targets_of_user();
