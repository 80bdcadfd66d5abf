-- Indices I1-I4, categories by rule, and facts under a family filter: computed as if only that family's lines existed.

-- Built when first looked at (functions/build-facts.sql), so what stands may go.
delete from rumbo.client_fact;
delete from rumbo.fact_build;
alter table rumbo.client_fact add column family_id int not null default 0;
alter table rumbo.client_fact drop constraint client_fact_pkey;
alter table rumbo.client_fact add primary key (month, family_id, client_id);
alter table rumbo.fact_build add column family_id int not null default 0;
alter table rumbo.fact_build drop constraint fact_build_pkey;
alter table rumbo.fact_build add primary key (month, family_id);

-- What the indices and conditions of a variable were, and from which month they hold. A change holds from the month
-- it is made in: what a past month said of a client stays, unless somebody applies it further back.
create table rumbo.rule_set (
  id         int generated always as identity primary key,
  variable   text not null,
  valid_from int not null,
  made_at    timestamptz not null default now(),
  conditions jsonb not null,
  indices    jsonb not null
);
create index rule_set_variable on rumbo.rule_set (variable, valid_from);

-- One build of a variable's indices for a month. A build whose definition is not the present one, or that is stale
-- because lines of its months moved, is never read.
create table rumbo.index_build (
  id         int generated always as identity primary key,
  variable   text not null,
  month      int not null,
  family_id  int not null,
  definition text not null,
  stale      boolean not null default false,
  built_at   timestamptz not null default now(),
  unique (variable, month, family_id)
);

-- Operands and results in micros; note: n new, z nothing to say, x no data, d a difference stands in the percentage's place.
create table rumbo.client_index (
  build_id     int not null,
  client_id    int not null,
  a1 bigint, b1 bigint, i1 bigint, n1 "char",
  a2 bigint, b2 bigint, i2 bigint, n2 "char",
  a3 bigint, b3 bigint, i3 bigint, n3 "char",
  a4 bigint, b4 bigint, i4 bigint, n4 "char",
  condition_id int,
  category_id  int,
  reason_id    int,
  primary key (build_id, client_id)
);
