-- For this transaction: whole files and tables are grouped, joined and sorted in memory, by one caller at a time, and read by all
-- cores: Postgres takes handing rows over for dearer than it is. How many clients and documents there are about, a tenth of the
-- usual sample tells.
create or replace function rumbo.take_working_memory() returns void language sql as $$
  select set_config('work_mem', '192MB', true), set_config('maintenance_work_mem', '256MB', true),
         set_config('parallel_tuple_cost', '0.005', true), set_config('parallel_setup_cost', '100', true),
         set_config('default_statistics_target', '10', true)
$$;
