-- An import can be read again: with rows a person has mended, or with a better profile. Each reading is an attempt;
-- its statements take the place of those before it. Undo and redo move the current attempt only.
alter table rumbo.document_claim add column attempt int not null default 1;
alter table rumbo.claim add column attempt int not null default 1;

-- What a person changed in a rejected row, by the file's headers. Read again with these, the row stands in its import.
create table rumbo.correction (
  import_id int not null,
  row_no    int not null,
  values    jsonb not null,
  edited_by int,
  at        timestamptz not null default now(),
  primary key (import_id, row_no)
);

-- Records that went because the last import that stated them was undone. A code that comes back gets its number back,
-- so that past lines still know their client.
create table rumbo.record_past (
  kind text not null,
  id   int not null,
  system text not null,
  code text not null,
  content jsonb not null,
  primary key (kind, id)
);
create unique index record_past_code on rumbo.record_past (kind, system, code);
