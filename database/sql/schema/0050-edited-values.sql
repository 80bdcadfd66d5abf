-- What a person set, beside when: a file that wins over the edit can be undone, and the edit stands again.
-- SQL null: an edit of before this column, whose value is what the record shows; JSON null: the person emptied the field.
alter table rumbo.edited_field add column value jsonb;

-- Was a record made by an import, and what did a person's record say before files did (import 0): both asked for every
-- record of a file, and answered without reading all that was ever stated of it.
create index claim_created on rumbo.claim (kind, record_id) where created;
create index claim_before on rumbo.claim (kind, record_id) where import_id = 0;
