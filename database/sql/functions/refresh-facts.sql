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
begin
  select * into before from rumbo.data_state;
  update rumbo.data_state s
     set (first_month, last_month, data_as_of, version) =
         (select rumbo.month_of(min(day)), rumbo.month_of(max(day)), max(day), s.version + 1 from rumbo.sale_line)
  returning first_month, last_month into now_first, now_last;

  create temp table stale_month (month int primary key) on commit drop;
  -- Looking a day's month up is cheaper than working it out for each line.
  create temp table month_of_day on commit drop as
  select d::date as day, rumbo.month_of(d::date) as month
    from rumbo.data_state s, generate_series(rumbo.month_start(s.first_month), s.data_as_of, interval '1 day') d;
  analyze month_of_day;

  -- By document first: counting the documents of a month is then counting rows, which needs no sort.
  execute format($query$
    create temp table fresh_document on commit drop as
    select d.month, coalesce(l.client_id, -1) as client_id, coalesce(l.family_id, -1) as family_id, l.document_id,
           coalesce(sum(l.reported_micros), 0)::bigint as revenue,
           coalesce(sum(l.quantity_micros), 0)::bigint as units,
           sum(l.cost_micros)::bigint as cost,
           count(*)::int as lines,
           (count(*) - count(l.reported_micros))::int as unrated,
           min(l.day) filter (where l.purchase) as first_day,
           max(l.day) filter (where l.purchase) as last_day
      from %s l join month_of_day d on d.day = l.day
     group by 1, 2, 3, 4
  $query$, case when everything then 'rumbo.sale_line' else
    '(select l.* from rumbo.sale_line l join touched t on l.client_id = t.client_id
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1)
      union all
      select l.* from rumbo.sale_line l join touched t on t.client_id = -1 and l.client_id is null
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1))' end);
  analyze fresh_document (month, client_id, family_id, document_id);

  create temp table fresh_month on commit drop as
  select month, client_id, family_id, sum(revenue)::bigint as revenue, sum(units)::bigint as units, sum(cost)::bigint as cost,
         (count(*) filter (where first_day is not null))::int as orders, sum(lines)::int as lines,
         sum(unrated)::int as unrated, min(first_day) as first_day, max(last_day) as last_day
    from fresh_document
   group by 1, 2, 3;
  insert into fresh_month
  select month, client_id, 0, sum(revenue), sum(units), sum(cost), count(*) filter (where first_day is not null),
         sum(lines), sum(unrated), min(first_day), max(last_day)
    from (select month, client_id, document_id, sum(revenue)::bigint as revenue, sum(units)::bigint as units,
                 sum(cost)::bigint as cost, sum(lines) as lines, sum(unrated) as unrated,
                 min(first_day) as first_day, max(last_day) as last_day
            from fresh_document group by 1, 2, 3) whole
   group by 1, 2;

  if everything then
    insert into stale_month select generate_series(now_first, now_last) where now_first is not null;
  else
    delete from rumbo.client_month m using touched t where m.client_id = t.client_id and m.month = t.month;
    insert into stale_month
      select distinct t.month + g from touched t, generate_series(0, 12) g
      union select generate_series(before.last_month + 1, now_last)
    on conflict do nothing;
  end if;

  if is_first then
    call rumbo.set_indexes_aside('rumbo.client_month');
  elsif everything then
    -- Not truncate: it would make every reader wait for the end of the import.
    delete from rumbo.client_month;
  end if;
  -- With everything in fresh_month these gaps are final; else the update below sets them right.
  insert into rumbo.client_month
  select month, client_id, family_id, revenue, units, cost, orders, lines, unrated, first_day, last_day,
         month - lag(month) over by_month, lead(month) over by_month - month
    from fresh_month where first_day is not null
  window by_month as (partition by client_id, family_id order by month)
  union all
  select month, client_id, family_id, revenue, units, cost, orders, lines, unrated, null, null, null, null
    from fresh_month where first_day is null;
  if is_first then call rumbo.bring_indexes_back('rumbo.client_month'); end if;

  if everything then
    -- A first load changes what the planner must know; the next import must not wait for autovacuum to notice.
    analyze rumbo.sale_line, rumbo.client_month, rumbo.document, rumbo.document_claim, rumbo.claim;
  else
    with right_gap as (
      select ctid as place, month, gap as old_gap, next_gap as old_next_gap,
             month - lag(month) over by_month as gap, lead(month) over by_month - month as next_gap
        from rumbo.client_month
       where first_day is not null and client_id = any (array(select distinct client_id from touched))
      window by_month as (partition by client_id, family_id order by month)
    ), moved as (
      update rumbo.client_month m
         set gap = r.gap, next_gap = r.next_gap
        from right_gap r
       where m.ctid = r.place and (r.old_gap, r.old_next_gap) is distinct from (r.gap, r.next_gap)
      returning m.month, r.old_gap is distinct from m.gap as gap_moved,
                -- A client is idle until its next purchase: months before the earlier of the two stay as they are.
                case when r.old_next_gap is distinct from m.next_gap
                     then least(coalesce(r.old_next_gap, 13), coalesce(m.next_gap, 13)) end as idle_from
    )
    insert into stale_month
      select month from moved where gap_moved
      union select month + g from moved, generate_series(idle_from, 12) g
    on conflict do nothing;
  end if;
  delete from stale_month where month not between now_first and now_last;

  update public.companies set first_data_month = rumbo.month_start(now_first)
   where first_data_month is distinct from rumbo.month_start(now_first);
  perform rumbo.refresh_kpi(array(select month from stale_month));
  delete from rumbo.kpi where month > now_last or month < now_first or now_last is null;
  delete from rumbo.fact_build where month >= (select min(month) from stale_month);
  update rumbo.index_build set stale = true where month >= (select min(month) from stale_month);
  drop table fresh_document, fresh_month, month_of_day, stale_month;
end
$$;
