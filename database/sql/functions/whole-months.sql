-- A month is stored as its first day, whatever day was written: keys and joins compare it as it stands.
create or replace function rumbo.first_of_month() returns trigger
language plpgsql
as $$
begin
  new.month := date_trunc('month', new.month)::date;
  return new;
end
$$;

create or replace trigger whole_month before insert or update of month on public.monthly_targets
  for each row execute function rumbo.first_of_month();
create or replace trigger whole_month before insert or update of month on public.categorisations
  for each row execute function rumbo.first_of_month();

-- A goal takes its targets along: Strapi's key would leave them behind without one.
create or replace function rumbo.delete_targets_of_goal() returns trigger
language plpgsql
as $$
begin
  delete from public.monthly_targets where goal_id = old.id;
  return old;
end
$$;

create or replace trigger delete_targets before delete on public.goals
  for each row execute function rumbo.delete_targets_of_goal();
