-- A page walks all the rows of a build, and Postgres reads each from its start up to the last column that is asked for:
-- what pages filter, order and add up most stands first, never null before sometimes null. A class is one byte. A difference
-- that stands in a percentage's place is beside the index: filters and order look at percentages alone. What ties in a page's
-- order comes by code, and the place in that order is kept: thousands of clients that did not buy would be looked up for it.

-- Built when first looked at, so what stands may go.
delete from rumbo.index_build;
drop table rumbo.client_index;
create table rumbo.client_index (
  build_id              int not null,
  client_id             int not null,
  trailing12_micros     bigint not null,
  revenue_micros        bigint not null,
  previous_micros       bigint not null,
  place                 int not null,
  bought                boolean not null,
  abc                   "char",
  -- Results in micros; note: n new, z nothing to say, x no data, d a difference (d1…d4) stands in the percentage's place.
  i1 bigint, i2 bigint, i3 bigint, i4 bigint,
  category_id           int,
  gap                   int,
  orders                int not null,
  previous_orders       int not null,
  units_micros          bigint not null,
  previous_units_micros bigint not null,
  average3_micros       bigint not null,
  year_ago_micros       bigint not null,
  previous_bought       boolean not null,
  n1 "char", n2 "char", n3 "char", n4 "char",
  d1 bigint, d2 bigint, d3 bigint, d4 bigint,
  condition_id          int,
  reason_id             int,
  first_month           int,
  last_day              date,
  primary key (build_id, client_id)
);
-- Who stays away is one client in ten: what counts them alone does not read all the others of a build.
create index client_index_idle on rumbo.client_index (build_id, gap) where not bought;

-- Every build says anew what the table holds, for whoever waits for it. Ten thousands of like rows need no great sample.
do $$
declare
  kept name;
begin
  for kept in select attname from pg_attribute
               where attrelid = 'rumbo.client_index'::regclass and attnum > 0 and not attisdropped loop
    execute format('alter table rumbo.client_index alter column %I set statistics 10', kept);
  end loop;
end
$$;
