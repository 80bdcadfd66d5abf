-- A write that carries an Idempotency-Key, and what was answered to it. The row is made in the transaction of the
-- write itself: a second sender of the key waits for the first one here, and a write that failed leaves no row.
create table rumbo.write_key (
  -- Who sent it, as the audit names people: user:7.
  who text not null,
  key text not null,
  -- sha256 of method, path and body: the key of another request is a mistake of the sender.
  request text not null,
  status smallint,
  body text,
  at timestamptz not null default now(),
  primary key (who, key)
);
create index write_key_at on rumbo.write_key (at);
