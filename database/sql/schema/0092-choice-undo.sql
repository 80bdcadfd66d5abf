-- What stood before a person set categories or reasons, one row a client: what "undo" puts back. Kept for a day.
create sequence rumbo.choice_undo_id;
create table rumbo.choice_undo (
  undo_id   bigint not null,
  user_id   int not null references public.up_users (id) on delete cascade,
  -- The moment the choice was written: what somebody has changed since is not put back.
  made_at   timestamp not null,
  variable  text not null,
  month     date not null,
  client_id int not null,
  -- The row of categorisations; null: there was none.
  before    jsonb,
  primary key (undo_id, client_id)
);
create index choice_undo_made on rumbo.choice_undo (made_at);
