import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * The same files by hand, as fast as honest SQL does it on the same Postgres. Two sums of it are compared with:
 *
 * - `plain`: COPY to an unlogged staging table, upsert of clients and products, lines without foreign keys, monthly rollup.
 * - `besides`: what the product keeps besides: who stated each document and record and how it was made (undo, trace and audit
 *   stand on that), and months by family with their gaps and key figures.
 *
 * `load` goes into empty tables: bare, indexes after. `merge` goes on top of what is there, and touches the months of its lines.
 * Both answer with milliseconds by step.
 */
export async function byHand(superuserUrl, work) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(TABLES);

  const run = async (path, sql) => {
    const timed = async (step) => {
      const began = performance.now();
      await step();
      return Math.round(performance.now() - began);
    };
    const ask = (text) => timed(() => client.query(text));
    await client.query('truncate staging');
    const copy = await timed(() =>
      pipeline(
        createReadStream(path),
        client.query(copyFrom('copy staging from stdin with (format csv, header true)')),
      ),
    );
    const plain = { copy, upsert: await ask(UPSERT), merge: await ask(sql.merge), rollup: await ask(sql.rollup) };
    return { plain, besides: { statements: await ask(sql.statements), families: await ask(sql.families) } };
  };
  try {
    return await work({ load: (path) => run(path, LOAD), merge: (path) => run(path, MERGE) });
  } finally {
    await client.query('drop schema baseline cascade');
    await client.end();
  }
}

const TABLES = `
  drop schema if exists baseline cascade; create schema baseline; set search_path = baseline;
  create unlogged table staging (document text collate "C", day date, client text collate "C", client_name text collate "C",
    product text collate "C", product_name text collate "C", family text collate "C",
    salesperson text collate "C", quantity numeric, price numeric, amount numeric);
  create table client (id int generated always as identity primary key, code text unique, name text, salesperson text);
  create table product (id int generated always as identity primary key, code text unique, name text, family text);
  create table line (id bigint generated always as identity, document text, line_no int, day date, client_id int, product_id int, quantity bigint,
    price bigint, amount bigint);
  create table client_month (month date, client_id int, revenue numeric, units numeric, orders bigint, first_day date);
  create table document (id bigint generated always as identity, key text, rows int, content_hash numeric);
  create table document_statement (document_id bigint, import_id int, rows int, content_hash numeric, live boolean);
  create table statement (kind text, record_id int, import_id int, stated jsonb);
  create table audit (type text, entry_id int, at timestamptz default now(), action text, new jsonb);
  create table family_month (client_id int, family text, month int, revenue numeric, units numeric, orders bigint, lines bigint, first_day date,
    last_day date, gap int, next_gap int);
  create table kpi (month int, family text, salesperson text, revenue numeric, units numeric, orders numeric, clients bigint, new_clients bigint,
    retained bigint);`;

const UPSERT = `analyze staging;
  insert into client (code, name, salesperson) select client, max(client_name), max(salesperson) from staging group by 1
    on conflict (code) do update set name = excluded.name, salesperson = excluded.salesperson;
  insert into product (code, name, family) select product, max(product_name), max(family) from staging group by 1
    on conflict (code) do update set name = excluded.name, family = excluded.family;`;

const NEW_LINES = `
  insert into line (document, line_no, day, client_id, product_id, quantity, price, amount)
  select s.document, row_number() over (partition by s.document), s.day, c.id, p.id, s.quantity * 1000000, s.price * 1000000, s.amount * 1000000
    from staging s join client c on c.code = s.client join product p on p.code = s.product`;
const NEW_MONTHS = `
  insert into client_month
  select date_trunc('month', day)::date, client_id, sum(amount), sum(quantity), count(distinct document), min(day) from line`;
const NEW_DOCUMENTS = `
  insert into document (key, rows, content_hash)
  select document, count(*), sum(hash_record_extended(row(day, client, product, family, salesperson, quantity, price, amount), 0))
    from staging group by 1`;
const NEW_STATEMENTS = (clients, products, number) => `
  insert into statement
  select 'client', id, ${number}, jsonb_build_object('name', name, 'salesperson', salesperson) from ${clients}
  union all select 'product', id, ${number}, jsonb_build_object('name', name, 'family', family) from ${products};`;
const FAMILY_MONTHS = (lines) => `
  select client_id, family, extract(year from day)::int * 12 + extract(month from day)::int as month, sum(amount) as revenue,
         sum(quantity) as units, count(distinct document) as orders, count(*) as lines, min(day) as first_day, max(day) as last_day
    from ${lines} group by 1, 2, 3`;
const GAPS = `month - lag(month) over by_month as gap, lead(month) over by_month - month as next_gap`;
const BY_MONTH = 'window by_month as (partition by client_id, family order by month)';
const NEW_KPI = `
  insert into kpi
  select m.month, m.family, c.salesperson, sum(revenue), sum(units), sum(orders), count(*),
         count(*) filter (where gap is null), count(*) filter (where gap = 1)
    from family_month m join client c on c.id = m.client_id group by 1, 2, 3;`;

const LOAD = {
  merge: `${NEW_LINES};
    create unique index on line (document, line_no); create index on line (client_id, day); create index on line (day);`,
  rollup: `${NEW_MONTHS} group by 1, 2; alter table client_month add primary key (client_id, month);`,
  statements: `${NEW_DOCUMENTS};
    alter table document add primary key (id); create unique index on document (key);
    insert into document_statement select id, 1, rows, content_hash, true from document;
    alter table document_statement add primary key (document_id, import_id);
    ${NEW_STATEMENTS('client', 'product', 1)}
    alter table statement add primary key (kind, record_id, import_id);
    insert into audit (type, entry_id, action, new) select 'client', id, 'create', to_jsonb(c) from client c;
    create index on audit (type, entry_id, at);`,
  families: `
    insert into family_month
      select *, ${GAPS} from (${FAMILY_MONTHS('line join product p on p.id = product_id')}) m ${BY_MONTH};
    alter table family_month add primary key (client_id, family, month);
    create index on family_month (month, family); ${NEW_KPI}`,
};

const MERGE = {
  merge: `${NEW_LINES}
    on conflict (document, line_no) do update set day = excluded.day, client_id = excluded.client_id, product_id = excluded.product_id,
      quantity = excluded.quantity, price = excluded.price, amount = excluded.amount;`,
  rollup: `
    create temp table touched as
      select distinct c.id as client_id, date_trunc('month', day)::date as month from staging s join client c on c.code = s.client;
    analyze touched;
    delete from client_month m using touched t where m.client_id = t.client_id and m.month = t.month;
    ${NEW_MONTHS} join touched t using (client_id) where day >= t.month and day < t.month + interval '1 month' group by 1, 2;`,
  statements: `${NEW_DOCUMENTS} on conflict (key) do update set rows = excluded.rows, content_hash = excluded.content_hash;
    insert into document_statement
      select d.id, 2, d.rows, d.content_hash, true from document d where key in (select document from staging);
    create temp table stated_client as select * from client where code in (select client from staging);
    create temp table stated_product as select * from product where code in (select product from staging);
    ${NEW_STATEMENTS('stated_client', 'stated_product', 2)}`,
  families: `
    delete from family_month m using touched t
     where m.client_id = t.client_id and m.month = extract(year from t.month)::int * 12 + extract(month from t.month)::int;
    insert into family_month
      ${FAMILY_MONTHS(`(select l.*, p.family from line l join product p on p.id = l.product_id join touched t using (client_id)
                         where l.day >= t.month and l.day < t.month + interval '1 month') l`)};
    update family_month m set gap = r.gap, next_gap = r.next_gap
      from (select ctid as place, gap as old_gap, next_gap as old_next_gap, ${GAPS} from family_month
             where client_id in (select client_id from touched) ${BY_MONTH}) r
     where m.ctid = r.place and (r.old_gap, r.old_next_gap) is distinct from (r.gap, r.next_gap);
    truncate kpi; ${NEW_KPI}`,
};

/** The months of clients, by family and over all, from the lines by hand: milliseconds. */
export async function plainFacts(client) {
  const began = performance.now();
  await client.query(`
    create schema baseline;
    create table baseline.client_month as
      with document as (
        select date_trunc('month', day)::date as month, client_id, family_id, document_id, sum(reported_micros) as revenue, sum(quantity_micros) as units,
               min(day) as first_day from rumbo.sale_line group by 1, 2, 3, 4
      )
      select month, client_id, family_id, sum(revenue) as revenue, sum(units) as units, count(*) as orders, min(first_day) as first_day
        from document group by 1, 2, 3
      union all
      select month, client_id, 0, sum(revenue), sum(units), count(distinct document_id), min(first_day) from document group by 1, 2;
    alter table baseline.client_month add primary key (client_id, family_id, month);`);
  const ms = Math.round(performance.now() - began);
  await client.query('drop schema baseline cascade');
  return ms;
}
