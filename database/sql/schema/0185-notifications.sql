-- What a person should know of: that they were mentioned, given a task, answered, or wanted to be reminded. Written with
-- its cause (functions/notifications.sql) and about one subject; it goes with the subject, the comment, or the person.
create table rumbo.notification (
  id          bigint generated always as identity primary key,
  user_id     int not null references public.up_users (id) on delete cascade,
  kind        text not null check (kind in ('mention', 'assigned', 'reminder', 'comment')),
  at          timestamptz not null default now(),
  read_at     timestamptz,
  -- Who caused it; null: nobody who signs in here.
  from_id     int references public.up_users (id) on delete set null,
  task_id     int references public.tasks (id) on delete cascade,
  strategy_id int references public.strategies (id) on delete cascade,
  client_id   int references public.clients (id) on delete cascade,
  comment_id  int references public.comments (id) on delete cascade,
  -- Of a reminder: the due day it speaks of.
  due_on      date,
  check (num_nonnulls(task_id, strategy_id, client_id) = 1)
);
-- A comment is news to a person once, and so is a due day.
create unique index notification_comment on rumbo.notification (comment_id, user_id) where comment_id is not null;
create unique index notification_reminder on rumbo.notification (task_id, user_id, due_on) where kind = 'reminder';
create index notification_user on rumbo.notification (user_id, at desc);
create index notification_task on rumbo.notification (task_id) where task_id is not null;
create index notification_strategy on rumbo.notification (strategy_id) where strategy_id is not null;
create index notification_client on rumbo.notification (client_id) where client_id is not null;

-- Who wrote on a subject before.
create index comments_task on public.comments (task_id) where task_id is not null;
create index comments_client on public.comments (client_id) where client_id is not null;
