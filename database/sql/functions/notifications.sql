-- Notifications are made by the database in the transaction of their cause, so that every way of writing makes them.

-- People a text mentions: @[Ana Vera](u12).
create or replace function rumbo.mentioned(body text) returns setof int language sql immutable parallel safe as
  $$ select distinct m[1]::int from regexp_matches(coalesce(body, ''), '@\[[^]\n]+\]\(u(\d{1,9})\)', 'g') m $$;

-- What the system does by itself (series, imports, the demo company) is no news; what people, tokens and the CMS do is.
create or replace function rumbo.is_news() returns boolean language sql stable as $$
  select current_setting('role') in ('rumbo_office', 'rumbo_rep') or current_setting('app.actor', true) like 'admin:%'
$$;

-- A comment is news to whom it mentions, to whose subject it is, and to whoever wrote there before; an edited one to whom
-- it mentions anew. On several subjects it is about the task, else the strategy.
create or replace function rumbo.notify_of_comments() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not rumbo.is_news() then return null; end if;
  if tg_op = 'UPDATE' then
    insert into rumbo.notification as known (kind, user_id, from_id, comment_id, task_id, strategy_id, client_id)
    select 'mention', u.id, n.author_id, n.id, s.*
      from new_rows n join old_rows o using (id),
      lateral (select n.task_id, case when n.task_id is null then n.strategy_id end,
                 case when coalesce(n.task_id, n.strategy_id) is null then n.client_id end) s (task_id, strategy_id, client_id),
      up_users u
     where u.id in (select rumbo.mentioned(n.body) except select rumbo.mentioned(o.body))
       and u.id is distinct from n.author_id and not coalesce(u.blocked, false) and num_nonnulls(s.task_id, s.strategy_id, s.client_id) = 1
    on conflict (comment_id, user_id) where comment_id is not null
      do update set kind = 'mention', at = now(), read_at = null where known.kind <> 'mention';
    return null;
  end if;
  insert into rumbo.notification (kind, user_id, from_id, comment_id, task_id, strategy_id, client_id)
  select distinct on (n.id, u.id) heard.kind, u.id, n.author_id, n.id, s.*
    from new_rows n,
    lateral (select n.task_id, case when n.task_id is null then n.strategy_id end,
               case when coalesce(n.task_id, n.strategy_id) is null then n.client_id end) s (task_id, strategy_id, client_id),
    lateral (
      select 'mention' as kind, rumbo.mentioned(n.body) as user_id
      union all select 'comment', assignee_id from tasks where id = s.task_id
      union all select 'comment', owner_id from strategies where id = s.strategy_id
      union all select 'comment', owner_id from clients where id = s.client_id
      union all select 'comment', author_id from comments where task_id = s.task_id
      union all select 'comment', author_id from comments where strategy_id = s.strategy_id
      union all select 'comment', author_id from comments where client_id = s.client_id
    ) heard join up_users u on u.id = heard.user_id
   where u.id is distinct from n.author_id and not coalesce(u.blocked, false) and num_nonnulls(s.task_id, s.strategy_id, s.client_id) = 1
   order by n.id, u.id, heard.kind desc;
  return null;
end
$$;

-- A task that somebody else hands over is news to whoever has it now.
create or replace function rumbo.notify_of_tasks() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not rumbo.is_news() then return null; end if;
  if tg_op = 'INSERT' then
    insert into rumbo.notification (kind, user_id, from_id, task_id)
    select 'assigned', n.assignee_id, rumbo.user_id(), n.id from new_rows n
     where n.assignee_id is distinct from rumbo.user_id() and n.assignee_id is not null and n.state in ('todo', 'doing');
  else
    insert into rumbo.notification (kind, user_id, from_id, task_id)
    select 'assigned', n.assignee_id, rumbo.user_id(), n.id from new_rows n join old_rows o using (id)
     where n.assignee_id is distinct from rumbo.user_id() and n.assignee_id is distinct from o.assignee_id
       and n.assignee_id is not null and n.state in ('todo', 'doing');
  end if;
  return null;
end
$$;

create or replace trigger notify_create after insert on public.comments referencing new table as new_rows
  for each statement execute function rumbo.notify_of_comments();
create or replace trigger notify_update after update on public.comments referencing old table as old_rows new table as new_rows
  for each statement execute function rumbo.notify_of_comments();
create or replace trigger notify_create after insert on public.tasks referencing new table as new_rows
  for each statement execute function rumbo.notify_of_tasks();
create or replace trigger notify_update after update on public.tasks referencing old table as old_rows new table as new_rows
  for each statement execute function rumbo.notify_of_tasks();

-- Which of these people see a row, each with the ids of those whose rows they see ("3" or "3,4"): asked as rumbo_rep, so
-- that the rules of database/sql/access answer, and inside of a transaction, whose end takes the settings away.
create or replace function rumbo.seen_by(wanted text, wanted_id int, people int[], owners text[]) returns setof int
language plpgsql as $$
declare
  seen boolean;
begin
  for at in 1 .. coalesce(array_length(people, 1), 0) loop
    perform set_config('app.user_id', people[at]::text, true), set_config('app.owner_ids', owners[at], true);
    execute format('select exists (select from public.%I where id = $1)', wanted) into seen using wanted_id;
    if seen then return next people[at]; end if;
  end loop;
end
$$;
