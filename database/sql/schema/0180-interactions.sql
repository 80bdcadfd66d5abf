-- A client's interactions are read newest first.
create index interactions_client_at on public.interactions (client_id, at desc);
create index comments_client_at on public.comments (client_id, created_at desc) where client_id is not null;
