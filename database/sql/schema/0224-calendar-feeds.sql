-- The address at which a person's calendar program reads their tasks. It is the key itself, so only its hash is kept.
create table rumbo.calendar_feed (
  user_id       int primary key references public.up_users (id) on delete cascade,
  secret_sha256 text not null unique,
  made_at       timestamptz not null default now()
);
