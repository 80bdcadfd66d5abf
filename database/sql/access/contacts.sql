-- Contacts go with their client.
call rumbo.rule('public.contacts');
call rumbo.allow('public.contacts', '{select, insert, update, delete}', 'client_id in (select id from public.clients)');
