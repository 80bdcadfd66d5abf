-- Counts changes of what roles may do (database/sql/access/rights.sql): rights that were read under today's number still hold.
create table rumbo.rights_mark (
  only_row boolean primary key default true check (only_row),
  mark bigint not null default 0
);
insert into rumbo.rights_mark default values;
