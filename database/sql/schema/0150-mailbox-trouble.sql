-- What keeps a mailbox from being read, as the worker that holds it last said; null: nothing.
alter table rumbo.mailbox_hold add column trouble text check (trouble in ('sign-in', 'unreachable'));
