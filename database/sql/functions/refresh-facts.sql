-- Numbers follow the lines. Touched keys are computed again from the lines, never added to.

-- A query of client_month, gaps aside, from `lines`, a table or a query in brackets: family by family, or over all of them (0),
-- where a document is counted once. In the order of the key: one sort does for documents, gaps and the key's index.
create or replace function rumbo.client_months_of(lines text, by_family boolean) returns text
language sql immutable
return case when by_family then format($query$
    select rumbo.month_of(day) as month, coalesce(client_id, -1) as client_id, coalesce(family_id, -1) as family_id,
           coalesce(rumbo.total(reported_micros), 0) as revenue, coalesce(rumbo.total(quantity_micros), 0) as units,
           rumbo.total(cost_micros) as cost, count(distinct document_id) filter (where purchase) as orders,
           count(*) as lines, count(*) - count(reported_micros) as unrated,
           min(day) filter (where purchase) as first_day, max(day) filter (where purchase) as last_day
      from %s l group by 2, 3, 1
  $query$, lines)
else format($query$
    select month, client_id, 0 as family_id, rumbo.total(revenue) as revenue, rumbo.total(units) as units, rumbo.total(cost) as cost,
           count(first_day) as orders, sum(lines) as lines, sum(unrated) as unrated, min(first_day) as first_day,
           max(last_day) as last_day
      from (select rumbo.month_of(day) as month, coalesce(client_id, -1) as client_id, document_id,
                   coalesce(rumbo.total(reported_micros), 0) as revenue, coalesce(rumbo.total(quantity_micros), 0) as units,
                   rumbo.total(cost_micros) as cost, count(*) as lines, count(*) - count(reported_micros) as unrated,
                   min(day) filter (where purchase) as first_day, max(day) filter (where purchase) as last_day
              from %s l group by 2, 1, 3) by_document
     group by 2, 1
  $query$, lines) end;

-- Computes client_month of all lines.
create or replace procedure rumbo.build_client_months() language plpgsql as $$
declare
  is_first boolean := not exists (select from rumbo.client_month);
begin
  -- Not straight into the table: only what a temporary one is made from is read, sorted and counted by all cores.
  execute (
    select 'create temp table fresh_month on commit drop as ' || string_agg(format($query$
      select month, client_id, family_id, revenue, units, cost, orders, lines, unrated, first_day, last_day,
             case when first_day is not null then month - lag(month) over by_month end as gap,
             case when first_day is not null then lead(month) over by_month - month end as next_gap
        from (%s) fresh
      window by_month as (partition by client_id, family_id order by month)
    $query$, rumbo.client_months_of('rumbo.sale_line', by_family)), ' union all ')
      from unnest(array[true, false]) by_family);
  if is_first then
    call rumbo.set_indexes_aside('rumbo.client_month');
  else
    -- Not truncate: it would make every reader wait for the end of the import.
    delete from rumbo.client_month;
  end if;
  insert into rumbo.client_month select * from fresh_month;
  drop table fresh_month;
  if is_first then call rumbo.bring_indexes_back('rumbo.client_month'); end if;

  -- Gaps go from purchase to purchase: where each month has one they are right, the others are set right.
  if exists (select from rumbo.client_month where first_day is null) then
    update rumbo.client_month m
       set gap = r.gap, next_gap = r.next_gap
      from (select ctid as place, month - lag(month) over by_month as gap, lead(month) over by_month - month as next_gap
              from rumbo.client_month
             where first_day is not null
               and client_id in (select client_id from rumbo.client_month where first_day is null)
            window by_month as (partition by client_id, family_id order by month)) r
     where m.ctid = r.place and (m.gap, m.next_gap) is distinct from (r.gap, r.next_gap);
  end if;
  -- A first load changes what the planner must know; the next import must not wait for autovacuum to notice.
  analyze rumbo.sale_line, rumbo.client_month, rumbo.document, rumbo.document_claim, rumbo.claim;
end
$$;

-- Computes client_month of temp table `touched` and the gaps beside; what went is left in temp table month_change with sign -1,
-- what came with 1: rows that stay as they are add up to nothing.
create or replace procedure rumbo.move_client_months() language plpgsql as $$
declare
  clients int[] := array(select distinct client_id from touched);
begin
  create temp table month_change on commit drop as select 1 as sign, m.* from rumbo.client_month m where false;
  with gone as (
    delete from rumbo.client_month m using touched t where m.client_id = t.client_id and m.month = t.month returning m.*
  )
  insert into month_change select -1, gone.* from gone;
  -- Of touched months: the client's index finds them, lines without a client go by the day.
  create temp table touched_line on commit drop as
  select l.client_id, l.family_id, l.document_id, l.day, l.reported_micros, l.quantity_micros, l.cost_micros, l.purchase
    from rumbo.sale_line l join touched t on l.client_id = t.client_id
     and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1)
  union all
  select l.client_id, l.family_id, l.document_id, l.day, l.reported_micros, l.quantity_micros, l.cost_micros, l.purchase
    from rumbo.sale_line l join touched t on t.client_id = -1 and l.client_id is null
     and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1);
  execute format('create temp table fresh_month on commit drop as %s union all %s',
    rumbo.client_months_of('touched_line', true), rumbo.client_months_of('touched_line', false));
  drop table touched_line;
  -- The planner must know how many there are: it would read the whole table to find a few.
  analyze fresh_month;

  -- `place`: where the row stands whose gaps are others now; null: a fresh one.
  create temp table right_gap on commit drop as
  select * from (
    select place, client_id, family_id, month, month - lag(month) over by_month as gap, lead(month) over by_month - month as next_gap,
           old_gap, old_next_gap
      from (select ctid as place, client_id, family_id, month, gap as old_gap, next_gap as old_next_gap
              from rumbo.client_month where first_day is not null and client_id = any (clients)
            union all
            select null, client_id, family_id, month, null, null from fresh_month where first_day is not null) purchases
    window by_month as (partition by client_id, family_id order by month)
  ) settled where place is null or (old_gap, old_next_gap) is distinct from (gap, next_gap);
  analyze right_gap;

  with moved as (
    update rumbo.client_month m set gap = r.gap, next_gap = r.next_gap
      from right_gap r where m.ctid = r.place
    returning m.*, r.old_gap, r.old_next_gap
  )
  insert into month_change
  select sign, month, client_id, family_id, revenue_micros, units_micros, cost_micros, orders, lines, unrated, first_day, last_day,
         case sign when 1 then gap else old_gap end, case sign when 1 then next_gap else old_next_gap end
    from moved cross join (values (-1), (1)) both_of(sign);
  with placed as (
    insert into rumbo.client_month
    select month, client_id, family_id, revenue, units, cost, orders, lines, unrated, first_day, last_day, gap, next_gap
      from fresh_month left join (select client_id, family_id, month, gap, next_gap from right_gap where place is null) r
             using (client_id, family_id, month)
     order by client_id, family_id, month
    returning *
  )
  insert into month_change select 1, placed.* from placed;
  drop table fresh_month;
  analyze month_change;
end
$$;

-- Recomputes client_month for the (client_id, month) pairs of temp table `touched` (client_id -1: no client),
-- or for everything when it is called with `everything`, then kpi of the months that can have moved.
-- Called under the facts lock, in the transaction that changed the lines.
create or replace function rumbo.refresh_facts(everything boolean) returns void
language plpgsql as $$
declare
  before rumbo.data_state;
  now_last int;
  now_first int;
  -- Months that kpi has counted and still will.
  counted int[];
begin
  perform rumbo.take_working_memory();
  select * into before from rumbo.data_state;
  perform rumbo.follow_owners();
  update rumbo.data_state s
     set (first_month, last_month, data_as_of, version) =
         (select rumbo.month_of(min(day)), rumbo.month_of(max(day)), max(day), s.version + 1 from rumbo.sale_line)
  returning first_month, last_month into now_first, now_last;
  update public.companies set first_data_month = rumbo.month_start(now_first)
   where first_data_month is distinct from rumbo.month_start(now_first);

  create temp table stale_month (month int primary key) on commit drop;
  if everything then
    call rumbo.build_client_months();
    insert into stale_month select generate_series(now_first, now_last) where now_first is not null;
    perform rumbo.refresh_kpi(array(select month from stale_month));
  else
    call rumbo.move_client_months();
    insert into stale_month
      select month + g from (select distinct month from touched) t, generate_series(0, 12) g
      union select generate_series(before.last_month + 1, now_last)
      union select month from right_gap where place is not null and gap is distinct from old_gap
      -- A client is idle until its next purchase: months before the earlier of the two stay as they are.
      union select month + g
              from (select distinct month, least(coalesce(old_next_gap, 13), coalesce(next_gap, 13)) as idle_from
                      from right_gap where place is not null and next_gap is distinct from old_next_gap) r,
                   generate_series(idle_from, 12) g;
    delete from stale_month where month not between now_first and now_last;
    counted := array(select generate_series(least(before.first_month, now_first), least(before.last_month, now_last)));
    call rumbo.gather_kpi('month_change', counted);
    call rumbo.fold_kpi();
    drop table month_change, right_gap;
    -- Months that data has only now reached: whoever did not buy is idle in them.
    perform rumbo.refresh_kpi(array(select month from stale_month where month > coalesce(before.last_month, 0)));
  end if;
  delete from rumbo.kpi where month > now_last or month < now_first or now_last is null;
  -- What was bought up to a day of these months is built again when somebody asks.
  delete from rumbo.to_date_build where month in (select month from stale_month);
  delete from rumbo.fact_build where month >= (select min(month) from stale_month);
  update rumbo.index_build set stale = true where month >= (select min(month) from stale_month);
  drop table stale_month;
end
$$;
