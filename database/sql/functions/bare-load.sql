-- Loading an empty table: bare, and its indexes built after, is five times faster than keeping them up row by row. Emptying
-- the empty table in the same transaction also lets Postgres leave out the write-ahead log where it may.

-- Takes the keys and indexes of an empty table away and remembers them for bring_indexes_back, in the same transaction. A table
-- that others point at keeps its keys. Readers of the table wait from here to the end of the transaction: there is nothing in it to see.
drop procedure if exists rumbo.set_indexes_aside(regclass);
create or replace procedure rumbo.set_indexes_aside(loaded regclass, keeps_keys boolean default false) language plpgsql as $$
declare
  known record;
begin
  create temp table if not exists index_aside (loaded regclass, definition text) on commit drop;
  if not keeps_keys then execute format('truncate %s', loaded); end if;
  for known in
    select c.oid, c.relname as name, k.conname, case
             when k.oid is null then pg_get_indexdef(i.indexrelid)
             else format('alter table %s add constraint %I %s', loaded, k.conname, pg_get_constraintdef(k.oid)) end as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid
      left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
     where i.indrelid = loaded and not (keeps_keys and i.indisunique)
  loop
    insert into index_aside values (loaded, known.definition);
    if known.conname is null then
      execute format('drop index %s', known.oid::regclass);
    else
      execute format('alter table %s drop constraint %I', loaded, known.conname);
    end if;
  end loop;
end
$$;

create or replace procedure rumbo.bring_indexes_back(wanted regclass) language plpgsql as $$
declare
  definition text;
begin
  for definition in delete from index_aside a where a.loaded = wanted returning a.definition loop
    execute definition;
  end loop;
end
$$;
