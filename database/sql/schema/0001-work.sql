-- Work to do, and who changed what. Postgres is the only record: Redis carries ids as wake-ups.

create schema if not exists rumbo;

create table rumbo.work (
  id           bigint generated always as identity primary key,
  kind         text not null,
  payload      jsonb not null default '{}',
  state        text not null default 'ready' check (state in ('ready', 'leased', 'done', 'set-apart')),
  due_at       timestamptz not null default now(),
  -- How often it was handed out: names the wake-up, because Bull ignores a job id it has seen.
  attempt      int not null default 0,
  -- Failures a worker reported; leases that ran out. Told apart because a poison file crashes workers.
  tries        int not null default 0,
  crashes      int not null default 0,
  lease        uuid,
  leased_until timestamptz,
  result       jsonb,
  error        jsonb,
  created_at   timestamptz not null default now(),
  finished_at  timestamptz
);
create index work_open on rumbo.work (due_at) where state in ('ready', 'leased');
create index work_import on rumbo.work ((payload ->> 'importId')) where state <> 'done';

-- Append-only: who, old, new, from where. No role of the application may update or delete it (access/audit.sql).
create table rumbo.audit (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default now(),
  actor_kind  text not null,          -- user | token | admin | system
  actor_id    int,                    -- ids of app users and CMS admins collide: read with actor_kind
  via         text not null,          -- ui | api | import | rule
  type        text not null,          -- content type uid
  entry_id    int,
  document_id text,
  action      text not null,          -- create | update | delete
  old         jsonb,
  new         jsonb
);
create index audit_entry on rumbo.audit (type, entry_id, at desc);

-- Fields a person has set by hand: on re-import they win over the ERP.
create table rumbo.edited_field (
  type     text not null,
  entry_id int not null,
  field    text not null,
  at       timestamptz not null default now(),
  primary key (type, entry_id, field)
);

-- Last sign of life of each worker process, for /api/health.
create table rumbo.worker_seen (
  worker text primary key,
  at     timestamptz not null default now()
);
