-- Tasks that were there before columns had an order: what is due first stands first.
select set_config('app.audit', 'own', true);
update public.tasks t set rank = n.rank
  from (select id, row_number() over (partition by state order by due_date nulls last, id) as rank from public.tasks) n
 where t.id = n.id and t.rank is null;
select set_config('app.audit', '', true);

create index tasks_rank on public.tasks (state, rank, id);
