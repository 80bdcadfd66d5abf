-- Each document of the file (with the rule "line": each line) against what is shown. Documents and statements get their
-- numbers in the order of the file, as its lines are written: their indexes grow at the end, or need no sorting.
create temp table file_document on commit drop as
select document, line_key, min(row_no) as first_row, count(*)::int as rows,
       sum(hash_record_extended(row(day, client, product, family, salesperson, quantity, unit_price, amount, cost,
                                    currency, cancelled, void), 0)) as content_hash
  from {{staging}}
 where not bad
 group by 1, 2;

-- A first load writes documents, statements, lines and months bare (functions/bare-load.sql).
create temp table first_load on commit drop as
select not exists (select from rumbo.document) and not exists (select from rumbo.document_claim)
   and not exists (select from rumbo.sale_line) and not exists (select from rumbo.client_month) as yes;

do $$
begin
  if (select yes from first_load) then call rumbo.set_indexes_aside('rumbo.document'); end if;
  insert into rumbo.document (key)
  select f.document from file_document f
   where not exists (select from rumbo.document d where d.key = f.document)
   group by 1 order by min(f.first_row);
  if (select yes from first_load) then call rumbo.bring_indexes_back('rumbo.document'); end if;
end
$$;

-- new: nobody stated it · same: the newest statement, saying what stands · changed: the newest, saying otherwise
-- late: something newer (or a source with priority) stands already
create temp table file_claim on commit drop as
select nextval('rumbo.document_claim_id_seq') as id, f.*
  from (
    select f.document, d.id as document_id, f.line_key, f.rows, f.content_hash,
           l.id as live_id, l.content_id as live_content_id,
           (l.content_hash, l.rows) is not distinct from (f.content_hash, f.rows) as same_content,
           case when l.id is null then 'new'
                when (l.priority, l.received_order) > (t.priority, t.received_order) then 'late'
                when (l.content_hash, l.rows) is not distinct from (f.content_hash, f.rows) then 'same'
                else 'changed' end as outcome
      from file_document f
      join rumbo.document d on d.key = f.document
      cross join this_import t
      left join rumbo.document_claim l on l.document_id = d.id and l.line_key = f.line_key and l.live
     order by f.first_row) f;
analyze file_claim (document, line_key, outcome, live_id, live_content_id);

update rumbo.document_claim c set live = false
  from file_claim f where c.id = f.live_id and f.outcome in ('same', 'changed');

do $$
begin
  if (select yes from first_load) then call rumbo.set_indexes_aside('rumbo.document_claim'); end if;
  insert into rumbo.document_claim
    (id, import_id, attempt, document_id, line_key, priority, received_order, live, rows, content_hash, content_id)
  overriding system value
  select f.id, t.id, t.attempt, f.document_id, f.line_key, t.priority, t.received_order, f.outcome <> 'late', f.rows, f.content_hash,
         case when f.same_content then f.live_content_id else f.id end
    from file_claim f cross join this_import t;
  if (select yes from first_load) then call rumbo.bring_indexes_back('rumbo.document_claim'); end if;
end
$$;
