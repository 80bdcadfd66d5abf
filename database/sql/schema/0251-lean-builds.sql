-- Who stays away is one client in ten: what counts them alone does not read all the others of a build.
create index client_index_idle on rumbo.client_index (build_id, gap) where not bought;

-- Every build says anew what the tables hold, for whoever waits for it. Ten thousands of like rows need no great sample.
do $$
declare
  kept record;
begin
  for kept in select attrelid::regclass as place, attname as name from pg_attribute
               where attrelid in ('rumbo.client_fact'::regclass, 'rumbo.client_index'::regclass) and attnum > 0 and not attisdropped loop
    execute format('alter table %s alter column %I set statistics 10', kept.place, kept.name);
  end loop;
end
$$;
