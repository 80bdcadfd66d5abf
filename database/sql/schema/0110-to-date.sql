-- The running month is compared with the same days of other months: what was bought in those months up to a day, built
-- from their lines when somebody asks (functions/build-to-date.sql). A month has one cut at a time: the day of the month
-- of the last document is the same for everybody.

-- Which months stand, and up to which day.
create table rumbo.to_date_build (
  month    int primary key,
  cut_day  smallint not null,
  built_at timestamptz not null default now()
);

-- client_month up to the day; family_id: 0 all, -1 no family; client_id -1: lines without a client.
create table rumbo.client_to_date (
  month          int not null,
  family_id      int not null,
  client_id      int not null,
  revenue_micros bigint not null,
  units_micros   bigint not null,
  orders         int not null,
  -- First purchase day of the month; null: nothing bought up to the day (returns only).
  first_day      date,
  -- Months since the previous month with a purchase; null: none before, or nothing bought up to the day.
  gap            smallint,
  primary key (month, family_id, client_id)
);

-- kpi up to the day.
create table rumbo.kpi_to_date (
  month          int not null,
  family_id      int not null,
  owner_id       int not null,
  revenue_micros bigint not null,
  units_micros   bigint not null,
  orders         int not null,
  clients        int not null,
  new_clients    int not null,
  bought_by_gap  int[] not null,
  idle_by_gap    int[] not null,
  primary key (month, family_id, owner_id)
);

-- A month that runs has its comparisons twice: with whole months, and with the same days of them. Facts are built when
-- first looked at, so what stands may go.
delete from rumbo.client_fact;
delete from rumbo.fact_build;
alter table rumbo.client_fact
  add column previous_bought boolean not null,
  add column to_date_previous_micros bigint,
  add column to_date_previous_units_micros bigint,
  add column to_date_previous_orders int,
  add column to_date_previous_bought boolean,
  add column to_date_year_ago_micros bigint;
-- 0: whole months only.
alter table rumbo.fact_build add column cut_day smallint not null default 0;

-- Indices of the running month stand twice as well.
alter table rumbo.index_build add column cut_day smallint not null default 0;
alter table rumbo.index_build drop constraint index_build_variable_month_family_id_key;
alter table rumbo.index_build add unique (variable, month, family_id, cut_day);
