-- Numbers follow the lines. Touched keys are computed again from the lines, never added to.

-- Recomputes client_month for the (client_id, month) pairs of temp table `touched` (client_id -1: no client),
-- or for everything when it is called with `everything`, then gaps and kpi of the months that can have moved.
-- Called under the facts lock, in the transaction that changed the lines.
create or replace function rumbo.refresh_facts(everything boolean) returns void
language plpgsql as $$
declare
  before rumbo.data_state;
  now_last int;
  now_first int;
  is_first boolean := not exists (select from rumbo.client_month);
  lines text := case when everything then 'rumbo.sale_line' else
    '(select l.* from rumbo.sale_line l join touched t on l.client_id = t.client_id
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1)
      union all
      select l.* from rumbo.sale_line l join touched t on t.client_id = -1 and l.client_id is null
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1))' end;
  unsettled int[];
  -- Clients whose numbers change, and the months that kpi has counted and still will.
  changing int[];
  counted int[];
begin
  select * into before from rumbo.data_state;
  perform rumbo.follow_owners();
  update rumbo.data_state s
     set (first_month, last_month, data_as_of, version) =
         (select rumbo.month_of(min(day)), rumbo.month_of(max(day)), max(day), s.version + 1 from rumbo.sale_line)
  returning first_month, last_month into now_first, now_last;

  create temp table stale_month (month int primary key) on commit drop;
  if not everything then
    changing := array(select distinct client_id from touched);
    counted := array(select generate_series(least(before.first_month, now_first), least(before.last_month, now_last)));
    call rumbo.gather_kpi(-1, changing, counted);
  end if;
  if is_first then
    call rumbo.set_indexes_aside('rumbo.client_month');
  elsif everything then
    -- Not truncate: it would make every reader wait for the end of the import.
    delete from rumbo.client_month;
  else
    delete from rumbo.client_month m using touched t where m.client_id = t.client_id and m.month = t.month;
  end if;
  if everything then
    insert into stale_month select generate_series(now_first, now_last) where now_first is not null;
  else
    insert into stale_month
      select distinct t.month + g from touched t, generate_series(0, 12) g
      union select generate_series(before.last_month + 1, now_last)
    on conflict do nothing;
  end if;

  -- Family by family in the order of the key, which needs one sort for documents, gaps and the key's index; then all
  -- families, where a document is counted once.
  execute format($query$
    insert into rumbo.client_month
    select month, client_id, family_id, revenue, units, cost, orders, lines, unrated, first_day, last_day,
           case when first_day is not null then month - lag(month) over by_month end,
           case when first_day is not null then lead(month) over by_month - month end
      from (select rumbo.month_of(day) as month, coalesce(client_id, -1) as client_id, coalesce(family_id, -1) as family_id,
                   coalesce(rumbo.total(reported_micros), 0) as revenue, coalesce(rumbo.total(quantity_micros), 0) as units,
                   rumbo.total(cost_micros) as cost, count(distinct document_id) filter (where purchase) as orders,
                   count(*) as lines, count(*) - count(reported_micros) as unrated,
                   min(day) filter (where purchase) as first_day, max(day) filter (where purchase) as last_day
              from %1$s l group by 1, 2, 3) fresh
    window by_month as (partition by client_id, family_id order by month)
  $query$, lines);
  execute format($query$
    insert into rumbo.client_month
    select month, client_id, 0, revenue, units, cost, orders, lines, unrated, first_day, last_day,
           case when first_day is not null then month - lag(month) over by_month end,
           case when first_day is not null then lead(month) over by_month - month end
      from (select month, client_id, rumbo.total(revenue) as revenue, rumbo.total(units) as units, rumbo.total(cost) as cost,
                   count(first_day) as orders, sum(lines) as lines, sum(unrated) as unrated, min(first_day) as first_day,
                   max(last_day) as last_day
              from (select rumbo.month_of(day) as month, coalesce(client_id, -1) as client_id, document_id,
                           coalesce(rumbo.total(reported_micros), 0) as revenue,
                           coalesce(rumbo.total(quantity_micros), 0) as units, rumbo.total(cost_micros) as cost,
                           count(*) as lines, count(*) - count(reported_micros) as unrated,
                           min(day) filter (where purchase) as first_day, max(day) filter (where purchase) as last_day
                      from %1$s l group by 1, 2, 3) by_document
             group by 1, 2) fresh
    window by_month as (partition by client_id order by month)
  $query$, lines);
  if is_first then call rumbo.bring_indexes_back('rumbo.client_month'); end if;

  -- These gaps are final where all of a client's months are fresh and each has a purchase; the others are set right.
  if everything then
    unsettled := array(select distinct client_id from rumbo.client_month where first_day is null);
  else
    unsettled := changing;
  end if;
  if cardinality(unsettled) > 0 then
    create temp table right_gap on commit drop as
    select * from (
      select ctid as place, gap as old_gap, next_gap as old_next_gap,
             month - lag(month) over by_month as gap, lead(month) over by_month - month as next_gap
        from rumbo.client_month
       where first_day is not null and client_id = any (unsettled)
      window by_month as (partition by client_id, family_id order by month)
    ) settled where (old_gap, old_next_gap) is distinct from (gap, next_gap);
    -- Without it the planner takes them for many, and reads the whole table to find a few.
    analyze right_gap;
    with moved as (
      update rumbo.client_month m
         set gap = r.gap, next_gap = r.next_gap
        from right_gap r
       where m.ctid = r.place
      returning m.month, r.old_gap is distinct from m.gap as gap_moved,
                -- A client is idle until its next purchase: months before the earlier of the two stay as they are.
                case when r.old_next_gap is distinct from m.next_gap
                     then least(coalesce(r.old_next_gap, 13), coalesce(m.next_gap, 13)) end as idle_from
    )
    insert into stale_month
      select month from moved where gap_moved
      union select month + g from moved, generate_series(idle_from, 12) g
    on conflict do nothing;
    drop table right_gap;
  end if;
  if everything then
    -- A first load changes what the planner must know; the next import must not wait for autovacuum to notice.
    analyze rumbo.sale_line, rumbo.client_month, rumbo.document, rumbo.document_claim, rumbo.claim;
  end if;
  delete from stale_month where month not between now_first and now_last;

  update public.companies set first_data_month = rumbo.month_start(now_first)
   where first_data_month is distinct from rumbo.month_start(now_first);
  if everything then
    perform rumbo.refresh_kpi(array(select month from stale_month));
  else
    call rumbo.gather_kpi(1, changing, counted);
    call rumbo.fold_kpi();
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
