import { actionsOf, CUSTOM, declaredActions, OPEN, PUBLIC, ROLES, TYPES, WHOLE_COMPANY } from '@rumbo/config/roles';
import { Client as Database } from 'pg';
import { type Client, clientOf, signIn } from '../setup/api';
import { bootCms, type TestCms, WORKER_TOKEN } from '../setup/boot-cms';
import { makeScene, type Scene } from '../setup/people';

/** Role × route: every route of the API, and who gets past the door. */
interface Route {
  method: string;
  path: string;
  actions: string[];
  isOpen: boolean;
  isFoundAlike: boolean;
}

let cms: TestCms;
let scene: Scene;
let routes: Route[];

beforeAll(async () => {
  cms = await bootCms({ env: { RUMBO_LIST_ROUTES: '1', DEMO: 'off' } });
  scene = await makeScene(cms);
  routes = JSON.parse(/ROUTES (\[.*\])/.exec(cms.log())?.[1] ?? '[]');
}, 180_000);
afterAll(() => cms?.stop());

test('every route is declared in config/src/roles', () => {
  expect(routes.length).toBeGreaterThan(80);
  const declared = declaredActions();
  const undeclared = routes.filter(
    ({ actions }) => actions.length === 0 || actions.some((action) => !declared.has(action)),
  );
  expect(undeclared).toEqual([]);
});

test('the short way to a route leads where the long one does, and what has none is refused as ever', async () => {
  expect(routes.filter(({ isFoundAlike }) => !isFoundAlike).map(({ path }) => path)).toEqual([]);
  for (const path of ['/nothing', '/clients/x/nothing', '//clients', '/public.txt'])
    expect([path, (await scene.admin.get(path)).status]).toEqual([path, 404]);
  expect((await fetch(`${cms.url}/api/clients`, { method: 'PATCH' })).status).toBe(405);
});

test('only the state of the product, and calendars by their secret address, are open to all', () => {
  expect(routes.filter(({ isOpen }) => isOpen).flatMap(({ actions }) => actions)).toEqual([...OPEN]);
});

test('every action declared has a route', () => {
  const served = new Set(routes.flatMap(({ actions }) => actions));
  const wanted = [...ROLES, 'worker' as const].flatMap((role) => actionsOf(role));
  expect([...new Set([...wanted, ...PUBLIC])].filter((action) => !served.has(action))).toEqual([]);
});

test('a role gets exactly as far as the matrix says', async () => {
  const worker = clientOf(cms, WORKER_TOKEN);
  const callers: [string, Client, ReadonlySet<string>][] = [
    ['admin', scene.admin, new Set(actionsOf('admin'))],
    ['supervisor', scene.supervisor, new Set(actionsOf('supervisor'))],
    [
      'limited supervisor',
      scene.lead,
      new Set(actionsOf('supervisor').filter((action) => !WHOLE_COMPANY.some((closed) => closed === action))),
    ],
    ['sales', scene.ana, new Set(actionsOf('sales'))],
    ['worker', worker, new Set(actionsOf('worker'))],
    ['nobody', clientOf(cms, null), new Set<string>(PUBLIC)],
  ];
  const wrong: unknown[] = [];
  // Signing out and changing the password would end the sessions these calls are made with.
  const ending = ['plugin::users-permissions.auth.logout', 'plugin::users-permissions.auth.changePassword'];
  for (const { method, path, actions, isOpen } of routes) {
    if (isOpen || actions.some((action) => ending.includes(action))) continue;
    const concrete = path
      .replace(/^\/api/, '')
      .replace(/:\w+/g, '999999')
      .replace('(.*)', 'x');
    for (const [name, caller, allowed] of callers) {
      const { status } = await caller[method.toLowerCase() as 'get'](concrete);
      const isRefused = status === 401 || status === 403;
      // Inside the door a missing entry, an empty body and the like have answers of their own; only a 500 never is one.
      const isExpected = actions.every((action) => allowed.has(action)) ? status < 500 : isRefused;
      if (!isExpected) wrong.push([name, method, path, status]);
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);

test('what a role may do on a type is written in one place', () => {
  expect(Object.values(TYPES).every((rights) => rights.admin)).toBe(true);
  expect(
    Object.entries(CUSTOM).filter(([action, roles]) => action.includes('::work.') && roles.join() !== 'worker'),
  ).toEqual([]);
});

describe('the database, underneath', () => {
  let database: Database;
  beforeAll(async () => {
    database = new Database({ connectionString: cms.database.url });
    await database.connect();
  });
  afterAll(() => database?.end());

  const count = async (sql: string): Promise<number | string> => {
    try {
      return Number((await database.query<{ count: string }>(sql)).rows[0]?.count);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test('a connection whose role was not chosen has no right to anything', async () => {
    await database.query('reset role');
    expect(await count('select count(*) from public.clients')).toBe('42501');
    expect(await count('select count(*) from rumbo.kpi')).toBe('42501');
  });

  test('a rep without an id sees nothing, of any table it may read', async () => {
    await database.query(
      "set role rumbo_rep; set search_path = scoped, public; set app.user_id = ''; set app.owner_ids = ''",
    );
    const { rows } = await database.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.role_table_grants
      where grantee = 'rumbo_rep' and privilege_type = 'SELECT'`);
    expect(rows.length).toBeGreaterThan(30);
    // What these hold is no row of anybody: names of roles, the rights of routes, settings of plugins.
    const harmless = [
      'public.up_roles',
      'public.up_permissions',
      'public.up_permissions_role_lnk',
      'public.strapi_core_store_settings',
      'public.i18n_locale',
    ];
    for (const { name } of rows) {
      if (harmless.includes(name)) continue;
      expect([name, await count(`select count(*) from ${name}`)]).toEqual([name, 0]);
    }
  });

  test('lines, rollups and sums go with the client’s owner of today', async () => {
    const { anas, betos, ana, beto, lead } = scene;
    await database.query('reset role; set role rumbo_app');
    for (const { id } of [anas.client, betos.client]) {
      await database.query(
        `insert into rumbo.client_month (month, client_id, family_id, revenue_micros, units_micros, orders, lines, unrated)
         values (24300, ${id}, 0, 1, 1, 1, 1, 0)`,
      );
      await database.query(
        `insert into rumbo.sale_line (content_id, row_no, document_id, day, client_id, amount_micros, purchase)
         values (${id}, 1, 1, '2025-01-01', ${id}, 1, true)`,
      );
    }
    for (const owner of [0, -1, ana.id, beto.id]) {
      await database.query(`insert into rumbo.kpi (month, family_id, owner_id) values (24300, 0, ${owner})`);
    }
    const seen = async (owners: number[]) => {
      await database.query(
        `reset role; set role rumbo_rep; set app.user_id = '1'; set app.owner_ids = '${owners.join(',')}'`,
      );
      const { rows } = await database.query<{ kind: string; id: number }>(`
        select 'month' as kind, client_id as id from rumbo.client_month union all
        select 'line', client_id from rumbo.sale_line union all
        select 'kpi', owner_id from rumbo.kpi order by kind, id`);
      return rows.map(({ kind, id }) => `${kind} ${id}`);
    };
    const of = (person: { id: number }, client: { id: number }) => [
      `kpi ${person.id}`,
      `line ${client.id}`,
      `month ${client.id}`,
    ];
    expect(await seen([ana.id])).toEqual(of(ana, anas.client));
    expect(await seen([lead.id, ana.id])).toEqual(of(ana, anas.client));
    expect(await seen([beto.id])).toEqual(of(beto, betos.client));
    expect(await seen([lead.id])).toEqual([]);

    await scene.supervisor.put(`/clients/${anas.client.documentId}`, { data: { owner: beto.id } }).expect(200);
    expect(await seen([ana.id])).toEqual([`kpi ${ana.id}`]);
    expect(await seen([beto.id])).toHaveLength(5);
    await scene.supervisor.put(`/clients/${anas.client.documentId}`, { data: { owner: ana.id } }).expect(200);
  });

  test('a table nobody has written rules for: office yes, reps no', async () => {
    await database.query('reset role; set role rumbo_app; create table public.visits (id serial primary key)');
    await database.query('grant select on public.visits to rumbo_office');
    await database.query('set role rumbo_rep');
    expect(await count('select count(*) from public.visits')).toBe('42501');
  });

  test('office reads no CMS account, token or session', async () => {
    await database.query('reset role; set role rumbo_office');
    for (const table of ['admin_users', 'strapi_api_tokens', 'strapi_sessions', 'strapi_transfer_tokens']) {
      expect([table, await count(`select count(*) from public.${table}`)]).toEqual([table, '42501']);
    }
    expect(await count('select count(*) from public.clients')).toBe(2);
  });

  test('the audit says who did what, and nobody rewrites it', async () => {
    await scene.ana.put(`/clients/${scene.anas.client.documentId}`, { data: { phone: '555' } }).expect(200);
    await database.query('reset role; set role rumbo_office');
    const { rows } = await database.query(
      'select actor_kind, actor_id, via, action, old, new from rumbo.audit where type = $1 and document_id = $2 order by id desc limit 1',
      ['api::client.client', scene.anas.client.documentId],
    );
    expect(rows).toEqual([
      {
        actor_kind: 'user',
        actor_id: scene.ana.id,
        via: 'ui',
        action: 'update',
        old: { phone: null },
        new: { phone: '555' },
      },
    ]);
    const users = await database.query(
      "select new::text from rumbo.audit where type = 'plugin::users-permissions.user' and action = 'create'",
    );
    expect(users.rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(users.rows)).not.toContain('$2');
    expect(await count('delete from rumbo.audit')).toBe('42501');
    await database.query('reset role; set role rumbo_app');
    expect(await count('delete from rumbo.audit')).toBe('42501');
    expect(await count('update rumbo.audit set new = null')).toBe('42501');
  });
});

test('the worker’s token is made with the key of the environment', async () => {
  await clientOf(cms, WORKER_TOKEN)
    .post('/work/claim', { ids: [] })
    .expect((answer) => expect([200, 400]).toContain(answer.status));
  await clientOf(cms, `${WORKER_TOKEN}x`)
    .post('/work/claim', { ids: [1] })
    .expect(401);
  await expect(signIn(cms)).resolves.toBeDefined();
});
