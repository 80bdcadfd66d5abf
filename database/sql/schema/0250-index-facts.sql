-- A page reads one table: a build of a variable's indices carries what columns, filters and order ask of the clients' facts.
-- What a build compares with is what it was built for: whole months, or the same days of them.

-- Built when first looked at, so what stands may go.
delete from rumbo.index_build;
drop table rumbo.client_index;
-- What is never null first, and what most pages read before the rest: Postgres walks a row from its start. Operands of the
-- indices are reckoned for the one client that somebody asks about.
create table rumbo.client_index (
  build_id              int not null,
  client_id             int not null,
  orders                int not null,
  previous_orders       int not null,
  revenue_micros        bigint not null,
  previous_micros       bigint not null,
  trailing12_micros     bigint not null,
  units_micros          bigint not null,
  previous_units_micros bigint not null,
  average3_micros       bigint not null,
  year_ago_micros       bigint not null,
  bought                boolean not null,
  previous_bought       boolean not null,
  abc                   text,
  gap                   int,
  -- Results in micros; note: n new, z nothing to say, x no data, d a difference stands in the percentage's place.
  i1 bigint, i2 bigint, i3 bigint, i4 bigint,
  n1 "char", n2 "char", n3 "char", n4 "char",
  condition_id          int,
  category_id           int,
  reason_id             int,
  first_month           int,
  last_day              date,
  primary key (build_id, client_id)
);
