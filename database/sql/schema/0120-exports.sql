-- Files that are written for a person because they are too large for an answer: how far they are, and for how long they
-- can be fetched. The bytes lie in the file store under their hash.
create table rumbo.export (
  id         int generated always as identity primary key,
  user_id    int not null,
  -- What was asked for (config/src/api/export.ts), read again when it is written.
  request    jsonb not null,
  file_name  text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  rows_done  int not null default 0,
  rows_total int not null,
  sha256     text,
  message    text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index export_sha256 on rumbo.export (sha256) where sha256 is not null;
