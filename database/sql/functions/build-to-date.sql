-- Builds client_to_date and kpi_to_date of `months` up to day `cut` (31 is the last day of any month), unless they stand
-- already. Only lines of those months and days are read. Two callers at once: the second waits and finds it built.
create or replace function rumbo.build_to_date(months int[], cut int) returns void
language plpgsql as $$
declare
  wanted int[] := array(
    select m from unnest(months) m
     where not exists (select from rumbo.to_date_build b where b.month = m and b.cut_day = cut));
begin
  if cardinality(wanted) = 0 then return; end if;
  perform pg_advisory_xact_lock(hashtext('rumbo.facts'));
  wanted := array(
    select distinct m from unnest(wanted) m
     where not exists (select from rumbo.to_date_build b where b.month = m and b.cut_day = cut));
  if cardinality(wanted) = 0 then return; end if;

  delete from rumbo.client_to_date where month = any (wanted);
  delete from rumbo.kpi_to_date where month = any (wanted);
  insert into rumbo.client_to_date (month, family_id, client_id, revenue_micros, units_micros, orders, first_day, gap)
  with of_document as (
    select w.month, coalesce(l.client_id, -1) as client_id, coalesce(l.family_id, -1) as family_id, l.document_id,
           coalesce(sum(l.reported_micros), 0)::bigint as revenue, coalesce(sum(l.quantity_micros), 0)::bigint as units,
           min(l.day) filter (where l.purchase) as first_day
      from unnest(wanted) w(month)
      join rumbo.sale_line l on l.day >= rumbo.month_start(w.month)
       and l.day < least(rumbo.month_start(w.month) + cut, rumbo.month_start(w.month + 1))
     group by 1, 2, 3, 4
  ), bought as (
    select month, family_id, client_id, sum(revenue) as revenue, sum(units) as units, count(first_day) as orders,
           min(first_day) as first_day
      from of_document group by 1, 2, 3
    union all
    -- A document with lines of several families is one order of all of them.
    select month, 0, client_id, sum(revenue), sum(units), count(first_day), min(first_day)
      from (select month, client_id, document_id, sum(revenue) as revenue, sum(units) as units, min(first_day) as first_day
              from of_document group by 1, 2, 3) whole
     group by 1, 3
  )
  select b.month, b.family_id, b.client_id, b.revenue, b.units, b.orders, b.first_day,
         case when b.first_day is not null then m.gap end
    from bought b
    left join (select * from rumbo.client_month where month = any (wanted)) m using (month, family_id, client_id)
   -- In the order of the key, as its index is filled best.
   order by b.month, b.family_id, b.client_id;

  insert into rumbo.kpi_to_date (month, family_id, owner_id, revenue_micros, units_micros, orders, clients, new_clients,
    bought_by_gap, idle_by_gap)
  with owned as (
    select t.month, t.family_id, case when t.client_id = -1 then -1 else coalesce(c.owner_id, -2) end as owner_id,
           case when t.client_id > 0 and t.first_day is not null then coalesce(t.gap, 0) end as gap,
           sum(t.revenue_micros) as revenue, sum(t.units_micros) as units, sum(t.orders) as orders, count(*) as clients
      from rumbo.client_to_date t left join public.clients c on c.id = t.client_id
     where t.month = any (wanted)
     group by 1, 2, 3, 4
  ), counted as (
    select month, family_id, case when grouping(owner_id) = 1 then 0 else owner_id end as owner_id, gap,
           sum(revenue) as revenue, sum(units) as units, sum(orders) as orders, sum(clients) as clients
      from owned group by grouping sets ((month, family_id, owner_id, gap), (month, family_id, gap))
  ), summed as (
    select month, family_id, owner_id, sum(revenue) as revenue, sum(units) as units, sum(orders) as orders,
           sum(clients) filter (where gap is not null) as clients, sum(clients) filter (where gap = 0) as new_clients
      from counted group by 1, 2, 3
  ), by_gap as (
    -- Who bought in the month after g months; all who might have are those and the idle ones of the whole month.
    select k.month, k.family_id, k.owner_id,
           array_agg(coalesce(c.clients, 0)::int order by g) as bought,
           array_agg((k.bought_by_gap[g] + k.idle_by_gap[g] - coalesce(c.clients, 0))::int order by g) as idle
      from rumbo.kpi k cross join generate_series(1, 12) g
      left join counted c on c.month = k.month and c.family_id = k.family_id and c.owner_id = k.owner_id and c.gap = g
     where k.month = any (wanted)
     group by 1, 2, 3
  )
  select month, family_id, owner_id, coalesce(s.revenue, 0), coalesce(s.units, 0), coalesce(s.orders, 0),
         coalesce(s.clients, 0), coalesce(s.new_clients, 0), b.bought, b.idle
    from by_gap b left join summed s using (month, family_id, owner_id);

  insert into rumbo.to_date_build (month, cut_day) select m, cut from unnest(wanted) m
  on conflict (month) do update set cut_day = excluded.cut_day, built_at = now();
end
$$;
