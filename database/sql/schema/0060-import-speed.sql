-- What an import of a million lines spends its time on, seen with a profiler: comparing texts by a language's rules, and
-- keeping up indexes that nothing needs in full.

-- Numbers of documents are looked up, never sorted for people: bytes compare several times faster than Spanish does.
-- (functions/records.sql makes the function again.)
drop function if exists rumbo.contents_of_document(text);
alter table rumbo.document alter column key type text collate "C";

-- The statements of one document are few: finding them is enough, sorting them is not the index's work.
drop index rumbo.document_claim_order;
create index document_claim_document on rumbo.document_claim (document_id);
