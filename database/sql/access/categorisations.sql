-- The label a client carries goes with the client.
call rumbo.rule('public.categorisations');
call rumbo.allow('public.categorisations', '{select, insert, update, delete}', 'client_id in (select id from public.clients)');
