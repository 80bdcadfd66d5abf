-- Rejects of this import, from scratch: applying again after a crash says the same.
delete from rumbo.reject where import_id = (select id from this_import);

-- Most files have nothing to reject: one look at all rows tells what is worth another.
create temp table file_state on commit drop as
select coalesce(bool_or(bad), false) or coalesce(max(day) > (select received_at::date + 366 from this_import), false)
         or (select rule from this_import) = 'line' as may_reject,
       coalesce(bool_or(currency <> (select reporting_currency from this_import)), false) as has_currencies
  from {{staging}};

-- A day far ahead is a slip of the pen, and would move "data as of" with it.
update {{staging}} s
   set bad = true,
       reject = jsonb_build_object('column', 'date', 'code', 'out-of-range', 'value', s.day::text,
         'message', 'The date lies more than a year after the file arrived')
 where (select may_reject from file_state) and s.day > (select received_at::date + 366 from this_import);

-- The same line key twice in one file: the first stands.
with repeated as (
  select row_no, row_number() over (partition by document, line_key order by row_no) as nth
    from {{staging}}
   where not bad and (select rule from this_import) = 'line'
)
update {{staging}} s
   set bad = true,
       reject = jsonb_build_object('column', 'line', 'code', 'duplicate-line-key', 'value', s.line_key,
         'message', 'This line key stands twice in the file; the first one was taken')
  from repeated r
 where s.row_no = r.row_no and r.nth > 1;

-- A document with a rejected row keeps its previous version whole until the row is fixed.
update {{staging}} s
   set bad = true,
       reject = jsonb_build_object('code', 'document-has-rejects', 'value', s.document,
         'message', 'Another row of this document was rejected, so its previous version was kept; fix that row and both apply')
 where (select may_reject from file_state)
   and not s.bad
   and (select rule from this_import) = 'replace'
   and s.document in (select document from {{staging}} where bad and document is not null)
   and exists (select from rumbo.document d join rumbo.document_claim c on c.document_id = d.id
                where d.key = s.document and c.live);

insert into rumbo.reject (import_id, row_no, document, column_name, code, value, message, raw)
select (select id from this_import), s.row_no, s.document, coalesce(f.header, s.reject ->> 'column'), s.reject ->> 'code',
       s.reject ->> 'value', s.reject ->> 'message',
       -- What was found here was read before: the row as its file has it, as far as it was read, so that it can be mended.
       coalesce(s.raw, (
         select jsonb_object_agg(h.header, coalesce(case
                  when h.staged in ('quantity', 'unit_price', 'amount', 'cost')
                  then rumbo.decimal_text((to_jsonb(s) ->> h.staged)::bigint) else to_jsonb(s) ->> h.staged end, ''))
           from file_header h where h.staged is not null), '{}')
  from {{staging}} s left join file_header f on s.raw is null and f.name = s.reject ->> 'column'
 where (select may_reject from file_state) and s.bad;
