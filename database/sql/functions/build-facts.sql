-- Builds client_fact of one month, for one family or all (0), for every client with a line up to it, unless it stands
-- already. With a `cut` day the same days of the month before and of a year ago stand beside the whole months.
-- Two callers at once: the second waits and finds it built.
drop function if exists rumbo.build_facts(int, int);
create or replace function rumbo.build_facts(wanted int, wanted_family int, cut int default 0) returns void
language plpgsql as $$
declare
  settings public.companies;
begin
  if exists (select from rumbo.fact_build where month = wanted and family_id = wanted_family and cut in (0, cut_day)) then return; end if;
  perform pg_advisory_xact_lock(hashtext('rumbo.facts'));
  if exists (select from rumbo.fact_build where month = wanted and family_id = wanted_family and cut in (0, cut_day)) then return; end if;
  if cut > 0 then perform rumbo.build_to_date(array[wanted - 1, wanted - 12], cut); end if;
  select * into settings from public.companies order by id limit 1;

  delete from rumbo.client_fact where month = wanted and family_id = wanted_family;
  insert into rumbo.client_fact (month, client_id, revenue_micros, units_micros, orders, bought, previous_micros,
    previous_units_micros, previous_orders, year_ago_micros, average3_micros, trailing12_micros, abc_micros, abc,
    first_month, gap, last_day, family_id, previous_bought, to_date_previous_micros, to_date_previous_units_micros,
    to_date_previous_orders, to_date_previous_bought, to_date_year_ago_micros)
  with measured as (
    select client_id,
           coalesce(sum(revenue_micros) filter (where month = wanted), 0)::bigint as revenue,
           coalesce(sum(units_micros) filter (where month = wanted), 0)::bigint as units,
           coalesce(sum(orders) filter (where month = wanted), 0)::int as orders,
           coalesce(bool_or(first_day is not null) filter (where month = wanted), false) as bought,
           coalesce(sum(revenue_micros) filter (where month = wanted - 1), 0)::bigint as previous,
           coalesce(sum(units_micros) filter (where month = wanted - 1), 0)::bigint as previous_units,
           coalesce(sum(orders) filter (where month = wanted - 1), 0)::int as previous_orders,
           coalesce(sum(revenue_micros) filter (where month = wanted - 12), 0)::bigint as year_ago,
           round(coalesce(sum(revenue_micros) filter (where month between wanted - 3 and wanted - 1), 0) / 3)::bigint as average3,
           coalesce(sum(revenue_micros) filter (where month > wanted - 12), 0)::bigint as trailing12,
           coalesce(sum(revenue_micros) filter (where month > wanted - coalesce(settings.abc_months, 12)), 0)::bigint as ranked,
           min(month) filter (where first_day is not null) as first_month,
           wanted - max(month) filter (where first_day is not null and month < wanted) as gap,
           max(last_day) as last_day
      from rumbo.client_month
     where family_id = wanted_family and client_id > 0 and month <= wanted
     group by client_id
  ), shared as (
    select m.*,
           -- Share of the clients before this one; ties by code.
           case when ranked > 0 then
             (sum(ranked) filter (where ranked > 0) over (order by ranked desc, c.code, c.id) - ranked)
             / sum(ranked) filter (where ranked > 0) over () end as share_before
      from measured m join public.clients c on c.id = m.client_id
  )
  select wanted, client_id, revenue, units, s.orders, bought, previous, previous_units, previous_orders, year_ago, average3,
         trailing12, ranked,
         case when share_before < coalesce(settings.abc_cut_a, 80) / 100.0 then 'A'
              when share_before < coalesce(settings.abc_cut_b, 95) / 100.0 then 'B'
              when share_before is not null then 'C' end,
         first_month, gap, last_day, wanted_family, coalesce(gap = 1, false),
         case when cut > 0 then coalesce(p.revenue_micros, 0) end, case when cut > 0 then coalesce(p.units_micros, 0) end,
         case when cut > 0 then coalesce(p.orders, 0) end, case when cut > 0 then p.first_day is not null end,
         case when cut > 0 then coalesce(y.revenue_micros, 0) end
    from shared s
    left join (select client_id, revenue_micros, units_micros, orders, first_day from rumbo.client_to_date
                where cut > 0 and month = wanted - 1 and family_id = wanted_family) p using (client_id)
    left join (select client_id, revenue_micros from rumbo.client_to_date
                where cut > 0 and month = wanted - 12 and family_id = wanted_family) y using (client_id)
   -- In the order of the key, as client_index: a month is then read and joined page after page.
   order by client_id;
  analyze rumbo.client_fact;
  insert into rumbo.fact_build (month, family_id, cut_day) values (wanted, wanted_family, cut)
  on conflict (month, family_id) do update set cut_day = excluded.cut_day, built_at = now();
  -- Builds of indices carry these facts. After fact_build, as wherever both go stale: two at once wait for each other in one order.
  update rumbo.index_build set stale = true where month = wanted and family_id = wanted_family and not stale;
end
$$;
