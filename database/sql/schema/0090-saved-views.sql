-- Saved views of the analysis: names, and which one a person's analysis opens with.

create unique index saved_views_name on public.saved_views (owner_id, variable, lower(name));

create table rumbo.default_view (
  user_id int primary key references public.up_users (id) on delete cascade,
  view_id int not null references public.saved_views (id) on delete cascade
);
create index default_view_view on rumbo.default_view (view_id);
