-- Strapi names an entry by 24 lower-case letters and digits; rows made by set-based SQL need one too.
create or replace function rumbo.new_document_id() returns text
language sql volatile parallel safe
return 'r' || left(replace(gen_random_uuid()::text, '-', ''), 23);

-- What the newest statement that is not undone says of a field; null: none names it.
create or replace function rumbo.stated(wanted_kind text, record int, field text) returns text
language sql stable
return (select c.stated ->> field from rumbo.claim c
         where c.kind = wanted_kind and c.record_id = record and not c.undone and c.stated ? field
         order by c.priority desc, c.received_order desc limit 1);

-- True when a person has set the field: their word stands against any import.
create or replace function rumbo.edited(wanted_type text, entry int, wanted_field text) returns boolean
language sql stable
return exists (select from rumbo.edited_field e
                where e.type = wanted_type and e.entry_id = entry and e.field = wanted_field);
