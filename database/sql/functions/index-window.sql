-- A window of months of an index, from Strapi's component tables; null when the index has none. Few rows: an index is
-- read when it is built, never row by row.
create or replace function rumbo.index_window(index_id int, wanted text) returns jsonb
language sql stable as $$
  select jsonb_build_object('agg', w.agg, 'from', w."from", 'to', w."to")
    from public.components_analysis_indexes_cmps l join public.components_analysis_windows w on w.id = l.cmp_id
   where l.entity_id = index_id and l.field = wanted
   limit 1
$$;
