-- Under which owner kpi counts a client: its owner of today, as of the last refresh (functions/follow-owners.sql). What a
-- client adds to kpi can so be taken away exactly, also after it went to somebody else or is gone.
create table rumbo.counted_owner (
  client_id int primary key,
  -- -2: nobody's.
  owner_id  int not null
);
insert into rumbo.counted_owner select id, coalesce(owner_id, -2) from public.clients;
-- An owner that changed right before is in no kpi yet.
do $$
begin
  perform rumbo.refresh_kpi(array(select generate_series(first_month, last_month) from rumbo.data_state));
exception when undefined_function then
  null; -- A new database: there is nothing to count.
end
$$;
