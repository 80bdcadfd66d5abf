-- Purchase rhythm of clients as of the end of month `wanted`, or of the data where they end in it: the median of the days
-- between one purchase day and the next, over the last 24 months (this one and 23 before). A purchase day has at least
-- one purchase line; two documents of one day are one. Fewer than three such days are no rhythm: the client is not here.
-- next_day: the last purchase day plus the rhythm, half days up. days_late: how long that is over; 0 while it is not.
-- Under a family, as if only its lines existed. `one_client`: of that one alone. Sees what the caller may see.
create or replace function rumbo.rhythm(wanted int, wanted_family int, one_client int default null)
returns table (client_id int, purchase_days int, rhythm_days numeric, last_day date, next_day date, days_late int, as_of date)
language sql stable as $$
  with bound as (
    select least(rumbo.month_start(wanted + 1) - 1, data_as_of) as until from rumbo.data_state
  ), bought as (
    select distinct l.client_id, l.day from rumbo.sale_line l
     where l.purchase and l.client_id > 0 and l.day between rumbo.month_start(wanted - 23) and (select until from bound)
       and (wanted_family = 0 or l.family_id = wanted_family) and (one_client is null or l.client_id = one_client)
  ), paused as (
    select b.client_id, b.day, b.day - lag(b.day) over (partition by b.client_id order by b.day) as pause from bought b
  ), measured as (
    select p.client_id, count(*)::int as days, max(p.day) as last_day,
           (percentile_cont(0.5) within group (order by p.pause))::numeric(6, 1) as rhythm
      from paused p group by 1 having count(*) >= 3
  )
  select m.client_id, m.days, m.rhythm, m.last_day, m.last_day + round(m.rhythm)::int,
         greatest(0, until - (m.last_day + round(m.rhythm)::int)), until
    from measured m, bound
$$;

-- Builds client_rhythm of a month beside its facts, unless it stands already.
create or replace function rumbo.build_rhythm(wanted int, wanted_family int) returns void
language plpgsql as $$
begin
  if exists (select from rumbo.rhythm_build where month = wanted and family_id = wanted_family) then return; end if;
  perform pg_advisory_xact_lock(hashtext('rumbo.facts'));
  if exists (select from rumbo.rhythm_build where month = wanted and family_id = wanted_family) then return; end if;
  perform rumbo.build_facts(wanted, wanted_family);
  delete from rumbo.client_rhythm where month = wanted and family_id = wanted_family;
  insert into rumbo.client_rhythm (month, family_id, client_id, purchase_days, rhythm_days, next_day, days_late)
  select wanted, wanted_family, client_id, purchase_days, rhythm_days, next_day, days_late from rumbo.rhythm(wanted, wanted_family);
  insert into rumbo.rhythm_build (month, family_id) values (wanted, wanted_family);
end
$$;
