-- Strapi's own tables. Accounts, tokens and sessions of the CMS are read as the system alone: even a mistake in a
-- route cannot bring one out.
do $$
declare
  known record;
begin
  for known in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and (relname like 'admin\_%' or relname like 'strapi\_%' or relname like 'i18n\_%')
  loop
    call rumbo.system_only(format('public.%I', known.relname));
  end loop;
end
$$;

-- Settings of plugins, read in the course of ordinary requests.
grant select on public.strapi_core_store_settings, public.i18n_locale to rumbo_office, rumbo_rep;

-- Roles and their rights are changed in the CMS, by its admins.
revoke insert, update, delete on public.up_roles, public.up_permissions, public.up_permissions_role_lnk from rumbo_office;
grant select on public.up_roles, public.up_permissions, public.up_permissions_role_lnk to rumbo_rep;

-- No type of a rep's has a file yet; taking one off an entry must still find nothing instead of failing.
call rumbo.rule('public.files');
call rumbo.rule('public.files_related_mph');
call rumbo.allow('public.files_related_mph', '{select, delete}', 'false');
