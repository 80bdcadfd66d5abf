-- What everybody must be able to name: read by all who have signed in, written by the office.
call rumbo.everybody_reads('public.companies');
call rumbo.everybody_reads('public.companies_cmps');
call rumbo.everybody_reads('public.components_company_working_days');
call rumbo.everybody_reads('public.components_company_holidays');
call rumbo.everybody_reads('public.products');
call rumbo.everybody_reads('public.product_families');
call rumbo.everybody_reads('public.categories');
call rumbo.everybody_reads('public.reasons');
call rumbo.everybody_reads('public.conditions');
call rumbo.everybody_reads('public.variable_settings');
call rumbo.everybody_reads('public.variable_settings_cmps');
call rumbo.everybody_reads('public.components_analysis_indexes');
call rumbo.everybody_reads('public.components_analysis_indexes_cmps');
call rumbo.everybody_reads('public.components_analysis_windows');
call rumbo.everybody_reads('public.exchange_rates');
