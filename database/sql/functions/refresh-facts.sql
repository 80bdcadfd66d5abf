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
begin
  select * into before from rumbo.data_state;
  update rumbo.data_state s
     set (first_month, last_month, data_as_of, version) =
         (select rumbo.month_of(min(day)), rumbo.month_of(max(day)), max(day), s.version + 1 from rumbo.sale_line)
  returning first_month, last_month into now_first, now_last;

  create temp table fresh_month on commit drop as select * from rumbo.client_month with no data;
  create temp table stale_month (month int primary key) on commit drop;

  execute format($query$
    insert into fresh_month (month, client_id, family_id, revenue_micros, units_micros, cost_micros, orders, lines,
                             unrated, first_day, last_day)
    with per_document as (
      select extract(year from l.day)::int * 12 + extract(month from l.day)::int - 1 as month,
             coalesce(l.client_id, -1) as client_id,
             coalesce(l.family_id, -1) as family_id,
             l.document_id,
             coalesce(sum(l.reported_micros), 0)::bigint as revenue,
             coalesce(sum(l.quantity_micros), 0)::bigint as units,
             sum(l.cost_micros)::bigint as cost,
             count(*)::int as lines,
             count(*) filter (where l.reported_micros is null)::int as unrated,
             min(l.day) filter (where l.purchase) as first_day,
             max(l.day) filter (where l.purchase) as last_day
        from %s l
       group by 1, 2, 3, 4
    )
    select month, client_id, case when grouping(family_id) = 1 then 0 else family_id end,
           sum(revenue), sum(units), sum(cost), count(distinct document_id) filter (where first_day is not null),
           sum(lines), sum(unrated), min(first_day), max(last_day)
      from per_document
     group by grouping sets ((month, client_id), (month, client_id, family_id))
  $query$, case when everything then 'rumbo.sale_line' else
    '(select l.* from rumbo.sale_line l join touched t on l.client_id = t.client_id
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1)
      union all
      select l.* from rumbo.sale_line l join touched t on t.client_id = -1 and l.client_id is null
         and l.day >= rumbo.month_start(t.month) and l.day < rumbo.month_start(t.month + 1))' end);

  if everything then
    -- Not truncate: it would make every reader wait for the end of the import.
    delete from rumbo.client_month;
    insert into stale_month select generate_series(now_first, now_last) where now_first is not null;
  else
    delete from rumbo.client_month m using touched t where m.client_id = t.client_id and m.month = t.month;
    insert into stale_month
      select distinct t.month + g from touched t, generate_series(0, 12) g
      union select generate_series(before.last_month + 1, now_last)
    on conflict do nothing;
  end if;

  -- With everything in fresh_month these gaps are final; else the update below sets them right.
  insert into rumbo.client_month
  select month, client_id, family_id, revenue_micros, units_micros, cost_micros, orders, lines, unrated, first_day,
         last_day,
         case when first_day is not null then month - max(month) filter (where first_day is not null) over earlier end,
         case when first_day is not null then min(month) filter (where first_day is not null) over later - month end
    from fresh_month
  window earlier as (partition by client_id, family_id order by month rows between unbounded preceding and 1 preceding),
         later as (partition by client_id, family_id order by month rows between 1 following and unbounded following);

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
  drop table fresh_month, stale_month;
end
$$;

-- Recomputes kpi for `months` from client_month and the owners of today.
create or replace function rumbo.refresh_kpi(months int[]) returns void
language plpgsql as $$
declare
  last int := (select last_month from rumbo.data_state);
begin
  delete from rumbo.kpi where month = any (months);
  insert into rumbo.kpi
  with bought as (
    select m.month, m.family_id, case when m.client_id = -1 then -1 else coalesce(c.owner_id, -2) end as owner_id,
           case when m.client_id > 0 and m.first_day is not null then coalesce(m.gap, 0) end as gap,
           sum(m.revenue_micros) as revenue, sum(m.units_micros) as units, sum(m.orders) as orders,
           sum(m.lines) as lines, sum(m.unrated) as unrated, count(*) as clients
      from rumbo.client_month m left join public.clients c on c.id = m.client_id
     where m.month = any (months)
     group by 1, 2, 3, 4
  ), idle as (
    select m.month + g.gap as month, m.family_id, coalesce(c.owner_id, -2) as owner_id, g.gap, count(*) as clients
      from rumbo.client_month m
      join public.clients c on c.id = m.client_id
      cross join lateral generate_series(1, least(12, coalesce(m.next_gap - 1, 12), last - m.month)) g(gap)
     where m.first_day is not null
       and m.month between (select min(x) from unnest(months) x) - 12 and (select max(x) from unnest(months) x) - 1
       and m.month + g.gap = any (months)
     group by 1, 2, 3, 4
  ), part as (
    select month, family_id, owner_id, gap, null::int as idle_gap, revenue, units, orders, lines, unrated, clients
      from bought
    union all
    select month, family_id, owner_id, null, gap, 0, 0, 0, 0, 0, clients from idle
  )
  select month, family_id, case when grouping(owner_id) = 1 then 0 else owner_id end,
         sum(revenue), sum(units), sum(orders), sum(lines), sum(unrated),
         coalesce(sum(clients) filter (where gap is not null), 0),
         coalesce(sum(clients) filter (where gap = 0), 0),
         array[coalesce(sum(clients) filter (where gap = 1), 0), coalesce(sum(clients) filter (where gap = 2), 0),
               coalesce(sum(clients) filter (where gap = 3), 0), coalesce(sum(clients) filter (where gap = 4), 0),
               coalesce(sum(clients) filter (where gap = 5), 0), coalesce(sum(clients) filter (where gap = 6), 0),
               coalesce(sum(clients) filter (where gap = 7), 0), coalesce(sum(clients) filter (where gap = 8), 0),
               coalesce(sum(clients) filter (where gap = 9), 0), coalesce(sum(clients) filter (where gap = 10), 0),
               coalesce(sum(clients) filter (where gap = 11), 0), coalesce(sum(clients) filter (where gap = 12), 0)]::int[],
         array[coalesce(sum(clients) filter (where idle_gap = 1), 0), coalesce(sum(clients) filter (where idle_gap = 2), 0),
               coalesce(sum(clients) filter (where idle_gap = 3), 0), coalesce(sum(clients) filter (where idle_gap = 4), 0),
               coalesce(sum(clients) filter (where idle_gap = 5), 0), coalesce(sum(clients) filter (where idle_gap = 6), 0),
               coalesce(sum(clients) filter (where idle_gap = 7), 0), coalesce(sum(clients) filter (where idle_gap = 8), 0),
               coalesce(sum(clients) filter (where idle_gap = 9), 0), coalesce(sum(clients) filter (where idle_gap = 10), 0),
               coalesce(sum(clients) filter (where idle_gap = 11), 0), coalesce(sum(clients) filter (where idle_gap = 12), 0)]::int[]
    from part
   group by grouping sets ((month, family_id, owner_id), (month, family_id));
end
$$;
