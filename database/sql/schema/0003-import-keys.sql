-- One import an attachment of a mail, however often the mail is read.
create unique index imports_attachment on public.imports (account, message_id, file_sha256, file_name) where message_id is not null;
create index imports_bytes on public.imports (file_sha256);
create index imports_newest on public.imports (id desc, state);
