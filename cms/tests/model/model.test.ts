import { Client as Database } from 'pg';
import request from 'supertest';
import { type Client, clientOf, makeUser, type Person, signIn } from '../setup/api';
import { ADMIN, bootCms, type TestCms } from '../setup/boot-cms';

/** The model as people and programs meet it: what they are shown, what the database holds to, what is shipped. */
let cms: TestCms;
let database: Database;
let office: Person;
let lead: Person;
let sales: Person;
let nobody: Client;

beforeAll(async () => {
  cms = await bootCms();
  database = new Database({ connectionString: cms.database.superuserUrl });
  await database.connect();
  const admin = await signIn(cms);
  office = await makeUser(cms, admin, { name: 'susana', role: 'supervisor', scope: 'all' });
  lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [] });
  sales = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  nobody = clientOf(cms, null);
}, 180_000);
afterAll(async () => {
  await database?.end();
  await cms?.stop();
});

const PROFILE = {
  name: 'online-retail',
  kind: 'sales',
  match: { senders: ['erp@example.com'], files: ['*.csv'] },
  format: { type: 'csv', delimiter: ',', dates: ['yyyy-MM-dd HH:mm:ss'] },
  columns: { document: 'InvoiceNo', date: 'InvoiceDate', amount: { multiply: ['Quantity', 'UnitPrice'] } },
  cancelled: { column: 'InvoiceNo', startsWith: 'C' },
};

const count = async (table: string): Promise<number> =>
  Number((await database.query(`select count(*) from ${table}`)).rows[0].count);

describe('GET /api/meta/types', () => {
  const pathsFor = async (person: Client) => {
    const answer = await person.get('/meta/types').expect(200);
    return (answer.body.data as { path: string }[]).map(({ path }) => path);
  };

  test('a supervisor is shown every type, a sales user what sales may read', async () => {
    expect(await pathsFor(office)).toEqual(
      expect.arrayContaining(['clients', 'imports', 'import-profiles', 'sources', 'goals']),
    );
    const shown = await pathsFor(sales);
    expect(shown).toEqual(expect.arrayContaining(['clients', 'tasks', 'company']));
    for (const path of ['imports', 'import-profiles', 'sources']) expect(shown).not.toContain(path);
  });

  test('imports are for whoever sees the whole company', async () => {
    expect(await pathsFor(lead)).not.toContain('imports');
  });

  test('whatever a team’s supervisor is shown, they can open', async () => {
    for (const path of await pathsFor(lead)) {
      const { status } = await lead.get(`/${path}`);
      expect([path, status]).toEqual([path, 200]);
    }
  });

  test('is closed to whoever has not signed in', async () => {
    await nobody.get('/meta/types').expect(403);
  });

  test('every answer carries the version, and a new label is a new version', async () => {
    const before = (await nobody.get('/nothing-here')).headers['x-model-version'];
    const signedIn = await request(cms.url).post('/admin/login').send(ADMIN).expect(200);
    const path = '/content-manager/content-types/api::task.task/configuration';
    const bearer = `Bearer ${signedIn.body.data.token ?? signedIn.body.data.accessToken}`;
    const view = await request(cms.url).get(path).set('authorization', bearer).expect(200);
    const { settings, metadatas, layouts } = view.body.data.contentType;
    // The CMS's own screen leaves out what it was only shown.
    for (const { list } of Object.values<{ list: { mainField?: string } }>(metadatas)) delete list.mainField;
    metadatas.title.edit.label = 'Qué hacer';
    await request(cms.url).put(path).set('authorization', bearer).send({ settings, metadatas, layouts }).expect(200);
    const answer = await office.get('/meta/types');
    expect(before).toMatch(/.{8}/);
    expect(answer.headers['x-model-version']).not.toBe(before);
    const tasks = (answer.body.data as { path: string; attributes: { name: string; label: string }[] }[]).find(
      ({ path }) => path === 'tasks',
    );
    expect(tasks?.attributes.find(({ name }) => name === 'title')?.label).toBe('Qué hacer');
  });
});

test('GET /api/meta/map: no tiles unless set, and the middle of each city the caller sees', async () => {
  const inCity = (code: string, latitude: number | null) =>
    office
      .post('/clients', { data: { name: code, code, city: ' Ambato', latitude, longitude: latitude && -78.6 } })
      .expect(201);
  for (const [code, latitude] of [
    ['M-1', -1.2],
    ['M-2', -1.3],
    ['M-3', 40],
    ['M-4', null],
  ] as const)
    await inCity(code, latitude);
  const { body } = await office.get('/meta/map').expect(200);
  expect(body.data).toEqual({ tiles: null, cities: [{ name: 'Ambato', latitude: -1.2, longitude: -78.6 }] });
  expect((await sales.get('/meta/map').expect(200)).body.data.cities).toEqual([]);
  await nobody.get('/meta/map').expect(403);
});

describe('keys of the database', () => {
  test('a code is taken once in its system, and free in another', async () => {
    await office.post('/clients', { data: { name: 'Uno', code: 'C-1' } }).expect(201);
    await office.post('/clients', { data: { name: 'Otro', code: 'C-1' } }).expect(409);
    await office.post('/clients', { data: { name: 'Otro', code: 'C-1', system: 'other' } }).expect(201);
  });

  test('one goal a variable, family and year; what-if copies may repeat it', async () => {
    const goal = { variable: 'units', year: 2026 };
    await office.post('/goals', { data: { ...goal, name: 'Meta', state: 'active' } }).expect(201);
    await office
      .post('/goals', { data: { ...goal, name: 'Copia', state: 'draft', scenario: 'Optimista' } })
      .expect(201);
    await office.post('/goals', { data: { ...goal, name: 'Doble', state: 'active' } }).expect(409);
  });

  test('a monthly target is of one month, keeps six decimals, and goes with its goal', async () => {
    const goal = await office
      .post('/goals', { data: { name: 'Ventas', variable: 'revenue', year: 2026, state: 'active' } })
      .expect(201);
    const target = { goal: goal.body.data.documentId, month: '2026-03-17', value: 1234567.123456 };
    const made = await office.post('/monthly-targets', { data: target }).expect(201);
    expect(made.body.data).toMatchObject({ month: '2026-03-01', value: 1234567.123456 });
    await office.post('/monthly-targets', { data: { ...target, month: '2026-03-02' } }).expect(409);
    const { rows } = await database.query('select value::text from monthly_targets');
    expect(rows).toEqual([{ value: '1234567.123456' }]);
    await office.delete(`/goals/${goal.body.data.documentId}`).expect(204);
    expect(await count('monthly_targets')).toBe(0);
  });

  test('a required relation cannot be left out', async () => {
    const answer = await office.post('/contacts', { data: { name: 'Ana' } }).expect(400);
    expect(answer.body.error.details).toMatchObject({ code: 'INVALID', field: 'client' });
  });
});

describe('import profiles', () => {
  test('take the flat shape, get a source of their own name, and their version from the server', async () => {
    const made = await office.post('/import-profiles?populate=source', { ...PROFILE, version: 7 }).expect(201);
    expect(made.body.data).toMatchObject({
      name: 'online-retail',
      version: 1,
      document: { rule: 'replace' },
      source: { name: 'online-retail', kind: 'mail' },
    });
    const path = `/import-profiles/${made.body.data.documentId}`;
    expect((await office.put(path, { match: { files: ['*.txt'] } }).expect(200)).body.data.version).toBe(1);
    expect(
      (await office.put(path, { data: { format: { ...PROFILE.format, delimiter: ';' } } }).expect(200)).body.data
        .version,
    ).toBe(2);
  });

  test('that cannot be used are refused with every reason, and leave no source behind', async () => {
    const sources = await count('sources');
    const answer = await office
      .post('/import-profiles', { ...PROFILE, name: 'bad', format: { delimiter: ';;' }, columns: {} })
      .expect(400);
    expect(answer.body.error.details.problems[0].path).toBe('format.delimiter');
    await office.post('/import-profiles', { ...PROFILE }).expect(409);
    expect(await count('sources')).toBe(sources);
  });

  test('are not for sales users', async () => {
    await sales.post('/import-profiles', PROFILE).expect(403);
  });
});

describe('shipped defaults', () => {
  test('each variable has its four indices, and what was deleted stays deleted', async () => {
    expect(await count('variable_settings')).toBe(7);
    expect(await count('components_analysis_indexes')).toBe(28);
    const { body } = await office.get('/reasons').expect(200);
    await office.delete(`/reasons/${body.data[0].documentId}`).expect(204);
    const left = await count('reasons');
    const again = await bootCms({ database: cms.database });
    await again.stop();
    expect(await count('reasons')).toBe(left);
    expect(await count('companies')).toBe(1);
  }, 120_000);
});

describe('what follows from a change', () => {
  test('another owner makes the numbers stale, the same one does not', async () => {
    const client = await office.post('/clients', { data: { name: 'Dos', code: 'C-2' } }).expect(201);
    const path = `/clients/${client.body.data.documentId}`;
    const stale = () => count("rumbo.work where kind = 'refresh-facts'");
    await office.put(path, { data: { phone: '099' } }).expect(200);
    expect(await stale()).toBe(0);
    await office.put(path, { data: { owner: sales.id } }).expect(200);
    expect(await stale()).toBe(1);
  });

  test('a task that is done says when, until it is opened again', async () => {
    const made = await office
      .post('/tasks', { data: { title: 'Llamar', completedAt: '2020-01-01T00:00:00Z' } })
      .expect(201);
    const path = `/tasks/${made.body.data.documentId}`;
    expect(made.body.data.completedAt).toBeNull();
    expect((await office.put(path, { data: { state: 'done' } }).expect(200)).body.data.completedAt).toMatch(/^20/);
    expect((await office.put(path, { data: { state: 'doing' } }).expect(200)).body.data.completedAt).toBeNull();
  });
});
