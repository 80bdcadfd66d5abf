-- Strapi names an entry by 24 lower-case letters and digits; rows made by set-based SQL need one too.
create or replace function rumbo.new_document_id() returns text
language sql volatile parallel safe
return 'r' || left(replace(gen_random_uuid()::text, '-', ''), 23);
