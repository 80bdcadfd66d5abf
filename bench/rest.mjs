/**
 * npm run bench:rest: lists of 25 of 5,000 clients with a filter, an order and one relation, and single clients, over 10 connections,
 * signed in and within one's rows, against a bare server on the same tables without either. The last line is one JSON object.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loadRecords, REP } from './setup/company.mjs';
import { keptOpen, measure } from './setup/measure.mjs';
import { startProduct } from './setup/product.mjs';

const CLIENTS = 5_000;
const CONNECTIONS = 10;
const LISTS = 2_000;
const SINGLES = 4_000;
const FIELDS = ['code', 'name', 'segment', 'channel', 'city', 'region', 'email', 'active', 'updatedAt'];
const SHOWN = `${FIELDS.map((name, at) => `fields[${at}]=${name}`).join('&')}&populate[owner][fields][0]=displayName`;

const PRODUCT = {
  list: (segment, page) =>
    `/api/clients?filters[segment][$eq]=Segmento%20${segment}&sort=name:asc&pagination[page]=${page}&pagination[pageSize]=25&${SHOWN}`,
  single: (id) => `/api/clients/${id}?${SHOWN}`,
};
const BARE = {
  list: (segment, page) => `/clients?segment=Segmento%20${segment}&page=${page}`,
  single: (id) => `/clients/${id}`,
};

const product = await startProduct();
const bare = fork(fileURLToPath(new URL('./setup/bare-server.mjs', import.meta.url)), [product.superuserUrl]);
try {
  const [{ port }] = await once(bare, 'message');
  await loadRecords(product, { clients: CLIENTS });
  const ids = await idsOf(product);
  const admin = await roundOf({ url: product.url, token: await product.signIn(), ids: ids.all, paths: PRODUCT });
  const rep = await roundOf({ url: product.url, token: await product.signIn(REP), ids: ids.ofRep, paths: PRODUCT });
  const limit = await roundOf({ url: `http://127.0.0.1:${port}`, ids: ids.all, paths: BARE });
  for (const [name, round] of Object.entries({ admin, rep, limit })) console.log(name.padEnd(8), JSON.stringify(round));
  const share = (of) => Math.round((admin[of].perS / limit[of].perS) * 1000) / 1000;
  console.log(
    JSON.stringify({
      listPerS: admin.list.perS,
      singlePerS: admin.single.perS,
      repListPerS: rep.list.perS,
      repSinglePerS: rep.single.perS,
      listOfLimit: share('list'),
      singleOfLimit: share('single'),
    }),
  );
} finally {
  bare.disconnect();
  await product.stop();
}

/** Warm, then measured: a list of each page of each segment, a client of each id. */
async function roundOf({ url, token, ids, paths }) {
  const { ask, close } = keptOpen({ url, token, connections: CONNECTIONS });
  const lists = Array.from({ length: LISTS }, (_, at) => ({ path: paths.list(at % 5, 1 + (at % 20)) }));
  const singles = Array.from({ length: SINGLES }, (_, at) => ({ path: paths.single(ids[(at * 37) % ids.length]) }));
  await measure([...lists.slice(0, 200), ...singles.slice(0, 200)], CONNECTIONS, ask);
  const round = { list: await measure(lists, CONNECTIONS, ask), single: await measure(singles, CONNECTIONS, ask) };
  close();
  return round;
}

async function idsOf({ superuserUrl }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const read = async (where) =>
    (await client.query(`select c.document_id as id from public.clients c ${where} order by c.id`)).rows;
  const all = await read('');
  const ofRep = await read(`join public.up_users u on u.id = c.owner_id and u.email = '${REP.identifier}'`);
  await client.end();
  return { all: all.map(({ id }) => id), ofRep: ofRep.map(({ id }) => id) };
}
