-- A file that says again what stands moves the flag `live` of each of its documents to a new statement, and nothing else. As
-- long as an index names the flag, each move writes into every index of the table; where none does and the page has room,
-- it writes the row alone. That a document shows one statement at most, the facts lock and the property tests of imports keep.
drop index rumbo.document_claim_live;
drop index rumbo.document_claim_document;
create index document_claim_document on rumbo.document_claim (document_id, line_key);
alter table rumbo.document_claim set (fillfactor = 50);

-- The same for months of clients: a purchase between two others moves the gaps beside it, two rows of the client.
alter table rumbo.client_month set (fillfactor = 80);
