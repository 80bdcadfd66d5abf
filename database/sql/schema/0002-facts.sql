-- What ERPs state. Lines carry no owner: scope follows the client of today (access/facts.sql).
-- Money and quantities are whole millionths (micros) in a bigint: exact, and comparable under row-level security.
-- A month is a whole number, year * 12 + (month - 1): differences are months (functions/months.sql).

-- A document of an ERP, once per company, whichever source names it.
create table rumbo.document (
  id  bigint generated always as identity primary key,
  key text not null unique
);

-- One statement of a document (or, with the rule "line", of one of its lines) by one import. It is kept also
-- when it says nothing new: undoing one import must not take away what another says too.
create table rumbo.document_claim (
  id             bigint generated always as identity primary key,
  import_id      int not null,
  document_id    bigint not null,
  line_key       text not null default '',
  -- Who is shown: not undone, highest (priority, received_order). Kept as a flag so that finding it is one probe.
  priority       int not null default 0,
  received_order bigint not null,
  live           boolean not null,
  undone         boolean not null default false,
  rows           int not null,
  content_hash   numeric not null,
  -- The claim whose lines show this content: itself, or the earlier claim that said the same.
  content_id     bigint not null
);
create unique index document_claim_live on rumbo.document_claim (document_id, line_key) where live;
create index document_claim_order on rumbo.document_claim (document_id, line_key, priority desc, received_order desc);
create index document_claim_import on rumbo.document_claim (import_id);

-- One statement of a client, product or salesperson by one import: the fields it names.
create table rumbo.claim (
  id             bigint generated always as identity primary key,
  import_id      int not null,
  kind           text not null,
  record_id      int not null,
  priority       int not null default 0,
  received_order bigint not null,
  undone         boolean not null default false,
  -- The record was made by this import: it may go when nothing else needs it.
  created        boolean not null,
  stated         jsonb not null
);
create index claim_record on rumbo.claim (kind, record_id, priority desc, received_order desc);
create index claim_import on rumbo.claim (import_id);

create table rumbo.sale_line (
  content_id        bigint not null,
  sheet             smallint not null default 0,
  row_no            int not null,
  document_id       bigint not null,
  day               date not null,
  client_id         int,
  product_id        int,
  family_id         int,
  salesperson_id    int,
  quantity_micros   bigint,
  unit_price_micros bigint,
  amount_micros     bigint not null,
  cost_micros       bigint,
  -- ISO 4217; null: the reporting currency.
  currency          text,
  -- The amount in the reporting currency at the rate of the document date; null: unrated, excluded and shown.
  reported_micros   bigint,
  -- quantity > 0 and amount > 0 on a document that is not cancelled: what counts as buying.
  purchase          boolean not null,
  cancelled         boolean not null default false,
  -- False when the family came from the product: a product that moves takes these lines along.
  family_stated     boolean not null default false,
  constraint sale_line_key primary key (content_id, sheet, row_no)
);
create index sale_line_client_day on rumbo.sale_line (client_id, day);
create index sale_line_day on rumbo.sale_line (day);

-- Lines of statements that are not shown: superseded, older than what stands, or undone.
create table rumbo.sale_line_past (like rumbo.sale_line including defaults);
alter table rumbo.sale_line_past add constraint sale_line_past_key primary key (content_id, sheet, row_no);

-- Rows that were not applied, with the way out.
create table rumbo.reject (
  id        bigint generated always as identity primary key,
  import_id int not null,
  sheet     smallint not null default 0,
  row_no    int not null,
  document  text,
  column_name text,
  code      text not null,
  value     text,
  message   text not null,
  raw       jsonb not null default '{}'
);
create index reject_import on rumbo.reject (import_id, row_no);

-- Rollups. family_id: 0 all, -1 no family. client_id -1: lines without a client.
create table rumbo.client_month (
  month           int not null,
  client_id       int not null,
  family_id       int not null,
  revenue_micros  bigint not null,
  units_micros    bigint not null,
  cost_micros     bigint,
  orders          int not null,
  lines           int not null,
  unrated         int not null,
  -- First and last purchase day of the month; null: the client bought nothing (returns only).
  first_day       date,
  last_day        date,
  -- Months since the previous month with a purchase, null: the first; months to the next one, null: none yet.
  gap             smallint,
  next_gap        smallint,
  primary key (client_id, family_id, month)
);
create index client_month_month on rumbo.client_month (month, family_id);

-- One row answers a dashboard. owner_id: 0 all, -1 no client, -2 clients without an owner.
create table rumbo.kpi (
  month          int not null,
  family_id      int not null,
  owner_id       int not null,
  revenue_micros bigint not null default 0,
  units_micros   bigint not null default 0,
  orders         int not null default 0,
  lines          int not null default 0,
  unrated        int not null default 0,
  clients        int not null default 0,
  new_clients    int not null default 0,
  -- [g]: clients that bought, whose previous purchase was g months ago. Retained(w) = sum of [1..w].
  bought_by_gap  int[] not null default array_fill(0, array[12]),
  -- [g]: clients that did not buy, whose last purchase was g months ago. Non-retained(w) = sum of [1..w].
  idle_by_gap    int[] not null default array_fill(0, array[12]),
  primary key (month, family_id, owner_id)
);

-- One row a client and month, also for idle months: everything a column or a sort of the analysis needs.
create table rumbo.client_fact (
  month             int not null,
  client_id         int not null,
  revenue_micros    bigint not null,
  units_micros      bigint not null,
  orders            int not null,
  bought            boolean not null,
  previous_micros   bigint not null,
  previous_units_micros bigint not null,
  previous_orders   int not null,
  year_ago_micros   bigint not null,
  average3_micros   bigint not null,
  trailing12_micros bigint not null,
  -- Revenue of the ABC window (a company setting) and the class it gives; null: revenue <= 0.
  abc_micros        bigint not null,
  abc               text,
  first_month       int,
  -- Months since the last purchase before this month; null: none.
  gap               int,
  last_day          date,
  primary key (month, client_id)
);

-- Which months of client_fact stand. A month that is not here is built when somebody looks at it.
create table rumbo.fact_build (
  month    int primary key,
  built_at timestamptz not null default now()
);

-- What the numbers rest on, one row: first and last month and the last document day.
create table rumbo.data_state (
  one         boolean primary key default true check (one),
  first_month int,
  last_month  int,
  data_as_of  date,
  version     bigint not null default 0
);
insert into rumbo.data_state default values;
