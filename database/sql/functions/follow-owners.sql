-- Numbers go with the client's owner of today. Clients that went to another one since they were counted take their months
-- along, those that are gone leave their lines to nobody; all other numbers stay as they are. Called under the facts lock.
create or replace function rumbo.follow_owners() returns int
language plpgsql as $$
declare
  moved int[] := array(
    select k.client_id from rumbo.counted_owner k left join public.clients c on c.id = k.client_id
     where c.id is null or k.owner_id <> coalesce(c.owner_id, -2));
  months int[] := array(select generate_series(first_month, last_month) from rumbo.data_state);
  theirs text := '(select %s as sign, m.* from rumbo.client_month m where client_id = any (%L::int[]))';
begin
  if cardinality(moved) > 0 then call rumbo.gather_kpi(format(theirs, -1, moved), months); end if;
  delete from rumbo.counted_owner where client_id = any (moved);
  insert into rumbo.counted_owner
  select id, coalesce(owner_id, -2) from public.clients c
   where not exists (select from rumbo.counted_owner k where k.client_id = c.id);
  if cardinality(moved) > 0 then
    call rumbo.gather_kpi(format(theirs, 1, moved), months);
    call rumbo.fold_kpi();
    -- What was bought up to a day is built again when somebody asks.
    delete from rumbo.to_date_build;
  end if;
  return cardinality(moved);
end
$$;
