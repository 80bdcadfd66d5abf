import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import request from 'supertest';
import { type Client, clientOf } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';
import { make, makeScene, type Scene } from '../setup/people';
import { sql } from '../setup/sql';

/** A client's record: what was said and sent, and who may see it. */
let cms: TestCms;
let scene: Scene;

beforeAll(async () => {
  cms = await bootCms({ env: { DEMO: 'off' } });
  scene = await makeScene(cms);
}, 180_000);
afterAll(() => cms?.stop());

const HOUR = 60 * 60_000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

describe('an interaction', () => {
  const log = (data: object, by = scene.ana) =>
    by.post('/interactions?populate=author', {
      data: { kind: 'visit', client: scene.anas.client.documentId, ...data },
    });

  test('is its author’s, now, and nowhere, unless it says', async () => {
    const before = Date.now();
    const { body } = await log({ author: scene.beto.id, distance: 3 }).expect(201);
    expect(body.data).toMatchObject({ author: { id: scene.ana.id }, distance: null });
    expect(Date.parse(body.data.at)).toBeGreaterThanOrEqual(before - 1);
    const path = `/interactions/${body.data.documentId}`;
    const changed = await scene.ana
      .put(`${path}?populate=author`, { data: { note: 'Quiere ver la lista', distance: 3 } })
      .expect(200);
    expect(changed.body.data).toMatchObject({ author: { id: scene.ana.id }, distance: null, at: body.data.at });
    await scene.ana.delete(path).expect(204);
  });

  test('written offline keeps its own moment; a clock that is ahead is not believed', async () => {
    const at = hoursAgo(7);
    expect((await log({ at }).expect(201)).body.data.at).toBe(at);
    const ahead = await log({ at: hoursAgo(-3) }).expect(201);
    expect(Date.parse(ahead.body.data.at)).toBeLessThanOrEqual(Date.now());
    const refused = await log({ at: hoursAgo(-48) }).expect(400);
    expect(refused.body.error.details).toMatchObject({ field: 'at', reason: 'interaction-ahead' });
    await log({ at: 'ayer' }).expect(400);
  });

  test('says how far from the client its author stood, in whole metres', async () => {
    const client = await make(scene.supervisor, '/clients', {
      code: 'Q1',
      name: 'Quito',
      owner: scene.ana.id,
      latitude: -0.220164,
      longitude: -78.512327,
    });
    const here = { client: client.documentId, latitude: -0.220164, longitude: -78.512327 };
    const { body } = await log({ ...here, accuracy: 12 }).expect(201);
    expect(body.data).toMatchObject({ distance: 0, accuracy: 12 });
    const path = `/interactions/${body.data.documentId}`;
    const distance = async (data: object) => (await scene.ana.put(path, { data }).expect(200)).body.data.distance;
    expect(await distance({ latitude: -2.189412, longitude: -79.889066 })).toBe(267_154);
    expect(await distance({ note: 'x' })).toBe(267_154);
    expect(await distance({ client: scene.anas.client.documentId })).toBeNull();
    expect(await distance({ client: client.documentId })).toBe(267_154);
    expect(await distance({ latitude: null, longitude: null })).toBeNull();
    await log({ client: client.documentId, latitude: 1 }).expect(400);
  });

  test('is measured from the address of a client without coordinates of its own, wherever that moves', async () => {
    const [quito, loja] = [
      { latitude: -0.220164, longitude: -78.512327 },
      { latitude: -3.99313, longitude: -79.20422 },
    ];
    const bare = { city: 'Quito' };
    const client = await make(scene.supervisor, '/clients', {
      code: 'Q5',
      name: 'Por su dirección',
      owner: scene.ana.id,
      addresses: [bare, { city: 'Quito', ...quito }],
    });
    const path = `/clients/${client.documentId}`;
    const place = async (data: object) => {
      const { body } = await scene.supervisor.put(path, { data }).expect(200);
      const { latitude, longitude } = body.data;
      return { latitude: Number(latitude), longitude: Number(longitude) };
    };
    const { body } = await log({ client: client.documentId, ...quito }).expect(201);
    expect(body.data.distance).toBe(0);
    expect(await place({ addresses: [bare, { city: 'Loja', ...loja }] })).toEqual(loja);
    expect(await place({ latitude: null, longitude: null })).toEqual(loja);
    expect(await place(quito)).toEqual(quito);
    expect(await place({ addresses: [{ city: 'Loja', ...loja }] })).toEqual(quito);
  });

  test('names a contact and a task of its own client only', async () => {
    const other = await make(scene.supervisor, '/clients', { code: 'Q2', name: 'Otro', owner: scene.ana.id });
    const contact = await make(scene.ana, '/contacts', { name: 'Rosa', client: other.documentId });
    const refused = await log({ contact: contact.documentId }).expect(400);
    expect(refused.body.error.details).toMatchObject({ field: 'contact', reason: 'another-client' });
    await log({ contact: scene.anas.contact.documentId, task: scene.anas.task.documentId }).expect(201);
    await log({ contact: scene.betos.contact.documentId }).expect(404);
  });

  test('is seen by whoever sees the client, and changed by its author or the office', async () => {
    const { body } = await log({ note: 'Reservado' }).expect(201);
    const path = `/interactions/${body.data.documentId}`;
    await scene.beto.get(path).expect(404);
    await scene.lead.get(path).expect(200);
    await scene.lead.put(path, { data: { note: 'x' } }).expect(403);
    await scene.lead.delete(path).expect(403);
    await scene.supervisor.put(path, { data: { note: 'Confirmado' } }).expect(200);
    await log({}, scene.beto).expect(404);
  });

  test('goes with its client', async () => {
    const gone = await make(scene.supervisor, '/clients', { code: 'Q3', name: 'Se va' });
    await make(scene.supervisor, '/interactions', { kind: 'call', client: gone.documentId });
    await scene.supervisor.delete(`/clients/${gone.documentId}`).expect(204);
    expect(await sql(cms, 'select from public.interactions where client_id is null')).toEqual([]);
  });
});

const PNG = Buffer.from('\x89PNG\r\n\x1a\nplano', 'latin1');
const attach = (by: Client, on: object, bytes: Buffer = PNG, name = 'plano.png') => {
  const sent = request(cms.url).post('/api/attachments').attach('file', bytes, name);
  if (by.token) sent.set('authorization', `Bearer ${by.token}`);
  for (const [target, id] of Object.entries(on)) sent.field(target, id);
  return sent;
};

describe('an attachment', () => {
  const kept = (bytes: Buffer): boolean => {
    const sha = createHash('sha256').update(bytes).digest('hex');
    return existsSync(join(cms.dataDir, 'files', sha.slice(0, 2), sha));
  };
  const targets = async () => {
    const strategy = await make(scene.supervisor, '/strategies', { name: 'Recuperar', owner: scene.ana.id });
    const interaction = await make(scene.ana, '/interactions', {
      kind: 'call',
      client: scene.anas.client.documentId,
    });
    return { strategy, interaction, comment: scene.anas.comment, task: scene.anas.task, client: scene.anas.client };
  };

  test('is seen, fetched and listed with what it is on, and by nobody else', async () => {
    for (const [target, { documentId }] of Object.entries(await targets())) {
      const { body } = await attach(scene.ana, { [target]: documentId }).expect(201);
      expect(body.data).toMatchObject({ name: 'plano.png', mime: 'image/png', size: PNG.length, on: documentId });
      const path = `/attachments/${body.data.id}`;
      for (const by of [scene.ana, scene.lead, scene.supervisor]) {
        const file = await by.get(`${path}/file`).expect(200);
        expect(file.headers).toMatchObject({
          'content-disposition': "attachment; filename*=UTF-8''plano.png",
          'x-content-type-options': 'nosniff',
          'content-type': 'image/png',
        });
        expect(file.body).toEqual(PNG);
        const again = by.get(`${path}/file`).set('if-none-match', file.headers['etag'] ?? '');
        await again.expect(304);
        const list = await by.get('/attachments', { [target]: documentId }).expect(200);
        expect(list.body.data).toMatchObject([{ id: body.data.id, by: { id: scene.ana.id } }]);
      }
      await scene.beto.get(`${path}/file`).expect(404);
      await scene.beto.delete(path).expect(404);
      expect((await scene.beto.get('/attachments', { [target]: documentId }).expect(200)).body.data).toEqual([]);
      await attach(scene.beto, { [target]: documentId }).expect(404);
      await clientOf(cms, null).get(`${path}/file`).expect(403);
      await scene.lead.delete(path).expect(403);
      await scene.ana.delete(path).expect(204);
    }
  });

  test('on a comment or an interaction is its author’s; both are read with theirs', async () => {
    const { comment, interaction } = await targets();
    for (const [target, { documentId }] of Object.entries({ comment, interaction })) {
      await attach(scene.lead, { [target]: documentId }).expect(403);
      const { body } = await attach(scene.ana, { [target]: documentId }).expect(201);
      const [one, list] = await Promise.all([
        scene.ana.get(`/${target}s/${documentId}`),
        scene.ana.get(`/${target}s`, { populate: 'author', sort: 'id:desc', pagination: { pageSize: 50 } }),
      ]);
      expect(one.body.data.attachments).toMatchObject([{ id: body.data.id }]);
      const listed = (list.body.data as { documentId: string; attachments: unknown[] }[]).find(
        (entry) => entry.documentId === documentId,
      );
      expect(listed?.attachments).toMatchObject([{ id: body.data.id }]);
    }
  });

  test('of a kind or a size that is not taken is refused, with the way out, and leaves nothing', async () => {
    const on = { client: scene.anas.client.documentId };
    const page = Buffer.from('<html>');
    const kind = await attach(scene.ana, on, page, 'pagina.html').expect(400);
    expect(kind.body.error).toMatchObject({ details: { reason: 'attachment-kind' } });
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]);
    const size = await attach(scene.ana, on, large).expect(413);
    expect(size.body.error).toMatchObject({ details: { reason: 'attachment-too-large' } });
    await attach(scene.ana, {}).expect(400);
    await attach(scene.ana, { ...on, task: scene.anas.task.documentId }).expect(400);
    await attach(scene.ana, on, Buffer.alloc(0)).expect(400);
    expect([page, large].map(kept)).toEqual([false, false]);
  });

  test('takes its bytes along, however it goes, unless another has the same', async () => {
    const bytes = Buffer.concat([PNG, Buffer.from('doble')]);
    const comment = await make(scene.ana, '/comments', { body: 'Foto', client: scene.anas.client.documentId });
    await attach(scene.ana, { comment: comment.documentId }, bytes).expect(201);
    const { body } = await attach(scene.ana, { task: scene.anas.task.documentId }, bytes, '../../plano').expect(201);
    expect(body.data.name).toBe('plano.png');
    await scene.ana.delete(`/attachments/${body.data.id}`).expect(204);
    expect(kept(bytes)).toBe(true);
    await scene.ana.delete(`/comments/${comment.documentId}`).expect(204);
    const other = await attach(scene.ana, { task: scene.anas.task.documentId }).expect(201);
    await scene.ana.delete(`/attachments/${other.body.data.id}`).expect(204);
    expect(kept(bytes)).toBe(false);
  });

  test('announced as too long is refused before it is sent', async () => {
    const { token } = scene.ana;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
      const sent = httpRequest(`${cms.url}/api/attachments/`, { method: 'POST', headers });
      sent.setHeader('content-length', 2 * 1024 ** 3);
      sent.on('error', reject).on('response', ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test('sent twice with one key hangs once', async () => {
    const on = { task: scene.anas.task.documentId };
    const first = await attach(scene.ana, on).set('idempotency-key', 'photo-1').expect(201);
    const again = await attach(scene.ana, on).set('idempotency-key', 'photo-1').expect(201);
    expect(again.body).toEqual(first.body);
    expect((await scene.ana.get('/attachments', on).expect(200)).body.data).toHaveLength(1);
  });
});

describe('what was said', () => {
  test('goes with its task, client or strategy, with its files; what was on something else stays', async () => {
    const task = await make(scene.ana, '/tasks', { title: 'Se borra' });
    const client = await make(scene.supervisor, '/clients', { code: 'Q4', name: 'Se borra', owner: scene.ana.id });
    const strategy = await make(scene.supervisor, '/strategies', { name: 'Se borra', owner: scene.ana.id });
    const both = await make(scene.supervisor, '/comments', {
      body: 'De ambos',
      client: client.documentId,
      task: scene.anas.task.documentId,
    });
    const bytes = Buffer.from('visita,resultado');
    const gone: { comment: number; file: number }[] = [];
    for (const [path, target, { documentId }] of [
      ['/tasks', 'task', task],
      ['/clients', 'client', client],
      ['/strategies', 'strategy', strategy],
    ] as const) {
      // Somebody else's comment: whoever deletes may not delete that by itself.
      const comment = await make(scene.ana, '/comments', { body: 'Dicho', [target]: documentId });
      const { body } = await attach(scene.ana, { comment: comment.documentId }, bytes, 'visita.csv').expect(201);
      await attach(scene.ana, { [target]: documentId }, bytes, 'visita.csv').expect(201);
      await scene.supervisor.delete(`${path}/${documentId}`).expect(204);
      await scene.ana.get(`/comments/${comment.documentId}`).expect(404);
      await scene.ana.get(`/attachments/${body.data.id}/file`).expect(404);
      gone.push({ comment: comment.id, file: body.data.id });
    }
    await scene.ana.get(`/comments/${both.documentId}`).expect(200);
    expect(await sql(cms, `select from rumbo.attachment where name = 'visita.csv'`)).toEqual([]);
    const [kept] = await sql<{ comments: number; files: number }>(
      cms,
      `select count(*) filter (where type = 'api::comment.comment')::int as comments,
              count(*) filter (where type = 'attachment')::int as files
         from rumbo.audit
        where action = 'delete' and actor_id = $1 and (type = 'api::comment.comment' and entry_id = any ($2::int[])
           or type = 'attachment' and entry_id = any ($3::int[]))`,
      [scene.supervisor.id, gone.map(({ comment }) => comment), gone.map(({ file }) => file)],
    );
    expect(kept).toEqual({ comments: 3, files: 3 });
  });

  test('to a colleague’s client is out of reach of every question', async () => {
    const of = { client: scene.betos.client.documentId };
    const task = await make(scene.beto, '/tasks', { title: 'secret-beto visita', ...of });
    await make(scene.beto, '/interactions', { kind: 'visit', note: 'secret-beto', task: task.documentId, ...of });
    const comment = await make(scene.beto, '/comments', { body: 'secret-beto', task: task.documentId });
    await attach(scene.beto, { comment: comment.documentId }, Buffer.from('a,b'), 'secret-beto.csv').expect(201);
    for (const on of [{ task: task.documentId }, of])
      await attach(scene.beto, on, Buffer.from('a,b'), 'secret-beto.csv').expect(201);
    for (const [path, query] of [
      [
        '/interactions',
        { populate: { client: { populate: '*' }, task: { populate: '*' }, contact: true, author: true } },
      ],
      ['/interactions', { filters: { client: { code: { $contains: 'beto' } } } }],
      ['/interactions', { filters: { task: { title: { $contains: 'secret-beto' } } } }],
      ['/interactions', { _q: 'secret-beto' }],
      ['/interactions', { filters: { author: { id: scene.beto.id } }, sort: 'client.name' }],
      ['/comments', { populate: { client: { populate: '*' }, task: { populate: '*' }, strategy: { populate: '*' } } }],
      ['/comments', { filters: { task: { client: { code: { $contains: 'beto' } } } } }],
      ['/comments', { filters: { body: { $contains: 'secret-beto' } } }],
      ['/tasks', { populate: '*', pagination: { pageSize: 100 } }],
      ['/contacts', { populate: { client: { populate: '*' } } }],
      ['/attachments', { task: task.documentId }],
      ['/attachments', { comment: comment.documentId }],
      ['/attachments', of],
    ] as [string, object][]) {
      const { status, body } = await scene.ana.get(path, query);
      expect([path, query, status === 400 || !JSON.stringify(body).includes('secret-beto')]).toEqual([
        path,
        query,
        true,
      ]);
      const everything = await scene.supervisor.get(path, query).expect(status);
      if (status === 200) expect([path, query, everything.body.data.length > 0]).toEqual([path, query, true]);
    }
    for (const kinds of ['interaction', 'comment', 'task-made', 'file'])
      await scene.ana.get(`/clients/${of.client}/timeline`, { kinds }).expect(404);
    const own = await scene.ana.get(`/clients/${scene.anas.client.documentId}/timeline`).expect(200);
    expect(JSON.stringify(own.body)).not.toContain('secret-beto');
  });
});

describe('the timeline', () => {
  type Item = { kind: string; id: number; at: string; detail: Record<string, unknown>; attachments: unknown[] };
  const page = async (by: Client, client: string, query: object = {}) => {
    const { body } = await by.get(`/clients/${client}/timeline`, query).expect(200);
    return body as { data: Item[]; meta: { next: string | null } };
  };

  test('tells everything of a client once, newest first, page by page', async () => {
    const client = await make(scene.supervisor, '/clients', { code: 'T1', name: 'Ferretería', owner: scene.beto.id });
    const of = { client: client.documentId };
    const task = await make(scene.ana, '/tasks', { title: 'Llamar' });
    await scene.supervisor.put(`/tasks/${task.documentId}`, { data: of }).expect(200);
    await scene.supervisor.put(`/clients/${client.documentId}`, { data: { owner: scene.ana.id } }).expect(200);
    await scene.ana.put(`/tasks/${task.documentId}`, { data: { state: 'done' } }).expect(200);
    for (const hours of [30, 20, 20, 10])
      await make(scene.ana, '/interactions', { kind: 'call', at: hoursAgo(hours), note: `hace ${hours}`, ...of });
    await make(scene.ana, '/comments', { body: 'De la tarea', task: task.documentId });
    await make(scene.supervisor, '/comments', { body: 'Del cliente', ...of });
    await make(scene.supervisor, '/strategies', { name: 'Volver', owner: scene.ana.id, clients: [client.documentId] });

    const whole = await page(scene.ana, client.documentId);
    expect(whole.meta.next).toBeNull();
    const kinds = whole.data.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      'comment',
      'comment',
      ...['interaction', 'interaction', 'interaction', 'interaction'],
      ...['owner', 'strategy', 'task-done', 'task-made'],
    ]);
    const moments = whole.data.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(whole.data.find(({ kind }) => kind === 'owner')?.detail).toEqual({ from: 'beto', to: 'ana' });

    const walked: Item[] = [];
    let next: string | null = '';
    while (next !== null) {
      const some: Awaited<ReturnType<typeof page>> = await page(scene.ana, client.documentId, {
        limit: 3,
        ...(next && { before: next }),
      });
      walked.push(...some.data);
      next = some.meta.next;
    }
    expect(walked).toEqual(whole.data);
    const calls = await page(scene.ana, client.documentId, { kinds: 'interaction,comment' });
    expect(calls.data).toEqual(whole.data.filter(({ kind }) => kind === 'interaction' || kind === 'comment'));
    await scene.ana.get(`/clients/${client.documentId}/timeline`, { before: 'ayer' }).expect(400);
    await scene.beto.get(`/clients/${client.documentId}/timeline`).expect(404);
    expect((await page(scene.lead, client.documentId)).data).toHaveLength(whole.data.length);
  });
});
