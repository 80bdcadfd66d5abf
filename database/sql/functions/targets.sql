-- The targets that count in numbers: those of active goals, never a what-if copy's; in a closed month those that were
-- frozen. family_id 0: all families; responsible_id 0: the whole company. As the caller: a rep gets their own.
-- As text, not "begin atomic": Strapi may then still change a column that stands here.
create or replace function rumbo.counted_targets(wanted text, first_month int, last_month int)
  returns table (month int, family_id int, responsible_id int, value numeric)
language sql stable parallel safe as $$
  select rumbo.month_of(t.month), coalesce(g.family_id, 0), coalesce(t.responsible_id, 0), t.value::numeric
    from public.monthly_targets t join public.goals g on g.id = t.goal_id
   where g.variable = wanted and g.state = 'active' and g.scenario = ''
     and t.month between rumbo.month_start(first_month) and rumbo.month_start(last_month)
     and not exists (select from rumbo.closed_month c where c.reopened_at is null and c.month = rumbo.month_of(t.month))
  union all
  select c.month, c.family_id, c.responsible_id, c.value::numeric from rumbo.closed_target c
   where c.variable = wanted and c.month between first_month and last_month
$$;

-- Which targets somebody has chosen, in a form, a file or over REST: a proposal from history leaves those alone.
-- `set_config('app.targets', 'own', true)` in a transaction says that it marks them itself.
create or replace function rumbo.mark_chosen_target() returns trigger
language plpgsql as $$
begin
  if current_setting('app.targets', true) = 'own' then return new; end if;
  if tg_op = 'INSERT' then
    new.edited := coalesce(new.edited, true);
  elsif new.value is distinct from old.value and new.edited is not distinct from old.edited then
    new.edited := true;
  end if;
  return new;
end
$$;
create or replace trigger mark_chosen before insert or update of value on public.monthly_targets
  for each row execute function rumbo.mark_chosen_target();
