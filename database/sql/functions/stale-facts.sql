-- Numbers follow the client's owner of today, the company's settings, a product's family and the rates. A person who
-- changes one of them leaves a work item behind, in the same transaction; imports refresh what they touch themselves
-- (refresh-facts.sql).

-- tg_argv[0]: the reason. One waiting item is enough for many changes of a reason: it is locked, so that nobody begins it before
-- this change stands; one that somebody else holds may already be running, so a new one is written.
create or replace function rumbo.facts_are_stale() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_setting('app.via', true) in ('ui', 'api') then
    perform from rumbo.work where kind = 'refresh-facts' and state = 'ready' and payload ->> 'reason' = tg_argv[0]
      limit 1 for update skip locked;
    if not found then
      insert into rumbo.work (kind, payload) values ('refresh-facts', jsonb_build_object('reason', tg_argv[0]));
    end if;
  end if;
  return null;
end
$$;

create or replace trigger facts_follow_owner after update of owner_id on public.clients
  for each row when (old.owner_id is distinct from new.owner_id) execute function rumbo.facts_are_stale('owner');

create or replace trigger facts_follow_settings after update of abc_months, abc_cut_a, abc_cut_b on public.companies
  for each row
  when ((old.abc_months, old.abc_cut_a, old.abc_cut_b) is distinct from (new.abc_months, new.abc_cut_a, new.abc_cut_b))
  execute function rumbo.facts_are_stale('setting');

create or replace trigger facts_follow_family after update of family_id on public.products
  for each row when (old.family_id is distinct from new.family_id) execute function rumbo.facts_are_stale('family');

create or replace trigger facts_follow_rate after insert or delete or update of currency, day, rate on public.exchange_rates
  for each row execute function rumbo.facts_are_stale('rate');

-- A client that is gone leaves its rows in the facts that were built: with them the table would count who is not there.
create or replace function rumbo.builds_are_stale() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from gone join rumbo.client_month m on m.client_id = gone.id) then
    delete from rumbo.fact_build;
    update rumbo.index_build set stale = true where not stale;
  end if;
  return null;
end
$$;

create or replace trigger builds_follow_deletion after delete on public.clients
  referencing old table as gone for each statement execute function rumbo.builds_are_stale();
