-- Who is missed, the greatest first (cms analysis/dashboard/alerts): few rows of a month, found without reading all of it.
create index client_fact_quiet on rumbo.client_fact (month, family_id, trailing12_micros desc)
  where abc = 'A' and not bought and gap >= 2;
