-- Order of the cards in a column of the board: a smaller rank stands higher, and ranks leave room between neighbours,
-- so that a move writes one row. The order is the company's, one for everybody: hence these look at all tasks.

-- What is new in a column stands on top, whoever puts it there and by whichever way: it is what was last touched, and
-- below the fold nobody would find it. Where the due day belongs, the list and the calendar show it.
create or replace function rumbo.put_task_on_top() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and new.state is not distinct from old.state then return new; end if;
  if tg_op = 'INSERT' and new.rank is not null then return new; end if;
  new.rank := coalesce((select min(rank) from public.tasks where state = new.state), 0) - 1;
  return new;
end
$$;
create or replace trigger task_on_top before insert or update of state on public.tasks
  for each row execute function rumbo.put_task_on_top();

-- The rank that puts `task` below `above` in the column `wanted`; on top where `above` is null or no longer there.
-- Holds the column until the transaction ends: two that move at once do not take the same place. When no number is left
-- between the neighbours, the column is numbered anew.
create or replace function rumbo.task_rank_below(wanted text, task int, above int) returns float8
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  upper float8;
  lower float8;
  middle float8;
begin
  perform pg_advisory_xact_lock(hashtextextended('rumbo.task_rank.' || wanted, 0));
  loop
    select rank into upper from public.tasks where id = above and state = wanted and id <> task;
    if upper is null then
      return coalesce((select min(rank) from public.tasks where state = wanted and id <> task), 1) - 1;
    end if;
    select rank into lower from public.tasks
     where state = wanted and id <> task and (rank, id) > (upper, above) order by rank, id limit 1;
    if lower is null then return upper + 1; end if;
    middle := (upper + lower) / 2;
    if upper < middle and middle < lower then return middle; end if;
    update public.tasks t set rank = n.rank
      from (select id, row_number() over (order by rank, id) as rank from public.tasks where state = wanted) n
     where t.id = n.id;
  end loop;
end
$$;
