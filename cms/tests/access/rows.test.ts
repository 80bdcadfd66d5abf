import type { Client, Person } from '../setup/api';
import { clientOf } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { type Holdings, make, makeScene, type Scene } from '../setup/people';

/** Who may see which rows: two sales users, a supervisor of one of them, and everybody else. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms();
  scene = await makeScene(cms);
}, 180_000);
afterAll(() => cms?.stop());

const TYPES: [path: string, row: keyof Holdings, change: object][] = [
  ['/clients', 'client', { phone: '1' }],
  ['/contacts', 'contact', { phone: '1' }],
  ['/tasks', 'task', { title: 'changed' }],
  ['/comments', 'comment', { body: 'changed' }],
  ['/interactions', 'interaction', { note: 'changed' }],
  ['/monthly-targets', 'target', { value: '1' }],
  ['/categorisations', 'categorisation', { month: '2026-02-01' }],
];

const MISSING = 'zzzzzzzzzzzzzzzzzzzzzzzz';

describe.each(TYPES)('%s', (path, kind, change) => {
  test('a sales user lists, counts and gets only their own', async () => {
    for (const [person, own] of [
      [scene.ana, scene.anas],
      [scene.beto, scene.betos],
    ] as const) {
      const { body } = await person.get(path, { populate: '*', pagination: { pageSize: 100 } }).expect(200);
      expect(body.data.map((row: { documentId: string }) => row.documentId)).toEqual([own[kind].documentId]);
      expect(body.meta.pagination.total).toBe(1);
      await person.get(`${path}/${own[kind].documentId}`).expect(200);
    }
  });

  test('a foreign entry and a missing one are the same 404, to read and to write', async () => {
    const foreign = scene.betos[kind].documentId;
    const read = await scene.ana.get(`${path}/${foreign}`);
    const missing = await scene.ana.get(`${path}/${MISSING}`);
    expect([read.status, read.body]).toEqual([404, missing.body]);

    const isWritable = path !== '/monthly-targets' && path !== '/categorisations';
    const written = await scene.ana.put(`${path}/${foreign}`, { data: change });
    const unwritten = await scene.ana.put(`${path}/${MISSING}`, { data: change });
    expect(written.status).toBe(isWritable ? 404 : 403);
    expect([written.status, written.body]).toEqual([unwritten.status, unwritten.body]);

    const isDeletable = isWritable && path !== '/clients';
    const removed = await scene.ana.delete(`${path}/${foreign}`);
    expect(removed.status).toBe(isDeletable ? 404 : 403);
    await scene.supervisor.get(`${path}/${foreign}`).expect(200);
  });

  test('a supervisor limited to a team sees the team, one without a limit everything', async () => {
    const ids = async (by: Client) => {
      const { body } = await by.get(path, { pagination: { pageSize: 100 } }).expect(200);
      return body.data.map((row: { documentId: string }) => row.documentId);
    };
    expect(await ids(scene.lead)).toEqual([scene.anas[kind].documentId]);
    expect(await ids(scene.supervisor)).toEqual(
      expect.arrayContaining([scene.anas[kind].documentId, scene.betos[kind].documentId]),
    );
    await scene.lead.put(`${path}/${scene.betos[kind].documentId}`, { data: change }).expect(404);
    await scene.lead.get(`${path}/${scene.betos[kind].documentId}`).expect(404);
  });

  test('without signing in there is nothing', async () => {
    const nobody = clientOf(cms, null);
    for (const answer of [
      nobody.get(path),
      nobody.get(`${path}/${scene.anas[kind].documentId}`),
      nobody.put(`${path}/${MISSING}`, { data: change }),
    ]) {
      expect([401, 403]).toContain((await answer).status);
    }
  });
});

describe('what a sales user asks about others', () => {
  const total = async (query: object, path = '/clients'): Promise<number | string> => {
    const { status, body } = await scene.ana.get(path, query);
    return status === 200 ? body.meta.pagination.total : `refused with ${status}`;
  };

  test('search finds nothing of a colleague', async () => {
    expect(await total({ _q: 'secret-beto' })).toBe(0);
    expect(await total({ _q: 'secret-ana' })).toBe(1);
  });

  test.each([
    [{ filters: { name: { $contains: 'secret-beto' } } }],
    [{ filters: { owner: { id: { $notNull: true }, email: { $contains: 'beto' } } } }],
    [{ filters: { addresses: { city: { $contains: 'beto' } } } }],
    [{ filters: { $or: [{ name: 'secret-beto' }, { code: 'code-beto' }] } }],
    [{ filters: { $not: { code: { $eq: 'code-ana' } } } }],
  ])('filter %j gives nothing', async (query) => {
    expect(await total(query)).toBe(0);
  });

  test('populate brings only what is theirs', async () => {
    const { body } = await scene.ana.get('/goals', { populate: '*' }).expect(200);
    expect(JSON.stringify(body)).not.toContain('beto');
    const clients = await scene.ana
      .get('/clients', { populate: { owner: true, addresses: true, parent: true } })
      .expect(200);
    expect(clients.body.data[0]).toMatchObject({ owner: { displayName: 'ana' }, addresses: [{ city: 'secret-ana' }] });
  });

  test('a parent that is not theirs stays hidden, and cannot be asked about', async () => {
    await scene.supervisor
      .put(`/clients/${scene.anas.client.documentId}`, { data: { parent: scene.betos.client.documentId } })
      .expect(200);
    const { body } = await scene.ana
      .get(`/clients/${scene.anas.client.documentId}`, { populate: 'parent' })
      .expect(200);
    expect(body.data.parent).toBeNull();
    expect(await total({ filters: { parent: { name: { $contains: 'secret' } } } })).toBe(0);
    await scene.ana.get('/clients', { sort: 'parent.name' }).expect(200);
    // The rest of their client can still be changed.
    await scene.ana.put(`/clients/${scene.anas.client.documentId}`, { data: { phone: '2' } }).expect(200);
    await scene.supervisor.put(`/clients/${scene.anas.client.documentId}`, { data: { parent: null } }).expect(200);
  });

  test.each([
    ['populate', { populate: 'createdBy' }],
    ['filter', { filters: { createdBy: { email: { $contains: 'a' } } } }],
    ['sort', { sort: 'updatedBy.email' }],
    ['filter a password', { filters: { owner: { password: { $startsWith: '$2' } } } }],
    ['sort a password', { sort: 'owner.password' }],
    ['select a password', { populate: { owner: { fields: ['password'] } } }],
    ['an unknown parameter', { bogus: '1' }],
  ])('CMS accounts and secrets cannot be reached: %s', async (_, query) => {
    for (const by of [scene.ana, scene.supervisor]) await by.get('/clients', query).expect(400);
  });

  test('colleagues are names', async () => {
    const { body } = await scene.ana.get('/users').expect(200);
    const beto = body.find(({ id }: { id: number }) => id === scene.beto.id);
    expect(beto).toMatchObject({ displayName: 'beto', email: null, username: null });
    expect(body.find(({ id }: { id: number }) => id === scene.ana.id)).toMatchObject({ email: 'ana@example.com' });
    for (const filters of [
      { email: { $contains: 'beto' } },
      { username: 'beto' },
      { blocked: false, id: scene.beto.id },
    ]) {
      expect((await scene.ana.get('/users', { filters }).expect(200)).body).toEqual([]);
    }
    await scene.ana.put(`/users/${scene.ana.id}`, { role: 1 }).expect(403);
    await scene.supervisor.put(`/users/${scene.supervisor.id}`, { scope: 'all' }).expect(403);
  });

  test('sums, sales and imports: nothing of a colleague', async () => {
    await scene.ana.get('/imports').expect(403);
    await scene.lead.get('/imports').expect(403);
    await scene.supervisor.get('/imports').expect(200);
    await scene.ana.get('/sources').expect(403);
  });
});

describe('hanging something on a foreign client', () => {
  const ways = (row: { id: number; documentId: string }) => [
    row.documentId,
    row.id,
    String(row.id),
    { connect: [row.documentId] },
    { connect: [{ id: row.id }] },
    { connect: [{ documentId: row.documentId }] },
    { set: [row.documentId] },
    { set: [{ documentId: row.documentId }] },
    [row.documentId],
  ];

  test('is a 404 in every way of writing it', async () => {
    for (const client of ways(scene.betos.client)) {
      for (const [path, data] of [
        ['/tasks', { title: 'x' }],
        ['/contacts', { name: 'x' }],
        ['/comments', { body: 'x' }],
        ['/interactions', { kind: 'visit' }],
      ] as const) {
        const { status } = await scene.ana.post(path, { data: { ...data, client } });
        expect([path, client, status]).toEqual([path, client, 404]);
      }
      await scene.ana.put(`/tasks/${scene.anas.task.documentId}`, { data: { client } }).expect(404);
      await scene.ana.put(`/contacts/${scene.anas.contact.documentId}`, { data: { client } }).expect(404);
    }
  });

  test('on their own it works in every way of writing it', async () => {
    for (const client of ways(scene.anas.client)) {
      const { id, documentId } = await make(scene.ana, '/tasks', { title: 'own', client });
      const { body } = await scene.ana.get(`/tasks/${documentId}`, { populate: ['client', 'assignee'] }).expect(200);
      expect(body.data).toMatchObject({
        id,
        client: { documentId: scene.anas.client.documentId },
        assignee: { id: scene.ana.id },
      });
      await scene.ana.put(`/tasks/${documentId}`, { data: { client: null } }).expect(200);
      await scene.ana
        .put(`/tasks/${documentId}`, { data: { client: { connect: [scene.anas.client.documentId] } } })
        .expect(200);
      const off = await scene.ana.put(`/tasks/${documentId}?populate=client`, {
        data: { client: { disconnect: [scene.anas.client.documentId] } },
      });
      expect(off.body.data.client).toBeNull();
      await scene.ana.delete(`/tasks/${documentId}`).expect(204);
    }
  });

  test('nonsense is refused, never a 500', async () => {
    for (const client of [-1, 1e12, 'x', "' or 1=1", { connect: [{}] }, { connect: 'x' }, [{}], true, 3.5]) {
      const { status } = await scene.ana.post('/tasks', { data: { title: 'x', client } });
      expect([client, [400, 404].includes(status)]).toEqual([client, true]);
    }
  });
});

describe('what the server sets', () => {
  test('a comment is the author’s, whoever it says wrote it; only they change it', async () => {
    const { documentId } = await make(scene.ana, '/comments', {
      body: 'mine',
      client: scene.anas.client.documentId,
      author: scene.beto.id,
    });
    const { body } = await scene.supervisor.get(`/comments/${documentId}`, { populate: 'author' }).expect(200);
    expect(body.data.author.id).toBe(scene.ana.id);
    const office = await make(scene.supervisor, '/comments', {
      body: 'from the office',
      client: scene.anas.client.documentId,
    });
    const seen = await scene.ana.get(`/comments/${office.documentId}`, { populate: 'author' }).expect(200);
    expect(seen.body.data.author.displayName).toBe('susana');
    await scene.ana.put(`/comments/${office.documentId}`, { data: { body: 'x' } }).expect(403);
    await scene.ana.delete(`/comments/${office.documentId}`).expect(403);
    await scene.ana.delete(`/comments/${documentId}`).expect(204);
    await scene.supervisor.delete(`/comments/${office.documentId}`).expect(204);
  });

  test('a sales user gives away neither client nor task', async () => {
    const data = { owner: scene.beto.id, code: 'other', system: 'other', phone: '3' };
    await scene.ana.put(`/clients/${scene.anas.client.documentId}`, { data }).expect(200);
    await scene.ana
      .put(`/tasks/${scene.anas.task.documentId}`, { data: { assignee: scene.beto.id, state: 'doing' } })
      .expect(200);
    const { body } = await scene.supervisor
      .get(`/clients/${scene.anas.client.documentId}`, { populate: 'owner' })
      .expect(200);
    expect(body.data).toMatchObject({ phone: '3', code: 'code-ana', system: 'main', owner: { id: scene.ana.id } });
    const task = await scene.supervisor
      .get(`/tasks/${scene.anas.task.documentId}`, { populate: 'assignee' })
      .expect(200);
    expect(task.body.data).toMatchObject({ state: 'doing', assignee: { id: scene.ana.id } });
  });

  test('a colleague’s task at one’s own client is seen, not changed', async () => {
    const { documentId } = await make(scene.supervisor, '/tasks', {
      title: 'visit',
      client: scene.anas.client.documentId,
      assignee: scene.beto.id,
    });
    await scene.ana.get(`/tasks/${documentId}`).expect(200);
    await scene.ana.put(`/tasks/${documentId}`, { data: { state: 'done' } }).expect(403);
    await scene.ana.delete(`/tasks/${documentId}`).expect(403);
    // Beto does not own the client: the task is his, the client stays hidden, and he can still finish it.
    const { body } = await scene.beto.get(`/tasks/${documentId}`, { populate: 'client' }).expect(200);
    expect(body.data.client).toBeNull();
    await scene.beto.put(`/tasks/${documentId}`, { data: { state: 'done' } }).expect(200);
    await scene.supervisor.delete(`/tasks/${documentId}`).expect(204);
  });

  test('an owner that a person chose is marked, one sent back as it was is not', async () => {
    const { documentId } = await make(scene.supervisor, '/clients', { name: 'x', code: 'owners' });
    const save = async (data: object) =>
      (await scene.supervisor.put(`/clients/${documentId}`, { data }).expect(200)).body.data.ownerSetBy;
    expect(await save({ owner: null, phone: '1', ownerSetBy: 'person' })).toBe('import');
    expect(await save({ owner: { connect: [{ id: scene.beto.id }] } })).toBe('person');
    await scene.supervisor.delete(`/clients/${documentId}`).expect(204);
  });

  test('a taken code says no more than that', async () => {
    const { status, body } = await scene.supervisor.post('/clients', { data: { name: 'x', code: 'code-beto' } });
    expect(status).toBe(409);
    expect(JSON.stringify(body)).not.toContain('beto');
  });
});

test('500 requests of different people at once never cross', async () => {
  const people: [Person, Holdings][] = [
    [scene.ana, scene.anas],
    [scene.beto, scene.betos],
  ];
  const ask = async (index: number): Promise<void> => {
    const [person, own] = people[index % 2] as [Person, Holdings];
    if (index % 5 === 4) {
      const { body } = await scene.supervisor.get('/clients').expect(200);
      expect(body.meta.pagination.total).toBe(2);
    } else if (index % 5 === 3) {
      await person.put(`/clients/${own.client.documentId}`, { data: { notes: person.name } }).expect(200);
    } else {
      const { body } = await person.get(index % 2 ? '/clients' : '/contacts', { populate: '*' }).expect(200);
      expect(body.meta.pagination.total).toBe(1);
      expect(JSON.stringify(body)).not.toContain(person.name === 'ana' ? 'beto' : 'ana@');
    }
  };
  const indexes = Array.from({ length: 500 }, (_, index) => index);
  const runner = async () => {
    for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) await ask(index);
  };
  await Promise.all(Array.from({ length: 24 }, runner));
  for (const [person, own] of people) {
    const { body } = await scene.supervisor.get(`/clients/${own.client.documentId}`);
    expect(body.data.notes).toBe(person.name);
  }
}, 120_000);
