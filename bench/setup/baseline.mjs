import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/**
 * The same file by hand, as fast as honest SQL does it on the same Postgres: COPY to an unlogged staging table, upsert of
 * clients and products, bare insert of the lines without foreign keys, indexes after a first load, monthly rollup.
 * Returns milliseconds by step.
 */
export async function runBaseline(superuserUrl, path) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const steps = {};
  const step = async (name, work) => {
    const began = performance.now();
    await work();
    steps[name] = Math.round(performance.now() - began);
  };
  await client.query(`
    drop schema if exists baseline cascade; create schema baseline; set search_path = baseline;
    create unlogged table staging (document text collate "C", day date, client text collate "C", client_name text collate "C",
      product text collate "C", product_name text collate "C", family text collate "C",
      salesperson text collate "C", quantity numeric, price numeric, amount numeric);
    create table client (id int generated always as identity primary key, code text unique, name text, salesperson text);
    create table product (id int generated always as identity primary key, code text unique, name text, family text);
    create table line (id bigint generated always as identity, document text, line_no int, day date, client_id int, product_id int, quantity bigint,
      price bigint, amount bigint);`);
  await step('copy', () =>
    pipeline(createReadStream(path), client.query(copyFrom('copy staging from stdin with (format csv, header true)'))),
  );
  await step('upsert', async () => {
    await client.query(`analyze staging;
      insert into client (code, name, salesperson) select client, max(client_name), max(salesperson) from staging group by 1
        on conflict (code) do update set name = excluded.name, salesperson = excluded.salesperson;
      insert into product (code, name, family) select product, max(product_name), max(family) from staging group by 1
        on conflict (code) do update set name = excluded.name, family = excluded.family;`);
  });
  await step('merge', () =>
    client.query(`
      insert into line (document, line_no, day, client_id, product_id, quantity, price, amount)
      select s.document, row_number() over (partition by s.document), s.day, c.id, p.id, s.quantity * 1000000, s.price * 1000000, s.amount * 1000000
        from staging s join client c on c.code = s.client join product p on p.code = s.product;
      create unique index on line (document, line_no); create index on line (client_id, day); create index on line (day);`),
  );
  await step('rollup', () =>
    client.query(`
      create table client_month as
        select date_trunc('month', day)::date as month, client_id, sum(amount) as revenue, sum(quantity) as units, count(distinct document) as orders,
               min(day) as first_day from line group by 1, 2;
      alter table client_month add primary key (client_id, month);`),
  );
  await client.query('drop schema baseline cascade');
  await client.end();
  return steps;
}

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
