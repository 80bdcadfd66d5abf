-- Each document an import stated shows its newest statement that is not undone, whatever was shown before.
create temp table settled on commit drop as
select d.document_id, d.line_key, shown.id as shown_id, shown.content_id as shown_content,
       next.id as next_id, next.content_id as next_content
  from (select distinct document_id, line_key from own_document_claim c
         join this_import t on t.attempt = c.attempt) d
  left join rumbo.document_claim shown
    on shown.document_id = d.document_id and shown.line_key = d.line_key and shown.live
  left join lateral (select c.id, c.content_id from rumbo.document_claim c
                      where c.document_id = d.document_id and c.line_key = d.line_key and not c.undone
                      order by c.priority desc, c.received_order desc, c.id desc limit 1) next on true
 where shown.id is distinct from next.id;

-- Two steps: no moment may show two.
update rumbo.document_claim c set live = false from settled s where c.id = s.shown_id;
update rumbo.document_claim c set live = true from settled s where c.id = s.next_id;

with gone as (
  delete from rumbo.sale_line l using settled s
   where l.content_id = s.shown_content and s.shown_content is distinct from s.next_content
  returning l.*
), kept as (
  insert into rumbo.sale_line_past select * from gone
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from gone
except select client_id, month from touched;

with back as (
  delete from rumbo.sale_line_past l using settled s
   where l.content_id = s.next_content and s.shown_content is distinct from s.next_content
  returning l.*
), kept as (
  insert into rumbo.sale_line select * from back
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from back
except select client_id, month from touched;
