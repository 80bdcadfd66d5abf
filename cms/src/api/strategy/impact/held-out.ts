/**
 * Clients of a strategy ($1) that were drawn by lot, those it acts on against those left out: the mean change of a
 * client from before ($2 … $3 − 1) to during ($3 … $4), in micros a month; one that bought nothing changed by nothing.
 * `margin` is the half width of the 95 % interval of the difference (Welch), to the cent; null: a group of one has no spread.
 */
export const HELD_OUT = `
  with sold as (
    select client_id,
           coalesce(sum(revenue_micros) filter (where month >= $3::int), 0)::numeric / ($4::int - $3::int + 1)
             - coalesce(sum(revenue_micros) filter (where month < $3::int), 0)::numeric / ($3::int - $2::int) as change
      from rumbo.client_month
     where family_id = 0 and month between $2::int and $4::int
       and client_id in (select client_id from rumbo.strategy_draw where strategy_id = $1)
     group by client_id
  ), client as (
    select d.held_out, coalesce(s.change, 0) as change
      from rumbo.strategy_draw d left join sold s using (client_id) where d.strategy_id = $1
  ), drawn as (
    select (count(*) filter (where not held_out))::int as treated, (count(*) filter (where held_out))::int as held,
           avg(change) filter (where not held_out) as treated_change, avg(change) filter (where held_out) as held_change,
           var_samp(change) filter (where not held_out) as treated_spread, var_samp(change) filter (where held_out) as held_spread
      from client
  )
  select treated, held, round(treated_change)::text as "treatedChange", round(held_change)::text as "heldChange",
         round(treated_change - held_change)::text as difference,
         (round(1.96 * sqrt(treated_spread / treated + held_spread / held) / 10000) * 10000)::text as margin
    from drawn`;
