-- The demo company: where it stands, and what was made for it, so that it can be taken away again.

-- One row once a demo was ever loaded. making: its documents are being written or its files handed in; standing: its
-- imports say how far it is; removing; removed: it does not come back by itself.
create table rumbo.demo (
  one        boolean primary key default true check (one),
  state      text not null check (state in ('making', 'standing', 'removing', 'removed')),
  files      int not null,
  changed_at timestamptz not null default now()
);

-- Entries made for the demo beside its imports. What its imports made is known by their claims.
create table rumbo.demo_entry (
  type     text not null,
  entry_id int not null,
  primary key (type, entry_id)
);
