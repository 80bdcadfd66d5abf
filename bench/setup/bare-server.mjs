import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The limit: Node's own server and pg on the product's own tables, statements prepared, nobody signed in, every row for
 * everybody. Runs in a process of its own, and tells its port to the one that forked it.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const SHOWN =
  'c.id, c.document_id, c.code, c.name, c.segment, c.channel, c.city, c.region, c.email, c.active, c.updated_at';
const OWNER = "json_build_object('id', o.id, 'displayName', o.display_name) as owner";

async function list(query) {
  const [segment, page] = [query.get('segment'), Number(query.get('page'))];
  const [rows, count] = await Promise.all([
    pool.query({
      name: 'list',
      text: `select ${SHOWN}, ${OWNER} from public.clients c left join public.up_users o on o.id = c.owner_id
              where c.segment = $1 order by c.name, c.id limit 25 offset $2`,
      values: [segment, (page - 1) * 25],
    }),
    pool.query({
      name: 'count',
      text: 'select count(*)::int as total from public.clients where segment = $1',
      values: [segment],
    }),
  ]);
  return { data: rows.rows, meta: { total: count.rows[0].total } };
}

async function single(id) {
  const { rows } = await pool.query({
    name: 'single',
    text: `select ${SHOWN}, ${OWNER} from public.clients c left join public.up_users o on o.id = c.owner_id where c.document_id = $1`,
    values: [id],
  });
  return { data: rows[0] };
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://bare');
  const id = /^\/clients\/(\w+)$/.exec(pathname)?.[1];
  const body = JSON.stringify(id ? await single(id) : await list(searchParams));
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
