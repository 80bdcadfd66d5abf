-- Whether anything still needs the bytes of this hash: every place that names a file of the store stands here.
create or replace function rumbo.file_is_named(wanted text) returns boolean language sql stable as $$
  select exists (select from public.imports where file_sha256 = wanted and file_removed_at is null)
      or exists (select from rumbo.export where sha256 = wanted)
      or exists (select from rumbo.attachment where sha256 = wanted)
$$;

-- The bytes of attachments that go are looked at once that stands, however they went: by themselves, or with what they
-- were on.
create or replace function rumbo.loosen_files() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into rumbo.loose_file (sha256, due_at) select distinct sha256, now() from old_rows
    on conflict (sha256) do update set due_at = excluded.due_at;
  return null;
end
$$;
create or replace trigger loosen_files after delete on rumbo.attachment referencing old table as old_rows
  for each statement execute function rumbo.loosen_files();
