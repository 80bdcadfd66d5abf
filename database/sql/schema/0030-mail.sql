-- Senders are compared without regard to case: neither may the list hold one twice.
create unique index blocked_senders_address on public.blocked_senders (lower(address));
create index imports_quarantined on public.imports (lower(sender)) where state = 'quarantined';
