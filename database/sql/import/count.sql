-- read = applied + unchanged + rejected + skipped. A late document is on record and changes nothing shown: unchanged.
with counted as (
  select coalesce(sum(rows) filter (where outcome in ('new', 'changed')), 0)::int as applied,
         coalesce(sum(rows) filter (where outcome in ('same', 'late')), 0)::int as unchanged,
         (select count(*)::int from rumbo.reject r join this_import t on r.import_id = t.id) as rejected
    from file_claim
)
update public.imports i
   set applied = c.applied, unchanged = c.unchanged, rejected = c.rejected,
       read = c.applied + c.unchanged + c.rejected + i.skipped,
       state = case when c.rejected = 0 then 'applied'
                    when c.applied + c.unchanged = 0 then 'rejected'
                    else 'partly-applied' end,
       reason = null, message = null, standing = null, finished_at = now(), updated_at = now()
  from counted c
 where i.id = (select id from this_import)
returning i.state, i.read, i.applied, i.unchanged, i.rejected, i.skipped;
