-- Lists of clients are cut by segment and come by name: a page of one is read in this order, and what fits is counted without
-- reading the clients.
create index clients_by_segment on public.clients (segment, name, id);
