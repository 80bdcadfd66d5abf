-- read = applied + unchanged + rejected + skipped. Applied: the record is new, or shows something else than before.
with counted as (
  select count(*) filter (where f.created or c.id is not null)::int as applied,
         count(*) filter (where not f.created and c.id is null)::int as unchanged,
         (select count(*)::int from {{staging}} where bad) as rejected
    from file_record f left join (select distinct id from changed_record where kind = {{kind}}) c on c.id = f.id
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
