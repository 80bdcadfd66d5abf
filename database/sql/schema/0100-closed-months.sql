-- A closed month keeps what was asked for and what was reached, so that achievements never move.

-- One row a closing; while it stands, reopened_at is null. Persons are users of the app; null: a token.
create table rumbo.closed_month (
  id            int generated always as identity primary key,
  month         int not null,
  closed_at     timestamptz not null default now(),
  closed_by     int,
  reopened_at   timestamptz,
  reopened_by   int,
  reopen_reason text
);
create unique index closed_month_standing on rumbo.closed_month (month) where reopened_at is null;

-- The row of kpi as it was: every variable and window of retention is worked out from it like from the live one.
create table rumbo.closed_kpi (like rumbo.kpi including defaults);
alter table rumbo.closed_kpi add primary key (month, family_id, owner_id);

-- Targets of active goals as they were. family_id 0: all families; responsible_id 0: the whole company.
create table rumbo.closed_target (
  month          int not null,
  variable       text not null,
  family_id      int not null,
  responsible_id int not null,
  value          numeric(20, 6) not null,
  primary key (month, variable, family_id, responsible_id)
);
