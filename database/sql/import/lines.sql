-- Superseded lines move to the past: an undo brings them back.
with gone as (
  delete from rumbo.sale_line l using file_claim f
   where f.outcome = 'changed' and l.content_id = f.live_content_id
  returning l.*
), kept as (
  insert into rumbo.sale_line_past select * from gone
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from gone;

-- One rate a currency and day: the last one published on or before the document date.
create temp table file_rate on commit drop as
select s.currency, s.day, (select r.rate from public.exchange_rates r
                            where r.currency = s.currency and r.day <= s.day order by r.day desc limit 1) as rate
  from (select distinct currency, day from {{staging}}
         where (select has_currencies from file_state) and currency <> (select reporting_currency from this_import)) s;
analyze file_rate;

-- A view: the lines of a large file are written once, where they belong.
create temp view file_line as
select f.id as content_id, 0::smallint as sheet, s.row_no, f.document_id, s.day, c.id as client_id, p.id as product_id,
       coalesce(fam.id, p.family_id) as family_id, sp.id as salesperson_id,
       s.quantity as quantity_micros, s.unit_price as unit_price_micros, s.amount as amount_micros, s.cost as cost_micros,
       nullif(s.currency, t.reporting_currency) as currency,
       case when s.currency is null or s.currency = t.reporting_currency then s.amount
            else round(s.amount * r.rate)::bigint end as reported_micros,
       not s.cancelled and s.amount > 0 and coalesce(s.quantity, 1000000) > 0 as purchase,
       s.cancelled, s.family is not null as family_stated, f.outcome = 'late' as late
  from {{staging}} s
  cross join this_import t
  join file_claim f on f.document = s.document and f.line_key = s.line_key
  left join file_client c on c.code = s.client
  left join file_product p on p.code = s.product
  left join file_family fam on fam.name = s.family
  left join file_salesperson sp on sp.code = s.salesperson
  left join file_rate r on r.currency = s.currency and r.day = s.day
 where not s.bad and not s.void and not f.same_content;

insert into rumbo.sale_line_past
select content_id, sheet, row_no, document_id, day, client_id, product_id, family_id, salesperson_id, quantity_micros,
       unit_price_micros, amount_micros, cost_micros, currency, reported_micros, purchase, cancelled, family_stated
  from file_line where late and exists (select from file_claim where outcome = 'late');

do $$
begin
  if (select yes from first_load) then
    call rumbo.set_indexes_aside('rumbo.sale_line');
    insert into rumbo.sale_line
    select content_id, sheet, row_no, document_id, day, client_id, product_id, family_id, salesperson_id, quantity_micros,
           unit_price_micros, amount_micros, cost_micros, currency, reported_micros, purchase, cancelled, family_stated
      from file_line;
    call rumbo.bring_indexes_back('rumbo.sale_line');
  elsif exists (select from file_claim where outcome in ('new', 'changed')) then
    with placed as (
      insert into rumbo.sale_line
      select content_id, sheet, row_no, document_id, day, client_id, product_id, family_id, salesperson_id, quantity_micros,
             unit_price_micros, amount_micros, cost_micros, currency, reported_micros, purchase, cancelled, family_stated
        from file_line where not late
      returning client_id, day
    )
    insert into touched
    select distinct coalesce(client_id, -1), rumbo.month_of(day) from placed
    except select client_id, month from touched;
  end if;
end
$$;

drop view file_line;
