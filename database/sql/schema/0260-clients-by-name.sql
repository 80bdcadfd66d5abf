-- Lists of clients come by name: a page is read in this order where all that fit would be sorted by a language's rules.
create index clients_by_name on public.clients (name, id);
