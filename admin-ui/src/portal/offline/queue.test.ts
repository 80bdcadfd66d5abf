import 'fake-indexeddb/auto';
import type * as Session from '../../session';
import type * as Kept from './kept';
import type * as Queue from './queue';
import type * as Resolve from './resolve';
import type * as Write from './write';

interface Sent {
  path: string;
  method: string;
  key: string | null;
  version: string | null;
  body: { data?: Record<string, unknown> };
}
type Answer = (sent: Sent) => Response | Promise<Response>;

const json = (status: number, body: unknown) => Response.json(body, { status });
const jwt = (userId: number) => `h.${btoa(JSON.stringify({ userId }))}.s`;
const person = (id: number) => ({
  id,
  username: `u${id}`,
  email: '',
  displayName: null,
  role: { type: 'sales', name: '' },
});
const stale = (current: object) => json(409, { error: { details: { code: 'STALE', current } } });
const V = (n: number) => `2026-01-01T00:00:0${n}.000Z`;

/** The phone's disk outlives its pages; `fetch` is the border to the server. */
const stored = new Map<string, string>();
let sent: Sent[];
let answer: Answer;
let cookieOf: number | null;
let page: typeof Session & typeof Queue & typeof Kept & typeof Write & typeof Resolve;

async function openPage(): Promise<void> {
  Object.assign(globalThis, {
    BroadcastChannel: undefined,
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    fetch: async (path: string, init: RequestInit = {}) => {
      if (!navigator.onLine) throw new TypeError('Failed to fetch');
      const headers = new Headers(init.headers);
      if (path === '/api/auth/refresh') return cookieOf ? json(200, { jwt: jwt(cookieOf) }) : json(401, {});
      if (path === '/api/auth/local') return json(200, { jwt: jwt(Number(cookieOf)) });
      if (!headers.get('authorization')?.includes(jwt(Number(cookieOf)))) return json(401, {});
      if (path.startsWith('/api/users/me')) return json(200, person(Number(cookieOf)));
      const call = {
        path,
        method: init.method ?? 'GET',
        key: headers.get('idempotency-key'),
        version: headers.get('if-match'),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
      };
      if (path.startsWith('/api/auth')) return json(200, {});
      sent.push(call);
      return answer(call);
    },
  });
  jest.resetModules();
  page = {
    ...(await import('../../session')),
    ...(await import('./kept')),
    ...(await import('./queue')),
    ...(await import('./write')),
    ...(await import('./resolve')),
  };
}

const network = (isThere: boolean) =>
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: isThere }, configurable: true });
async function signIn(id: number): Promise<void> {
  cookieOf = id;
  await page.login(`u${id}`, 'x');
}
const update = (data: Record<string, unknown>, base: Record<string, unknown> & { updatedAt: string }) =>
  page.write({
    method: 'PUT',
    path: '/api/tasks/t1',
    body: { data },
    about: { type: 'task', id: 't1' },
    label: 't',
    base,
  });
const create = (n: number) =>
  page.write({
    method: 'POST',
    path: '/api/tasks',
    body: { data: { title: `t${n}` } },
    about: { type: 'task', id: `new${n}` },
    label: `t${n}`,
  });
const titles = () => sent.map(({ body }) => body.data?.['title']);

beforeEach(async () => {
  stored.clear();
  sent = [];
  answer = () => json(200, { data: { updatedAt: V(9) } });
  network(true);
  await openPage();
  await signIn(7);
  for (const user of [7, 8]) for (const { id } of await page.writesOf(user)) await page.drop(id);
});

describe('the queue', () => {
  it('sends at once what can be sent, and keeps nothing of it', async () => {
    expect(await create(1)).toEqual({ state: 'sent', data: { updatedAt: V(9) } });
    expect(await page.writesOf(7)).toEqual([]);
  });

  it('keeps what cannot be sent, also over a killed browser, and sends it in order with the same keys', async () => {
    network(false);
    for (let n = 0; n < 20; n += 1) expect(await create(n)).toEqual({ state: 'waiting' });
    const keys = (await page.writesOf(7)).map(({ key }) => key);
    await openPage();
    expect(page.restoreOffline()?.id).toBe(7);
    network(true);
    // The answer to the tenth is lost on its way: it comes again under its key.
    const answers = [...Array<Response | null>(9).fill(null), json(503, {})];
    answer = () => answers.shift() ?? json(201, { data: {} });
    await page.flush();
    await page.flush();
    expect(sent.map(({ key }) => key)).toEqual([...keys.slice(0, 10), ...keys.slice(9)]);
    expect(new Set(keys).size).toBe(20);
    expect(await page.writesOf(7)).toEqual([]);
  });

  it('sends nothing in another name, and everything in its own later', async () => {
    network(false);
    await create(1);
    network(true);
    cookieOf = null;
    await page.flush();
    expect(page.currentUser()).toBeNull();
    await signIn(8);
    await page.flush();
    expect(sent).toEqual([]);
    expect(await page.writesOf(7)).toHaveLength(1);
    await page.logout();
    await signIn(7);
    await page.flush();
    expect(titles()).toEqual(['t1']);
  });

  it('sends nothing when the cookie has become somebody else’s while the screen was open', async () => {
    network(false);
    await create(1);
    await openPage();
    page.restoreOffline();
    network(true);
    cookieOf = 8;
    await page.flush();
    expect([sent, page.currentUser()]).toEqual([[], null]);
  });

  it('sets aside what is refused, and the rest goes on', async () => {
    network(false);
    for (const n of [1, 2, 3]) await create(n);
    network(true);
    answer = ({ body }) =>
      body.data?.['title'] === 't2' ? json(404, { error: { name: 'NotFoundError' } }) : json(201, {});
    await page.flush();
    expect(titles()).toEqual(['t1', 't2', 't3']);
    expect(await page.writesOf(7)).toMatchObject([{ label: 't2', state: 'aside', failure: { status: 404 } }]);
  });

  it('tells a screen that is still there, and keeps nothing then', async () => {
    answer = () => json(403, { error: {} });
    await expect(create(1)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await page.writesOf(7)).toEqual([]);
  });

  it('takes a page of a hotel’s network for no answer', async () => {
    answer = () => new Response('<html>Wi-Fi</html>', { status: 200, headers: { 'content-type': 'text/html' } });
    expect(await create(1)).toEqual({ state: 'waiting' });
    expect(await page.writesOf(7)).toHaveLength(1);
  });

  it('sets aside what the server fails over five times', async () => {
    answer = () => json(500, {});
    await create(1);
    for (let n = 0; n < 5; n += 1) await page.flush();
    expect(sent).toHaveLength(5);
    expect(await page.writesOf(7)).toMatchObject([{ state: 'aside', failure: { status: 500 } }]);
  });

  it('sends at once, or says so, where nothing can be kept', async () => {
    const { indexedDB } = globalThis;
    Object.assign(globalThis, {
      indexedDB: {
        open: () => {
          throw new Error('denied');
        },
      },
    });
    try {
      await openPage();
      await signIn(7);
      expect(await create(1)).toMatchObject({ state: 'sent' });
      network(false);
      await expect(create(2)).rejects.toMatchObject({ kind: 'unreachable' });
    } finally {
      Object.assign(globalThis, { indexedDB });
    }
  });
});

describe('a write that comes too late', () => {
  const seen = { updatedAt: V(1), state: 'todo', title: 'a', dueTime: '09:30:00.000' };

  it('goes through on top of what others changed elsewhere', async () => {
    answer = ({ version }) =>
      version === `"${V(2)}"`
        ? json(200, { data: { updatedAt: V(3) } })
        : stale({ ...seen, title: 'b', updatedAt: V(2) });
    expect(await update({ state: 'done', dueTime: '09:30' }, seen)).toMatchObject({ state: 'sent' });
    expect(sent.map(({ version }) => version)).toEqual([`"${V(1)}"`, `"${V(2)}"`]);
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  it('asks for the fields both changed, and sends what was chosen', async () => {
    answer = ({ version }) =>
      version === `"${V(2)}"`
        ? json(200, { data: {} })
        : stale({ ...seen, state: 'cancelled', title: 'b', updatedAt: V(2) });
    expect(await update({ state: 'done', title: 'c', dueTime: '10:00' }, seen)).toEqual({ state: 'aside' });
    const [clash] = await page.writesOf(7);
    expect(clash?.failure).toMatchObject({ code: 'STALE', fields: ['state', 'title'] });
    if (clash) await page.settleClash(clash, new Set(['title']));
    expect(sent.at(-1)?.body).toEqual({ data: { title: 'c', dueTime: '10:00' } });
    expect(await page.writesOf(7)).toEqual([]);
  });

  it('sends nothing when theirs was chosen for every field', async () => {
    answer = () => stale({ ...seen, state: 'cancelled', updatedAt: V(2) });
    await update({ state: 'done' }, seen);
    const [clash] = await page.writesOf(7);
    if (clash) await page.settleClash(clash, new Set());
    expect(sent).toHaveLength(1);
    expect(await page.writesOf(7)).toEqual([]);
  });

  it('asks once about a record, however often it was changed on this phone', async () => {
    answer = () => stale({ ...seen, state: 'cancelled', updatedAt: V(2) });
    network(false);
    await update({ state: 'doing' }, seen);
    await update({ state: 'done', title: 'c' }, seen);
    network(true);
    await page.flush();
    expect(sent).toHaveLength(1);
    expect(await page.writesOf(7)).toMatchObject([
      { state: 'aside', body: { data: { state: 'done', title: 'c' } }, failure: { fields: ['state'] } },
    ]);
  });

  it('does not clash with what the same phone sent before it', async () => {
    let standing = { ...seen };
    let turn = 1;
    answer = ({ version, body }) => {
      if (version !== `"${standing.updatedAt}"`) return stale(standing);
      turn += 1;
      standing = { ...standing, ...body.data, updatedAt: V(turn) };
      return json(200, { data: standing });
    };
    network(false);
    await update({ state: 'doing' }, seen);
    await update({ state: 'done' }, seen);
    network(true);
    await page.flush();
    expect(standing.state).toBe('done');
    expect(sent).toHaveLength(2);
  });

  it('still finds what somebody else changed, though it stands behind a write of its own', async () => {
    let standing = { ...seen, title: 'theirs', updatedAt: V(2) };
    let turn = 2;
    answer = ({ version, body }) => {
      if (version !== `"${standing.updatedAt}"`) return stale(standing);
      turn += 1;
      standing = { ...standing, ...body.data, updatedAt: V(turn) };
      return json(200, { data: standing });
    };
    network(false);
    await update({ state: 'done' }, seen);
    await update({ title: 'mine' }, seen);
    network(true);
    await page.flush();
    expect(standing).toMatchObject({ state: 'done', title: 'theirs' });
    expect(await page.writesOf(7)).toMatchObject([{ state: 'aside', failure: { fields: ['title'] } }]);
  });
});
