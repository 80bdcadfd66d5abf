/**
 * The clients of a strategy ($1) and like ones, before ($2 … $3 − 1) and during ($3 … $4), in micros a month. Like a
 * client are those of its class at the eve and its owner, in no strategy that ran at the time; a client without such
 * is expected to go on as before. The margin is that of the clients' lines whose cost is known.
 */
export const COMPARED = `
  with own as (
    select client_id from strategies_clients_lnk where strategy_id = $1
  ), beside as (
    select s.id, s.name from strategies s
     where s.id <> $1 and s.state <> 'planned' and rumbo.month_of(s.start_date) <= $4::int
       and (s.end_date is null or rumbo.month_of(s.end_date) >= $3::int)
  ), sold as (
    select client_id,
           round(coalesce(sum(revenue_micros) filter (where month < $3::int), 0) / ($3::int - $2::int)) as before,
           round(coalesce(sum(revenue_micros) filter (where month >= $3::int), 0) / ($4::int - $3::int + 1)) as during
      from rumbo.client_month
     where family_id = 0 and month between $2::int and $4::int and client_id > 0
     group by client_id
  ), client as (
    select c.id, c.owner_id, coalesce(f.abc, '') as abc, s.before, s.during, c.id in (select client_id from own) as is_own,
           c.id in (select l.client_id from strategies_clients_lnk l join beside b on b.id = l.strategy_id) as is_beside
      from sold s
      join clients c on c.id = s.client_id
      left join rumbo.client_fact f on f.client_id = c.id and f.family_id = 0 and f.month = $3::int - 1
  ), cell as (
    select owner_id, abc, count(*) as clients, sum(before) as before, sum(during) as during
      from client where not is_own and not is_beside
     group by owner_id, abc having sum(before) > 0
  ), used as (
    select cell.* from cell
     where exists (select from client c where c.is_own and c.abc = cell.abc and c.owner_id is not distinct from cell.owner_id)
  ), figures as (
    select coalesce(sum(c.before), 0) as before, coalesce(sum(c.during), 0) as during,
           (count(*) filter (where u.abc is not null))::int as covered,
           coalesce(sum(round(c.before * coalesce(u.during / u.before, 1))), 0) as expected
      from client c left join used u on u.abc = c.abc and u.owner_id is not distinct from c.owner_id
     where c.is_own
  ), beyond as (
    select *, (during - expected) * ($4::int - $3::int + 1) as revenue from figures
  ), margin as (
    select (sum(l.reported_micros) - sum(l.cost_micros))::numeric / nullif(sum(l.reported_micros), 0) as rate
      from rumbo.sale_line l
     where l.client_id = any (array(select client_id from own)) and l.cost_micros is not null and l.currency is null
       and l.day >= rumbo.month_start($3::int) and l.day < rumbo.month_start($4::int + 1)
  )
  select before::text as before, during::text as during, covered, expected::text as expected, revenue::text as revenue,
         round(revenue * rate)::text as margin,
         (select coalesce(sum(clients), 0)::int from used) as "likeClients",
         (select coalesce(sum(before), 0)::text from used) as "likeBefore",
         (select coalesce(sum(during), 0)::text from used) as "likeDuring",
         array(select distinct b.name from beside b join strategies_clients_lnk l on l.strategy_id = b.id
                where l.client_id in (select client_id from own) order by b.name) as overlapping
    from beyond, margin`;
