import pg from 'pg';

export const MONTHS = 36;
const today = new Date();
/** The running month is the last: a condition changed today holds from it on. */
export const FIRST_MONTH = today.getUTCFullYear() * 12 + today.getUTCMonth() - MONTHS + 1;
export const FAMILIES = 8;
export const OWNERS = 20;
const CLIENTS = 50_000;
export const REP = { identifier: 'rep1@example.com', password: 'bench-password-1' };

/** Clients of 20 owners and 8 families, made in SQL inside the product's own Postgres. */
export async function loadRecords(product, { clients = CLIENTS } = {}) {
  const owners = await makeOwners(product);
  await inSql(product, async (step) => {
    await step('records', recordsSql(owners, clients));
    await step('analyse', 'analyze public.clients');
  });
}

/** Those records with `rows` lines; answers milliseconds by step. */
export async function loadCompany(product, { rows }) {
  await loadRecords(product);
  return loadLines(product, rows);
}

/**
 * `rows` lines in the place of those there are, in documents of five over 36 months, few clients buying much; the numbers by
 * the product's own refresh. Answers milliseconds by step.
 */
export const loadLines = (product, rows) =>
  inSql(product, async (step) => {
    await step('lines', `begin; ${linesSql(rows)} truncate rumbo.client_month; commit;`);
    await step('facts', FACTS);
    await step('analyse', 'analyze rumbo.sale_line, rumbo.client_month, rumbo.kpi');
  });

/** The numbers of all lines anew, as after a first load; answers milliseconds. */
export async function loadFacts(product) {
  const { facts } = await inSql(product, async (step) => {
    await step('emptied', 'truncate rumbo.client_month');
    await step('facts', FACTS);
  });
  return facts;
}

const FACTS = "begin; select pg_advisory_xact_lock(hashtext('rumbo.facts')), rumbo.refresh_facts(true); commit;";

/** Steps of SQL inside the product's own Postgres; answers milliseconds by step. */
export async function inSql(product, work) {
  const client = new pg.Client({ connectionString: product.superuserUrl });
  await client.connect();
  const steps = {};
  const step = async (name, sql) => {
    const began = performance.now();
    await client.query(sql);
    steps[name] = Math.round(performance.now() - began);
  };
  // As the owner of the tables, and the same company every time.
  await client.query('set role rumbo_app; select setseed(0.42)');
  try {
    await work(step);
  } finally {
    await client.end();
  }
  return steps;
}

/** Sales users by the API, as an admin makes them: the first is who asks for a rep's page. */
async function makeOwners({ call }) {
  const { roles } = await call('GET', '/users-permissions/roles');
  const role = roles.find(({ type }) => type === 'sales').id;
  const ids = [];
  for (let at = 1; at <= OWNERS; at += 1) {
    const email = `rep${at}@example.com`;
    const account = {
      username: email,
      email,
      displayName: `Vendedor ${at}`,
      password: REP.password,
      confirmed: true,
      role,
    };
    ids.push((await call('POST', '/users', account)).id);
  }
  return ids;
}

const MADE = 'now(), now(), now()';

const recordsSql = (owners, clients) => `
  insert into public.product_families (document_id, name, active, created_at, updated_at, published_at)
  select rumbo.new_document_id(), 'Familia ' || f, true, ${MADE} from generate_series(1, ${FAMILIES}) f;
  insert into public.clients (document_id, code, name, system, segment, channel, city, region, country, email, owner_id, owner_set_by,
                              funnel_state, active, created_at, updated_at, published_at)
  select rumbo.new_document_id(), 'C' || lpad(c::text, 6, '0'), 'Cliente ' || c, 'main', 'Segmento ' || c % 5, 'Canal ' || c % 3,
         'Ciudad ' || c % 60, 'Provincia ' || c % 24, 'Ecuador', 'c' || c || '@example.com',
         (array[${owners.join(', ')}])[1 + c % ${OWNERS}], 'import', 'won', true, ${MADE}
    from generate_series(1, ${clients}) c;`;

/** The square of a chance: a few clients buy often, as they do. */
const linesSql = (rows) => `
  call rumbo.set_indexes_aside('rumbo.document');
  insert into rumbo.document (key) select 'F' || d from generate_series(1, ${Math.ceil(rows / 5)}) d;
  call rumbo.bring_indexes_back('rumbo.document');
  call rumbo.set_indexes_aside('rumbo.sale_line');
  insert into rumbo.sale_line (content_id, row_no, document_id, day, client_id, family_id, quantity_micros, unit_price_micros,
                               amount_micros, reported_micros, purchase)
  select d.id, l.no, d.id, d.day, c.id, f.first + floor(random() * ${FAMILIES})::int, l.quantity * 1000000, l.cents * 10000,
         l.quantity * l.cents * 10000, l.quantity * l.cents * 10000, true
    from (select id, floor(random() ^ 2 * ${CLIENTS})::int as client,
                 (rumbo.month_start(${FIRST_MONTH} + floor(random() * ${MONTHS})::int) + floor(random() * 28)::int) as day
            from rumbo.document) d
    join (select id, row_number() over (order by id) - 1 as place from public.clients where code like 'C______') c on c.place = d.client
   cross join lateral (select no, 1 + floor(random() * 20)::bigint as quantity, 100 + floor(random() * 20000)::bigint as cents
                         from generate_series(1, 5) no where d.id > 0) l
   cross join (select min(id) as first from public.product_families) f;
  call rumbo.bring_indexes_back('rumbo.sale_line');`;
