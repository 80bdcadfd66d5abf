-- Notifications are made by the database in the transaction of their cause, so that every way of writing makes them.

-- People a text mentions: @[Ana Vera](u12).
create or replace function rumbo.mentioned(body text) returns setof int language sql immutable parallel safe as
  $$ select distinct m[1]::int from regexp_matches(coalesce(body, ''), '@\[[^]\n]+\]\(u(\d{1,9})\)', 'g') m $$;

-- What the system does by itself (series, imports, the demo company) is no news; what people, tokens and the CMS do is.
create or replace function rumbo.is_news() returns boolean language sql stable as $$
  select current_setting('role') in ('rumbo_office', 'rumbo_rep') or current_setting('app.actor', true) like 'admin:%'
$$;

-- A comment is news to whom it mentions, to whose subject it is, and to whoever wrote there before; an edited one to whom
-- it mentions anew, and no more to whom it does not mention now and who has not read it. On several subjects it is about the task, else the strategy.
create or replace function rumbo.notify_of_comments() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not rumbo.is_news() then return null; end if;
  if tg_op = 'UPDATE' then
    delete from rumbo.notification r using new_rows n join old_rows o using (id)
     where r.comment_id = n.id and r.kind = 'mention' and r.read_at is null
       and r.user_id in (select rumbo.mentioned(o.body) except select rumbo.mentioned(n.body));
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

-- A task that somebody else hands over is news to whoever has it now, and taken from somebody who has not read of it, none. One that is done, or due another day, is nothing to be
-- reminded of any more, whoever changed it.
create or replace function rumbo.notify_of_tasks() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    update rumbo.notification r set read_at = now() from new_rows n join old_rows o using (id)
     where r.task_id = n.id and r.kind = 'reminder' and r.read_at is null
       and (n.state, n.due_date) is distinct from (o.state, o.due_date)
       and (n.state not in ('todo', 'doing') or n.due_date is distinct from r.due_on);
  end if;
  if not rumbo.is_news() then return null; end if;
  if tg_op = 'INSERT' then
    insert into rumbo.notification (kind, user_id, from_id, task_id)
    select 'assigned', n.assignee_id, rumbo.user_id(), n.id from new_rows n
     where n.assignee_id is distinct from rumbo.user_id() and n.assignee_id is not null and n.state in ('todo', 'doing');
  else
    delete from rumbo.notification r using new_rows n join old_rows o using (id)
     where r.task_id = n.id and r.kind = 'assigned' and r.read_at is null
       and r.user_id = o.assignee_id and n.assignee_id is distinct from o.assignee_id;
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

-- Tells people of their open tasks that are due in `remind_days` days, from the company's hour of reminders on; answers how
-- many were told. A person hears once of a task and its due day, however often and in however many places this runs; what
-- came due while nothing ran is told when it runs again. Days and hours are those on the company's clocks, so an hour that
-- a clock change leaves out or repeats tells nobody twice.
create or replace function rumbo.remind_of_tasks(moment timestamptz) returns int language plpgsql as $$
declare
  company record;
  clock timestamp;
  told int;
begin
  select time_zone, reminder_hour into company from companies order by id limit 1;
  clock := moment at time zone coalesce(company.time_zone, 'UTC');
  insert into rumbo.notification (kind, at, user_id, task_id, due_on)
  select 'reminder', moment, t.assignee_id, t.id, t.due_date
    from tasks t join up_users u on u.id = t.assignee_id and not coalesce(u.blocked, false)
   where t.remind_days is not null and t.state in ('todo', 'doing')
     and t.due_date - t.remind_days + make_interval(hours => coalesce(company.reminder_hour, 8)) <= clock
     and not exists (select from rumbo.notification n
                      where n.kind = 'reminder' and n.task_id = t.id and n.user_id = t.assignee_id and n.due_on = t.due_date)
  on conflict do nothing;
  get diagnostics told = row_count;
  return told;
end
$$;

-- Puts what people have not read yet into mails, one a person, and answers the work items that send them. A minute is
-- waited for more, and in it for the person to read it in the app; after a day it is no news. Doing it twice at once puts
-- nothing into two mails.
create or replace function rumbo.queue_mails(moment timestamptz) returns setof bigint language sql as $$
  with waiting as (
    select n.id, n.user_id, n.at from rumbo.notification n
      join public.up_users u on u.id = n.user_id and not coalesce(u.blocked, false)
      left join rumbo.notification_choice c on c.user_id = n.user_id
     where n.mail_id is null and n.read_at is null and n.at > moment - interval '1 day' and n.kind <> all (coalesce(c.unmailed, '{}'))
       for update of n skip locked
  ), item as (
    insert into rumbo.work (kind, payload)
    select 'send-mail', jsonb_build_object('userId', user_id) from waiting group by user_id having min(at) <= moment - interval '1 minute'
    returning id, (payload ->> 'userId')::int as user_id
  ), stamped as (
    update rumbo.notification n set mail_id = item.id from waiting w join item using (user_id) where n.id = w.id
  )
  select id from item
$$;

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
