-- A file that was written for a person is that person's alone, also among those who see all rows: it holds what they may see.
do $$
declare
  known record;
begin
  for known in select polname from pg_policy where polrelid = 'rumbo.export'::regclass loop
    execute format('drop policy %I on rumbo.export', known.polname);
  end loop;
  alter table rumbo.export enable row level security;
  create policy own on rumbo.export for select to rumbo_office, rumbo_rep using (user_id = (select rumbo.user_id()));
  grant select on rumbo.export to rumbo_office, rumbo_rep;
end
$$;
