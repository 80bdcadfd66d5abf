-- Recomputes kpi for `months` from client_month and the owners of today.
create or replace function rumbo.refresh_kpi(months int[]) returns void
language plpgsql as $$
declare
  last int := (select last_month from rumbo.data_state);
begin
  delete from rumbo.kpi where month = any (months);
  -- What was bought up to a day of these months is built again when somebody asks.
  delete from rumbo.to_date_build where month = any (months);
  insert into rumbo.kpi
  with bought as (
    select m.month, m.family_id, case when m.client_id = -1 then -1 else coalesce(c.owner_id, -2) end as owner_id,
           case when m.client_id > 0 and m.first_day is not null then coalesce(m.gap, 0) end as gap,
           rumbo.total(m.revenue_micros) as revenue, rumbo.total(m.units_micros) as units, sum(m.orders) as orders,
           sum(m.lines) as lines, sum(m.unrated) as unrated, count(*) as clients
      from rumbo.client_month m left join public.clients c on c.id = m.client_id
     where m.month = any (months)
     group by 1, 2, 3, 4
  ), pause as (
    -- How long the pause is that follows a purchase, in months; 13: longer than anybody asks.
    select m.month, m.family_id, coalesce(c.owner_id, -2) as owner_id, least(coalesce(m.next_gap, 13), 13) as length,
           count(*) as clients
      from rumbo.client_month m join public.clients c on c.id = m.client_id
     where m.first_day is not null
       and m.month between (select min(x) from unnest(months) x) - 12 and (select max(x) from unnest(months) x) - 1
     group by 1, 2, 3, 4
  ), idle as (
    select p.month + g.gap as month, p.family_id, p.owner_id, g.gap, sum(p.clients) as clients
      from pause p cross join lateral generate_series(1, least(p.length - 1, last - p.month)) g(gap)
     where p.month + g.gap = any (months)
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
