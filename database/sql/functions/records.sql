-- Strapi names an entry by 24 lower-case letters and digits; rows made by set-based SQL need one too.
create or replace function rumbo.new_document_id() returns text
language sql volatile parallel safe
return 'r' || left(replace(gen_random_uuid()::text, '-', ''), 23);

-- Reps read lines, not statements: these answer for the lines they see anyway, with the owner's eyes.

-- The import whose statement a line shows.
create or replace function rumbo.import_of(content bigint) returns int
language sql stable security definer set search_path = pg_catalog
return (select import_id from rumbo.document_claim where id = content);

-- What the file is called that it came in.
create or replace function rumbo.file_of(content bigint) returns text
language sql stable security definer set search_path = pg_catalog
return (select i.file_name from rumbo.document_claim c join public.imports i on i.id = c.import_id where c.id = content);

-- Statements shown for a document, by its printed number.
create or replace function rumbo.contents_of_document(number text) returns setof bigint
language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.content_id from rumbo.document d join rumbo.document_claim c on c.document_id = d.id where d.key = number and c.live;
end;

-- Statements an import made, by its number or documentId.
create or replace function rumbo.contents_of_import(reference text) returns setof bigint
language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.id from public.imports i join rumbo.document_claim c on c.import_id = i.id
   where i.id::text = reference or i.document_id = reference;
end;
