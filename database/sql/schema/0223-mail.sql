-- The work item whose mail tells of a notification. Null: none yet, or it is told in the app alone.
alter table rumbo.notification add column mail_id bigint;
create index notification_unmailed on rumbo.notification (at) where mail_id is null and read_at is null;
create index notification_mail on rumbo.notification (mail_id) where mail_id is not null;

-- How a person wants to hear of things. No row: of everything also by mail, in the company's language.
create table rumbo.notification_choice (
  user_id  int primary key references public.up_users (id) on delete cascade,
  -- Kinds that are told in the app alone.
  unmailed text[] not null default '{}',
  -- Of mails and the calendar; null: the company's.
  language text check (language in ('es', 'en'))
);

-- The last mail of a person, and the last one of all: whether it went out.
create index work_mail_person on rumbo.work (((payload ->> 'userId')::int), id desc) where kind = 'send-mail';
create index work_mail_last on rumbo.work (finished_at desc) where kind = 'send-mail' and finished_at is not null;
