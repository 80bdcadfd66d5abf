-- What was seen when an import's file was looked at without a profile: the proposal that a person begins with.
create table rumbo.proposal (
  import_id int primary key,
  look      jsonb not null,
  at        timestamptz not null default now()
);
