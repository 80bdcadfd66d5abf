-- What became of the mails of an IMAP mailbox, written before their flags: a mail that was delivered is not taken
-- again when the server could not be told so.
create table rumbo.mail_seen (
  account      text not null,
  uid_validity bigint not null,
  uid          bigint not null,
  outcome      text not null check (outcome in ('done', 'ignored', 'refused')),
  reason       text,
  at           timestamptz not null default now(),
  primary key (account, uid_validity, uid)
);

-- Which worker takes the mails of a mailbox. Two at once would do no harm (the cms knows a mail's files), only the
-- work twice.
create table rumbo.mailbox_hold (
  account text primary key,
  holder  text not null,
  until   timestamptz not null
);
