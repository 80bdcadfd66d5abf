-- A strategy is seen by its owner, by whoever has a task of it, and by whoever owns one of its clients; of its clients
-- and goals each sees their own. The office changes all, a supervisor of a team those of the team. Its links are looked at past the rules: theirs ask back.
create or replace function rumbo.strategies_of_clients() returns setof int
language sql stable security definer set search_path = pg_catalog, public as $$
  select l.strategy_id from public.strategies_clients_lnk l join public.clients c on c.id = l.client_id
   where c.owner_id = any ((select rumbo.owner_ids())::int[])
$$;

call rumbo.rule('public.strategies');
call rumbo.allow('public.strategies', '{select}',
  'owner_id = any ((select rumbo.owner_ids())::int[])
   or id in (select strategy_id from public.tasks where assignee_id = any ((select rumbo.owner_ids())::int[]))
   or id in (select rumbo.strategies_of_clients())');
call rumbo.allow('public.strategies', '{insert, update, delete}', 'owner_id = any ((select rumbo.owner_ids())::int[])');
call rumbo.rule('public.strategies_clients_lnk');
call rumbo.allow('public.strategies_clients_lnk', '{select}', 'client_id in (select id from public.clients)');
call rumbo.allow('public.strategies_clients_lnk', '{insert, update, delete}',
  'client_id in (select id from public.clients) and strategy_id in (select id from public.strategies where owner_id = any ((select rumbo.owner_ids())::int[]))');
call rumbo.rule('public.strategies_goals_lnk');
call rumbo.allow('public.strategies_goals_lnk', '{select}', 'goal_id in (select id from public.goals)');
call rumbo.allow('public.strategies_goals_lnk', '{insert, update, delete}',
  'goal_id in (select id from public.goals) and strategy_id in (select id from public.strategies where owner_id = any ((select rumbo.owner_ids())::int[]))');
-- Who was drawn is told with the client; nobody draws by hand.
call rumbo.rule('rumbo.strategy_draw');
call rumbo.allow('rumbo.strategy_draw', '{select}', 'client_id in (select id from public.clients)');
grant select on rumbo.strategy_draw to rumbo_office;
