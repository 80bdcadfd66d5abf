-- kpi is a sum over clients: what each bought in a month, and the months it was idle after that. What changes for some
-- clients is taken away as it was counted and added as it is now; whole sums and counts, so nothing drifts.

-- Adds to temp table kpi_part (made when missing) what rows add to kpi of `months`, `sign` times. `changes`: a table, or a query in
-- brackets, of client_month with a `sign`. A client without a counted owner is gone: its lines are nobody's, and it is idle nowhere.
drop procedure if exists rumbo.gather_kpi(int, int[], int[]), rumbo.gather_kpi(text, int[], int[]);
create or replace procedure rumbo.gather_kpi(changes text, months int[]) language plpgsql as $$
declare
  first_month int := (select min(m) from unnest(months) m);
  last_month int := (select max(m) from unnest(months) m);
begin
  create temp table if not exists kpi_part (
    month int, family_id int, owner_id int, gap int, idle_gap int,
    revenue numeric, units numeric, orders bigint, lines bigint, unrated bigint, clients bigint
  ) on commit drop;
  if cardinality(months) = 0 then return; end if;
  -- A table of its own: all cores count for that, and one alone for rows of a table that stands. What was bought by the gap before
  -- it, and purchases by the pause after them: gap and pause together would be almost as many groups as there are rows.
  execute format($query$
    create temp table month_part on commit drop as
    select m.month, m.family_id, case when m.client_id = -1 then -1 else coalesce(k.owner_id, -2) end as owner_id,
           -- 0: for the first time; 13: after longer than anybody asks.
           case when m.client_id > 0 and m.first_day is not null then least(coalesce(m.gap, 0), 13) end as gap, null::int as pause,
           rumbo.total(m.sign * m.revenue_micros) as revenue, rumbo.total(m.sign * m.units_micros) as units,
           sum(m.sign * m.orders) as orders, sum(m.sign * m.lines) as lines, sum(m.sign * m.unrated) as unrated,
           sum(m.sign) as clients
      from %1$s m left join rumbo.counted_owner k using (client_id)
     where m.month between %2$s and %3$s
     group by 1, 2, 3, 4
    union all
    -- How long the pause is that follows a purchase, in months, as far as anybody asks. One month on is no pause.
    select m.month, m.family_id, coalesce(k.owner_id, -2), null, least(coalesce(m.next_gap, 13), 13), 0, 0, 0, 0, 0, sum(m.sign)
      from %1$s m join rumbo.counted_owner k using (client_id)
     where m.month between %2$s - 12 and %3$s and m.first_day is not null and m.next_gap is distinct from 1
     group by 1, 2, 3, 5
  $query$, changes, first_month, last_month);
  insert into kpi_part
  select month, family_id, owner_id, gap, null, revenue, units, orders, lines, unrated, clients
    from month_part where pause is null and month = any (months)
  union all
  select p.month + g, p.family_id, p.owner_id, null, g, 0, 0, 0, 0, 0, sum(p.clients)
    from month_part p cross join lateral generate_series(1, least(p.pause - 1, last_month - p.month)) g
   -- What was bought is followed by no pause, and least() would read null as none.
   where p.pause is not null and p.month + g = any (months)
   group by 1, 2, 3, 5;
  drop table month_part;
end
$$;

-- Two counts by gap, added.
create or replace function rumbo.plus(one int[], other int[]) returns int[]
language sql immutable as $$
  select array_agg(a + b order by place) from unnest(one, other) with ordinality both_of(a, b, place)
$$;

-- Adds what was gathered to kpi, and lets go of rows that nobody adds to any more.
create or replace procedure rumbo.fold_kpi() language plpgsql as $$
begin
  insert into rumbo.kpi as k
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
    from kpi_part
   group by grouping sets ((month, family_id, owner_id), (month, family_id))
  on conflict (month, family_id, owner_id) do update
     set revenue_micros = k.revenue_micros + excluded.revenue_micros,
         units_micros = k.units_micros + excluded.units_micros,
         orders = k.orders + excluded.orders,
         lines = k.lines + excluded.lines,
         unrated = k.unrated + excluded.unrated,
         clients = k.clients + excluded.clients,
         new_clients = k.new_clients + excluded.new_clients,
         bought_by_gap = rumbo.plus(k.bought_by_gap, excluded.bought_by_gap),
         idle_by_gap = rumbo.plus(k.idle_by_gap, excluded.idle_by_gap);
  delete from rumbo.kpi
   where month in (select month from kpi_part) and lines = 0 and not 0 < any (idle_by_gap);
  drop table kpi_part;
end
$$;

-- Counts kpi of `months` from the beginning.
create or replace function rumbo.refresh_kpi(months int[]) returns void
language plpgsql as $$
begin
  delete from rumbo.kpi where month = any (months);
  call rumbo.gather_kpi('(select 1 as sign, m.* from rumbo.client_month m)', months);
  call rumbo.fold_kpi();
end
$$;
