import type * as Index from './index';

type Session = typeof Index;
type Answer = (request: { path: string; method: string; authorization: string | null }) => Response | Promise<Response>;

const json = (status: number, body: unknown, headers?: Record<string, string>) =>
  Response.json(body, { status, headers });
const jwt = (userId: string, nonce: number) => `h.${btoa(JSON.stringify({ userId, nonce }))}.s`;
const me = {
  id: 7,
  username: 'ana',
  email: 'ana@example.com',
  displayName: 'Ana',
  role: { type: 'sales', name: 'Sales' },
};

let calls: string[];
let session: Session;

let stored: Map<string, string>;

/** A fresh copy of the modules is a fresh page; `fetch` is the border to the server. */
async function openPage(answer: Answer, { keepsStorage = false } = {}): Promise<void> {
  calls = [];
  if (!keepsStorage) stored = new Map();
  Object.assign(globalThis, {
    BroadcastChannel: undefined,
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    },
    fetch: async (path: string, init: RequestInit = {}) => {
      const authorization = new Headers(init.headers).get('authorization');
      const method = init.method ?? 'GET';
      calls.push(`${method} ${path}`);
      return answer({ path, method, authorization });
    },
  });
  jest.resetModules();
  session = await import('./index');
}

/** The first access token is refused from the moment `expired` is set; refresh gives the next. */
function server() {
  const state = { issued: 0, valid: '', refreshStatus: 200, authorizations: [] as (string | null)[] };
  const issue = () => {
    state.issued += 1;
    state.valid = jwt('7', state.issued);
    return json(200, { jwt: state.valid });
  };
  const answer: Answer = ({ path, authorization }) => {
    if (path === '/api/auth/local') return issue();
    if (path === '/api/auth/refresh') {
      state.authorizations.push(authorization);
      return state.refreshStatus === 200 ? issue() : json(state.refreshStatus, {});
    }
    if (authorization !== `Bearer ${state.valid}`) return json(401, {});
    return json(200, path.startsWith('/api/users/me') ? me : { data: [] });
  };
  return { state, answer };
}

const count = (call: string) => calls.filter((made) => made === call).length;

describe('session', () => {
  it('restores the user from the cookie, without Authorization on refresh', async () => {
    const { state, answer } = server();
    await openPage(answer);
    expect(await session.restore()).toMatchObject({ username: 'ana' });
    expect(session.currentUser()?.role.type).toBe('sales');
    expect(state.authorizations).toEqual([null]);
  });

  it('refreshes once for many refused calls, and repeats each', async () => {
    const { state, answer } = server();
    await openPage(answer);
    await session.login('ana', 'secret');
    state.valid = 'expired on the server';
    const answers = await Promise.all(['/api/a', '/api/b', '/api/c'].map((path) => session.apiFetch(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(count('POST /api/auth/refresh')).toBe(1);
  });

  it('signs out when the refresh is refused', async () => {
    const { state, answer } = server();
    await openPage(answer);
    await session.login('ana', 'secret');
    const left = jest.fn();
    session.onSignedOut(left);
    Object.assign(state, { valid: 'gone', refreshStatus: 401 });
    expect((await session.apiFetch('/api/a')).status).toBe(401);
    expect(left).toHaveBeenCalledTimes(1);
    expect(session.currentUser()).toBeNull();
  });

  it('keeps the session when the network is away', async () => {
    const { answer } = server();
    let isAway = false;
    await openPage((request) => {
      if (isAway) throw new TypeError('Failed to fetch');
      return answer(request);
    });
    await session.login('ana', 'secret');
    isAway = true;
    await expect(session.apiFetch('/api/tasks/1', { method: 'PUT', body: '{}' })).rejects.toThrow('Failed to fetch');
    expect(session.currentUser()?.username).toBe('ana');
  });

  it('asks for a token before the first request of a page opened offline: a stranger is answered 403', async () => {
    const { state, answer } = server();
    const strict: Answer = (request) =>
      request.authorization || request.path.includes('/auth/') ? answer(request) : json(403, {});
    await openPage(strict);
    await session.login('ana', 'secret');
    await openPage(strict, { keepsStorage: true });
    expect(session.restoreOffline()).toMatchObject({ username: 'ana' });
    state.refreshStatus = 401;
    expect((await session.apiFetch('/api/tasks', { method: 'POST' })).status).toBe(401);
    expect(count('POST /api/tasks')).toBe(0);
    expect(session.currentUser()).toBeNull();
  });

  it('says why a login did not work', async () => {
    await openPage(() => json(400, {}));
    await expect(session.login('ana', 'wrong')).rejects.toMatchObject({ reason: 'bad-credentials' });
    await openPage(() => json(429, {}));
    await expect(session.login('ana', 'wrong')).rejects.toMatchObject({ reason: 'too-many' });
    await openPage(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(session.login('ana', 'wrong')).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('does not come back after a sign-out that the server never heard of', async () => {
    const { answer } = server();
    let isAway = false;
    await openPage((request) => (isAway ? Promise.reject(new TypeError('Failed to fetch')) : answer(request)));
    await session.login('ana', 'secret');
    isAway = true;
    await session.logout();
    isAway = false;
    expect(await session.restore()).toBeNull();
    expect(count('POST /api/auth/refresh')).toBe(0);
  });
});

describe('a server that restarts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Signed in; from then on `later` answers. */
  async function openSignedIn(later: Answer): Promise<void> {
    const { answer } = server();
    let isIn = false;
    await openPage((request) => (isIn ? later : answer)(request));
    await session.login('ana', 'secret');
    isIn = true;
  }

  it('is waited for by a read, as long as it asks, and the user is told', async () => {
    let answers = 0;
    await openSignedIn(() => (++answers < 3 ? json(503, {}, { 'retry-after': '2' }) : json(200, {})));
    const states: string[] = [];
    session.onBusy((state) => states.push(state));
    const answer = session.apiFetch('/api/clients');
    await jest.advanceTimersByTimeAsync(4_000);
    expect((await answer).status).toBe(200);
    expect(states).toEqual(['model-updating', 'model-updating', 'idle']);
  });

  it('is given up after 15 s with its own answer', async () => {
    await openSignedIn(() => json(503, {}));
    const answer = session.apiFetch('/api/clients');
    await jest.advanceTimersByTimeAsync(15_000);
    expect((await answer).status).toBe(503);
    expect(count('GET /api/clients')).toBe(16);
  });

  it('gets a write once only', async () => {
    await openSignedIn(() => json(503, {}));
    expect((await session.apiFetch('/api/tasks', { method: 'POST' })).status).toBe(503);
    expect(count('POST /api/tasks')).toBe(1);
  });
});
