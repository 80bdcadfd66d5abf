-- ABC classes of a month with other settings than the company's, to see beforehand who would change: clients with revenue
-- in the window, the largest first, ties by code; the same reckoning as rumbo.build_facts, whose classes are those kept.
create or replace function rumbo.abc_classes(wanted int, months int, cut_a numeric, cut_b numeric)
returns table (client_id int, revenue bigint, abc text)
language sql stable as $$
  with ranked as (
    select m.client_id, c.code, sum(m.revenue_micros) filter (where m.month > wanted - months)::bigint as revenue
      from rumbo.client_month m join public.clients c on c.id = m.client_id
     where m.family_id = 0 and m.month <= wanted
     group by 1, 2
  ), shared as (
    select r.*, case when revenue > 0 then
             (sum(revenue) filter (where revenue > 0) over (order by revenue desc, code, r.client_id) - revenue)
             / sum(revenue) filter (where revenue > 0) over () end as share_before
      from ranked r where revenue is not null
  )
  select s.client_id, s.revenue,
         case when share_before < cut_a / 100.0 then 'A' when share_before < cut_b / 100.0 then 'B'
              when share_before is not null then 'C' end
    from shared s
$$;
