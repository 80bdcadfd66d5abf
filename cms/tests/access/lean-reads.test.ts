import { type Client, clientOf, login, makeUser, PASSWORD, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { type Chance, chanceOf } from '../setup/chance';
import { make, makeScene, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** Lean reads answer what the stock way answers, and what a caller may see is read anew with every request. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms({ env: { DEMO: 'off' } });
  scene = await makeScene(cms);
  await makeClients();
}, 180_000);
afterAll(() => cms?.stop());

/** Names that LIKE and quoting could trip over, blanks, shared values, clients of nobody. */
async function makeClients() {
  const chance = chanceOf(140);
  for (let at = 0; at < 24; at += 1) {
    await make(scene.supervisor, '/clients', {
      code: `L${at}`,
      name: chance.oneOf(['50 %_ menos', "O'Hara", 'Ñandú', 'back\\slash', 'secret-ana']),
      segment: chance.oneOf(['Norte', 'Sur', null]),
      active: chance.below(2) === 0,
      latitude: chance.oneOf([null, -2.5, 0, 12.345678]),
      owner: chance.oneOf([scene.ana.id, scene.beto.id, null]),
      parent: chance.oneOf([scene.anas.client.documentId, null]),
    });
  }
}

/** Strapi's way answers when another format is spoken of, even to decline it. */
const stock = (by: Client, path: string) => by.get(path).set('strapi-encode-source-maps', 'false');

/** What can be asked of a type: fields by kind, relations and a field of theirs. */
const TYPES = {
  clients: {
    texts: ['code', 'name', 'segment', 'funnelState', 'email'],
    others: { active: ['true', 'false', '1'], latitude: ['0', '-2.5', '12.345678', 'x'], id: ['1', '7', '999999'] },
    relations: { owner: 'displayName', parent: 'name', salesperson: 'name', createdBy: 'firstname' },
  },
  contacts: { texts: ['name', 'email'], others: { id: ['1'] }, relations: { client: 'name' } },
  tasks: {
    texts: ['title', 'state'],
    others: { createdAt: ['2026-01-01T00:00:00.000Z', '2026-01-01'] },
    relations: { client: 'name', assignee: 'email' },
  },
  comments: {
    texts: ['body'],
    others: { id: ['1'] },
    relations: { client: 'name', author: 'username', task: 'title' },
  },
  'monthly-targets': {
    texts: ['documentId'],
    others: { month: ['2026-01-01', '2026-02-31'], value: ['100', '1e2'] },
    relations: { goal: 'name', responsible: 'displayName' },
  },
  categorisations: {
    texts: ['variable', 'setBy'],
    others: { month: ['2026-01-01'] },
    relations: { client: 'code', category: 'name' },
  },
  conditions: {
    texts: ['variable', 'operand'],
    others: { threshold: ['10', '-10'], order: ['1', '2'] },
    relations: { category: 'name' },
  },
} as const;

function randomQuery(chance: Chance): string {
  const type = chance.oneOf(Object.keys(TYPES) as (keyof typeof TYPES)[]);
  const { texts, others, relations } = TYPES[type] as {
    texts: readonly string[];
    others: Record<string, readonly string[]>;
    relations: Record<string, string>;
  };
  const kinds = Object.keys(others);
  const names = Object.keys(relations);
  const parts: string[] = [];
  const add = (key: string, value: string) => parts.push(`${key}=${encodeURIComponent(value)}`);
  const filter = (prefix: string) => {
    const way = chance.below(6);
    const text = chance.oneOf(texts);
    const kind = chance.oneOf(kinds);
    const relation = chance.oneOf(names);
    const word = chance.oneOf(['Norte', 'O', '%', '_', 'secret', '\\', 'Ñ', 'ñ', 'revenue', 'prospect', '']);
    if (way === 0)
      add(`${prefix}[${text}][${chance.oneOf(['$eq', '$ne', '$contains', '$containsi', '$startsWith'])}]`, word);
    else if (way === 1)
      add(`${prefix}[${kind}][${chance.oneOf(['$eq', '$gte', '$lt', '$ne'])}]`, chance.oneOf(others[kind] ?? []));
    else if (way === 2)
      add(`${prefix}[${text}][${chance.oneOf(['$null', '$notNull'])}]`, chance.oneOf(['true', 'false']));
    else if (way === 3)
      for (const at of [0, 1]) add(`${prefix}[${text}][${chance.oneOf(['$in', '$notIn'])}][${at}]`, word);
    else if (way === 4)
      add(
        `${prefix}[${relation}][${chance.oneOf(['id', 'documentId', relations[relation] ?? ''])}][$eq]`,
        chance.oneOf(['1', '2', word]),
      );
    else add(`${prefix}[${relation}][${relations[relation]}][$containsi]`, word);
  };
  if (chance.below(3) > 0) filter('filters');
  if (chance.below(4) === 0) for (const at of [0, 1]) filter(`filters[$or][${at}]`);
  if (chance.below(2) === 0) for (const [at, name] of chance.someOf(texts).entries()) add(`fields[${at}]`, name);
  for (const name of chance.someOf(names).slice(0, 2)) {
    if (chance.below(2) === 0) add(`populate[${name}][fields][0]`, relations[name] ?? '');
    else add(`populate[${name}]`, chance.oneOf(['true', '*']));
  }
  const relation = chance.oneOf(names);
  const first = chance.oneOf([...texts, ...kinds, `${relation}.${relations[relation]}`, 'secret']);
  // Ties are broken by id, so that both ways must put them in the same place.
  add('sort', `${first}:${chance.oneOf(['asc', 'desc', 'DESC'])},id`);
  const page = chance.below(4);
  if (page === 0) add('pagination[page]', chance.oneOf(['1', '2', '0', '9', 'x']));
  if (page < 2) add('pagination[pageSize]', chance.oneOf(['1', '5', '500', '0']));
  if (page === 2) for (const key of ['start', 'limit']) add(`pagination[${key}]`, chance.oneOf(['0', '1', '7']));
  if (chance.below(20) === 0)
    add(chance.oneOf(['locale', 'status', 'unknown', '_q']), chance.oneOf(['x', 'draft', 'en']));
  return `/${type}?${parts.join('&')}`;
}

test('random questions have the same answer both ways, for every kind of caller', async () => {
  const chance = chanceOf(141);
  const callers = { admin: scene.admin, supervisor: scene.supervisor, lead: scene.lead, ana: scene.ana };
  const statuses: Record<number, number> = {};
  for (let at = 0; at < 100; at += 1) {
    const path = randomQuery(chance);
    for (const [name, by] of Object.entries(callers)) {
      const [lean, plain] = await Promise.all([by.get(path), stock(by, path)]);
      expect({ name, path, status: lean.status, body: lean.body }).toEqual({
        name,
        path,
        status: plain.status,
        body: plain.body,
      });
      statuses[lean.status] = (statuses[lean.status] ?? 0) + 1;
    }
  }
  expect(statuses[200]).toBeGreaterThan(150);
  expect(statuses[400]).toBeGreaterThan(20);
}, 300_000);

test('single entries have the same answer both ways, the console’s list and entry by one statement', async () => {
  for (const [path, id] of [
    ['/clients', scene.anas.client.documentId],
    ['/tasks', scene.anas.task.documentId],
    ['/clients', scene.betos.client.documentId],
    ['/clients', 'zzzzzzzzzzzzzzzzzzzzzzzz'],
  ] as const) {
    for (const query of [
      '',
      '?fields[0]=name',
      '?populate[client]=true',
      '?populate[owner][fields][0]=displayName',
      '?populate=*',
      '?x=1',
    ]) {
      const one = `${path}/${id}${query}`;
      const [lean, plain] = [await scene.ana.get(one), await stock(scene.ana, one)];
      expect([one, lean.status, lean.body]).toEqual([one, plain.status, plain.body]);
    }
  }
  await scene.supervisor
    .get('/clients?populate[owner][fields][0]=displayName&filters[segment][$eq]=Sur&sort=name:asc')
    .expect(200);
  await scene.supervisor
    .get(`/clients/${scene.anas.client.documentId}?populate[owner][fields][0]=displayName`)
    .expect(200);
  const seen = await sql<{ query: string }>(
    cms,
    'select query from pg_stat_activity where query like \'%left join "up_users" r0%\'',
  );
  expect(seen.length).toBeGreaterThan(0);
});

test('a right that is taken or given, a role that changes and a session that ends hold with the next request', async () => {
  const nora = await makeUser(cms, scene.admin, { name: 'nora', role: 'sales' });
  await nora.get('/products').expect(200);
  const [taken] = await sql<{ id: number; role: number }>(
    cms,
    `delete from up_permissions_role_lnk l using up_permissions p, up_roles r
      where p.id = l.permission_id and r.id = l.role_id and p.action = 'api::product.product.find' and r.type = 'sales'
     returning p.id, r.id as role`,
  );
  await nora.get('/products').expect(403);
  await sql(cms, 'insert into up_permissions_role_lnk (permission_id, role_id) values ($1, $2)', [
    taken?.id,
    taken?.role,
  ]);
  await nora.get('/products').expect(200);
  await nora.get('/users/count').expect(403);
  await sql(
    cms,
    "update up_users_role_lnk set role_id = (select id from up_roles where type = 'supervisor') where user_id = $1",
    [nora.id],
  );
  await nora.get('/users/count').expect(200);
  await sql(cms, "update strapi_sessions set expires_at = now() - interval '1 day' where user_id = $1", [
    String(nora.id),
  ]);
  await nora.get('/products').expect(401);

  const again = clientOf(cms, (await login(cms, 'nora', PASSWORD)).body.jwt);
  await again.get('/products').expect(200);
  await sql(cms, 'update up_users set blocked = true where id = $1', [nora.id]);
  await again.get('/products').expect(401);
  await clientOf(cms, `${(await signIn(cms)).token}x`)
    .get('/products')
    .expect(401);
});

test('a token whose signature is known to be good is refused once its time is over', async () => {
  const token = (await signIn(cms)).token;
  await clientOf(cms, token).get('/products').expect(200);
  await clientOf(cms, `${token?.slice(0, -4)}AAAA`)
    .get('/products')
    .expect(401);
  await cms.setClock(new Date(Date.now() + 16 * 60_000).toISOString());
  await clientOf(cms, token).get('/products').expect(401);
});
