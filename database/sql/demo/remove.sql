-- Takes the demo company away: its imports with their lines, and every entry made for it. Runs in one transaction
-- under the facts lock. What people have added stays, unless it is about nothing any more: a contact or a label of a
-- demo client goes with the client, as does what was logged with it; a task only loses the client's name. Leaves temp tables behind for the caller:
-- demo_import, demo_line, demo_client, demo_user, demo_record and demo_kept, to count by.

create temp table demo_import on commit drop as
select i.id, i.file_sha256 from public.imports i
 where i.id in (select entry_id from rumbo.demo_entry where type = 'api::import.import')
    or i.source_id in (select entry_id from rumbo.demo_entry where type = 'api::source.source');

-- Months closed while the demo stood were closed on its numbers.
create temp table demo_closing on commit drop as
select c.id, c.month, c.reopened_at from rumbo.closed_month c
 where c.closed_at >= (select min(i.created_at) from public.imports i join demo_import d on d.id = i.id);
delete from rumbo.closed_kpi where month in (select month from demo_closing where reopened_at is null);
delete from rumbo.closed_target where month in (select month from demo_closing where reopened_at is null);
delete from rumbo.closed_month where id in (select id from demo_closing);

-- 1. What the imports stated, and what they made of it. A record that another import states too is kept.

create temp table demo_stated on commit drop as
select distinct c.kind, c.record_id from rumbo.claim c where c.created and c.import_id in (select id from demo_import)
union
select split_part(split_part(e.type, '::', 2), '.', 1), e.entry_id from rumbo.demo_entry e
 where e.type in ('api::client.client', 'api::product.product', 'api::salesperson.salesperson');

create temp table demo_kept on commit drop as
select s.kind, s.record_id from demo_stated s
 where exists (select from rumbo.claim c where c.kind = s.kind and c.record_id = s.record_id
                  -- What it showed before files came is kept as import 0: nobody else's word.
                  and c.import_id <> 0 and c.import_id not in (select id from demo_import));

create temp table demo_record on commit drop as
select kind, record_id as id from demo_stated except select kind, record_id from demo_kept;

delete from rumbo.claim where import_id in (select id from demo_import);
delete from rumbo.claim c using demo_record r where c.import_id = 0 and (c.kind, c.record_id) = (r.kind, r.id);
delete from rumbo.record_past p using demo_record r where (p.kind, p.id) = (r.kind, r.id);
delete from rumbo.edited_field e using demo_record r
 where e.entry_id = r.id and e.type = format('api::%s.%s', r.kind, r.kind);

-- 2. Lines. Where another import states the same document, the newest of those statements stands from now on.

create temp table demo_claim on commit drop as
select c.id, c.document_id, c.content_id from rumbo.document_claim c where c.import_id in (select id from demo_import);
delete from rumbo.document_claim where id in (select id from demo_claim);

create temp table demo_content on commit drop as
select content_id from demo_claim except select content_id from rumbo.document_claim;

create temp table touched (client_id int, month int) on commit drop;
create temp table demo_line (id bigint) on commit drop;

with gone as (
  delete from rumbo.sale_line where content_id in (select content_id from demo_content) returning content_id, client_id, day
), counted as (
  insert into demo_line select content_id from gone
)
insert into touched select distinct coalesce(client_id, -1), rumbo.month_of(day) from gone;
delete from rumbo.sale_line_past where content_id in (select content_id from demo_content);

with standing as (
  select distinct on (document_id, line_key) id, content_id from rumbo.document_claim
   where not undone and document_id in (select document_id from demo_claim)
   order by document_id, line_key, priority desc, received_order desc, id desc
), raised as (
  update rumbo.document_claim c set live = true from standing s where c.id = s.id and not c.live returning c.content_id
), moved as (
  delete from rumbo.sale_line_past p using raised r where p.content_id = r.content_id returning p.*
), shown as (
  insert into rumbo.sale_line select * from moved
)
insert into touched
select distinct coalesce(client_id, -1), rumbo.month_of(day) from moved
except select client_id, month from touched;

delete from rumbo.document d
 where d.id in (select document_id from demo_claim)
   and not exists (select from rumbo.document_claim c where c.document_id = d.id);

-- 3. The imports themselves, also those on their way: a worker that reads one loses its lease.

do $$
declare
  waiting int;
begin
  for waiting in select id from demo_import loop
    execute format('drop table if exists rumbo.staging_%s', waiting);
  end loop;
end
$$;
delete from rumbo.correction where import_id in (select id from demo_import);
delete from rumbo.reject where import_id in (select id from demo_import);
delete from rumbo.work where (payload ->> 'importId')::int in (select id from demo_import);
delete from public.imports where id in (select id from demo_import);
delete from rumbo.loose_file where sha256 in (select file_sha256 from demo_import) and not rumbo.file_is_named(sha256);

-- 4. People's work about the demo, then the demo's own.

create temp table demo_client on commit drop as select id from demo_record where kind = 'client';
create temp table demo_task on commit drop as select entry_id as id from rumbo.demo_entry where type = 'api::task.task';
create temp table demo_user on commit drop as select entry_id as id from rumbo.demo_entry where type = 'plugin::users-permissions.user';
create temp table demo_strategy on commit drop as select entry_id as id from rumbo.demo_entry where type = 'api::strategy.strategy';
-- The tasks that a task of the demo came again as.
create temp table demo_series on commit drop as
select distinct series as id from public.tasks where series is not null and id in (select id from demo_task);
insert into demo_task
select id from public.tasks where series in (select id from demo_series) except select id from demo_task;

delete from public.comments
 where id in (select entry_id from rumbo.demo_entry where type = 'api::comment.comment')
    or task_id in (select id from demo_task)
    or strategy_id in (select id from demo_strategy)
    or client_id in (select id from demo_client) and task_id is null;
delete from public.categorisations where client_id in (select id from demo_client);
delete from public.contacts
 where client_id in (select id from demo_client)
    or id in (select entry_id from rumbo.demo_entry where type = 'api::contact.contact');
delete from public.interactions
 where client_id in (select id from demo_client)
    or id in (select entry_id from rumbo.demo_entry where type = 'api::interaction.interaction');
delete from public.tasks where id in (select id from demo_task);
delete from rumbo.task_series where id in (select id from demo_series);
delete from public.strategies where id in (select id from demo_strategy);

delete from public.monthly_targets
 where responsible_id in (select id from demo_user)
    or id in (select entry_id from rumbo.demo_entry where type = 'api::monthly-target.monthly-target');
delete from public.goals where id in (select entry_id from rumbo.demo_entry where type = 'api::goal.goal');

create temp table demo_lost_owner on commit drop as
select id from public.clients where owner_id in (select id from demo_user) and id not in (select id from demo_client);

delete from public.components_client_addresses
 where id in (select cmp_id from public.clients_cmps
               where component_type = 'client.address' and entity_id in (select id from demo_client));
delete from public.clients where id in (select id from demo_client);
delete from public.products where id in (select id from demo_record where kind = 'product');
delete from public.salespeople where id in (select id from demo_record where kind = 'salesperson');
delete from public.import_profiles where id in (select entry_id from rumbo.demo_entry where type = 'api::import-profile.import-profile');
delete from public.sources where id in (select entry_id from rumbo.demo_entry where type = 'api::source.source');
delete from public.strapi_sessions
 where origin = 'users-permissions' and user_id in (select id::text from demo_user);
delete from public.up_users where id in (select id from demo_user);

-- A family is shared by name: it goes when nothing of anybody's is in it.
delete from public.product_families f
 where f.id in (select entry_id from rumbo.demo_entry where type = 'api::product-family.product-family')
   and not exists (select from public.products p where p.family_id = f.id)
   and not exists (select from public.goals g where g.family_id = f.id)
   and not exists (select from rumbo.sale_line l where l.family_id = f.id)
   and not exists (select from rumbo.sale_line_past l where l.family_id = f.id);

-- 5. Numbers. Real clients that a demo user owned have none now, in every month.

do $$
declare
  fact text;
begin
  foreach fact in array array['client_fact', 'client_to_date', 'client_index'] loop
    if to_regclass('rumbo.' || fact) is not null then
      execute format('delete from rumbo.%I where client_id in (select id from demo_client)', fact);
    end if;
  end loop;
  if exists (select from touched) then
    perform rumbo.refresh_facts(false);
  end if;
  if exists (select from demo_lost_owner) then
    perform rumbo.follow_owners();
  end if;
end
$$;

delete from rumbo.demo_entry;
update rumbo.demo set state = 'removed', changed_at = now();
