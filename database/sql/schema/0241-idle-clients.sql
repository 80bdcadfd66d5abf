-- Who stayed away so many months is what the dashboard and pages of non-retained clients ask: a twentieth of a month's rows.
create index client_fact_idle on rumbo.client_fact (month, family_id, gap) where not bought;
