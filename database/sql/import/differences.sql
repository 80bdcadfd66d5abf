-- What a dry run would change, line by line: the lines shown before it against those shown after it, matched by
-- document and place within it. Lines of a document that says the same are not looked at.
-- Temp table standing_content: what this import itself showed before it was read again (intake/differences.ts).
with content as (
  select document_id, content_id, false as after from standing_content
  union
  select f.document_id, f.live_content_id, false from file_claim f
   where f.outcome = 'changed' and f.document_id not in (select document_id from standing_content)
  union
  select c.document_id, c.content_id, true
    from own_document_claim c join this_import t on t.attempt = c.attempt
   where c.live
), differing as (
  select document_id, content_id, bool_or(after) as after, bool_or(not after) as before
    from content group by 1, 2 having count(*) = 1
), shown as (
  select l.*, d.after, row_number() over (partition by l.document_id, d.after order by l.content_id, l.row_no) as nth
    from differing d
    join (select * from rumbo.sale_line union all select * from rumbo.sale_line_past) l
      on l.content_id = d.content_id and l.document_id = d.document_id
), described as (
  select s.document_id, s.nth, s.after, s.row_no,
         jsonb_build_object('date', s.day, 'client', c.code, 'product', p.code, 'family', f.name, 'salesperson', sp.code,
           'quantity', rumbo.decimal_text(s.quantity_micros), 'amount', rumbo.decimal_text(s.amount_micros),
           'cost', rumbo.decimal_text(s.cost_micros), 'currency', s.currency, 'cancelled', s.cancelled) as fields
    from shown s
    left join public.clients c on c.id = s.client_id
    left join public.products p on p.id = s.product_id
    left join public.product_families f on f.id = s.family_id
    left join public.salespeople sp on sp.id = s.salesperson_id
), matched as (
  select coalesce(b.document_id, a.document_id) as document_id, coalesce(b.nth, a.nth) as nth, a.row_no,
         b.fields as before, a.fields as after
    from (select * from described where not after) b
    full join (select * from described where after) a on a.document_id = b.document_id and a.nth = b.nth
), sampled as (
  select m.row_no, d.key as document,
         (select json_agg(json_build_object('field', k.field, 'before', m.before ->> k.field, 'after', m.after ->> k.field) order by k.field)
            from jsonb_object_keys(coalesce(m.after, m.before)) k (field)
           where (m.before ->> k.field) is distinct from (m.after ->> k.field)) as fields
    from matched m join rumbo.document d on d.id = m.document_id
   where m.before is not null and m.after is not null and m.before is distinct from m.after
   order by d.key, m.nth limit 20
)
select json_build_object(
         'new', count(*) filter (where before is null), 'gone', count(*) filter (where after is null),
         'changed', count(*) filter (where before is not null and after is not null and before is distinct from after),
         'same', coalesce((select sum(c.rows)
                             from own_document_claim c join this_import t on t.attempt = c.attempt
                            where c.live), 0)
                 - count(*) filter (where after is not null and before is distinct from after)) as lines,
       (select coalesce(json_agg(json_build_object('row', row_no, 'document', document, 'fields', fields)), '[]') from sampled) as differences
  from matched;
