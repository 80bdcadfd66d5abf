-- Lines in a currency whose rates came, changed or went are worth what the last rate up to their day says now; without
-- one they are unrated. Lines of the past too: an undo brings them back. Temp table `stale_rate` says which currencies
-- from which day on; `touched` gets the client-months to compute again.

create temp table line_rate on commit drop as
select l.currency, l.day, (select r.rate from public.exchange_rates r
                            where r.currency = l.currency and r.day <= l.day order by r.day desc limit 1) as rate
  from (select s.currency, s.day from rumbo.sale_line s join stale_rate r on s.currency = r.currency and s.day >= r.from_day
        union select s.currency, s.day from rumbo.sale_line_past s join stale_rate r on s.currency = r.currency and s.day >= r.from_day) l;

with moved as (
  update rumbo.sale_line l set reported_micros = round(l.amount_micros * r.rate)::bigint
    from line_rate r
   where l.currency = r.currency and l.day = r.day and l.reported_micros is distinct from round(l.amount_micros * r.rate)::bigint
  returning l.client_id, l.day
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from moved
except select client_id, month from touched;

update rumbo.sale_line_past l set reported_micros = round(l.amount_micros * r.rate)::bigint
  from line_rate r
 where l.currency = r.currency and l.day = r.day and l.reported_micros is distinct from round(l.amount_micros * r.rate)::bigint;
