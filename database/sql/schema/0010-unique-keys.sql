-- Keys of the types that Strapi models. `unique` in a schema is a check of the application, made with the caller's
-- eyes: under row-level security a duplicate of somebody else's code would pass. These are the truth.
-- Strapi's schema sync leaves indexes it does not know alone.

-- A code is one ERP's: the same code in another system is another company.
create unique index clients_system_code on public.clients (system, code);
create unique index products_system_code on public.products (system, code);
create unique index salespeople_system_code on public.salespeople (system, code);
create unique index product_families_name on public.product_families (name);

-- Drafts and closed goals may repeat one another (what-if copies); what counts may not count twice.
create unique index goals_active on public.goals (variable, coalesce(family_id, 0), year) where state = 'active';
create unique index monthly_targets_key on public.monthly_targets (goal_id, responsible_id, month)
  nulls not distinct where goal_id is not null;
create index monthly_targets_month on public.monthly_targets (month);

create unique index variable_settings_variable on public.variable_settings (variable);
create unique index categories_name on public.categories (variable, name);
create unique index reasons_name on public.reasons (variable, name);
create unique index categorisations_key on public.categorisations (client_id, variable, month);

create unique index sources_name on public.sources (name);
create unique index import_profiles_name on public.import_profiles (name);
create unique index exchange_rates_day on public.exchange_rates (currency, day);

-- Signing in compares without regard to case; two accounts must not differ in case only.
create unique index up_users_email on public.up_users (lower(email));
create unique index up_users_username on public.up_users (lower(username));
