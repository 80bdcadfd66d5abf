import request from 'supertest';
import { clientOf, login, makeUser, PASSWORD, type Person, signIn } from '../setup/api';
import { bootCms, type TestCms } from '../setup/boot-cms';

/** Signing in, going on, signing out: what DATA.md calls sessions. */
let cms: TestCms;
let ana: Person;

beforeAll(async () => {
  cms = await bootCms();
  ana = await makeUser(cms, await signIn(cms), { name: 'ana', role: 'sales' });
}, 180_000);
afterAll(() => cms?.stop());

const cookiesOf = (answer: request.Response): string[] =>
  (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
const jar = (answer: request.Response): string =>
  cookiesOf(answer)
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const refresh = (cookie: string) => request(cms.url).post('/api/auth/refresh').set('cookie', cookie);
const bearer = (jwt: string) => clientOf(cms, jwt);

test('signing in answers who one is; the refresh token is in a cookie that no script reads', async () => {
  const answer = await login(cms, 'ANA@example.com', PASSWORD).expect(200);
  expect(answer.body).toEqual({
    jwt: expect.any(String),
    user: {
      id: ana.id,
      username: 'ana',
      email: 'ana@example.com',
      displayName: 'ana',
      role: { type: 'sales', name: 'Vendedor' },
      scope: 'own',
    },
  });
  const cookie = cookiesOf(answer).find((line) => line.startsWith('rumbo_refresh='));
  expect(cookie).toMatch(/path=\/api\/auth;/);
  expect(cookie?.toLowerCase()).toMatch(/samesite=strict/);
  expect(cookie?.toLowerCase()).toMatch(/httponly/);
  expect(cookie).toMatch(/expires=/);
  expect(cookie?.toLowerCase()).not.toMatch(/secure/);
  await bearer(answer.body.jwt).get('/users/me').expect(200, answer.body.user);
});

test('two refreshes at once, and an answer that got lost, go on with one session', async () => {
  const first = jar(await login(cms, 'ana', PASSWORD));
  const [one, two] = await Promise.all([refresh(first), refresh(first)]);
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(jar(one)).toBe(jar(two));
  const third = await refresh(jar(one)).expect(200);
  // The oldest once more: the newest counts.
  expect(jar(await refresh(first).expect(200))).toBe(jar(third));
  await refresh('rumbo_refresh=nonsense').expect(401);
  await request(cms.url).post('/api/auth/refresh').expect(401);
});

test('a page from elsewhere may neither refresh nor sign out', async () => {
  const cookie = jar(await login(cms, 'ana', PASSWORD));
  await refresh(cookie).set('origin', 'https://evil.example').expect(403);
  await refresh(cookie).set('origin', cms.url).expect(200);
});

test('signing out ends every token of the sign-in, and only those', async () => {
  const answer = await login(cms, 'ana', PASSWORD);
  const elsewhere = await login(cms, 'ana', PASSWORD);
  const refreshed = await refresh(jar(answer)).expect(200);
  await bearer(refreshed.body.jwt).post('/auth/logout').expect(200);
  for (const { body } of [answer, refreshed]) await bearer(body.jwt).get('/users/me').expect(401);
  for (const token of [answer, refreshed]) await refresh(jar(token)).expect(401);
  await bearer(elsewhere.body.jwt).get('/users/me').expect(200);
});

test('a new password ends all other sessions and is 12 to 72 bytes long', async () => {
  const other = await login(cms, 'ana', PASSWORD);
  const { body } = await login(cms, 'ana', PASSWORD);
  const change = (jwt: string, currentPassword: string, password: string) =>
    bearer(jwt).post('/auth/change-password', { currentPassword, password, passwordConfirmation: password });
  await change(body.jwt, PASSWORD, 'short').expect(400);
  await change(body.jwt, PASSWORD, 'ñ'.repeat(37)).expect(400);
  const changed = await change(body.jwt, PASSWORD, 'Another-password-1').expect(200);
  expect(Object.keys(changed.body).sort()).toEqual(['jwt', 'user']);
  await bearer(changed.body.jwt).get('/users/me').expect(200);
  await bearer(other.body.jwt).get('/users/me').expect(401);
  await refresh(jar(changed)).expect(200);
  await login(cms, 'ana', PASSWORD).expect(400);
  await change((await login(cms, 'ana', 'Another-password-1')).body.jwt, 'Another-password-1', PASSWORD).expect(200);
});

test('a blocked account is out at once, and says no more than a wrong password', async () => {
  const admin = await signIn(cms);
  const caro = await makeUser(cms, admin, { name: 'caro', role: 'sales' });
  const session = await login(cms, 'caro', PASSWORD);
  await admin.put(`/users/${caro.id}`, { blocked: true }).expect(200);
  await caro.get('/clients').expect(401);
  await refresh(jar(session)).expect(401);
  const blocked = await login(cms, 'caro', PASSWORD).expect(400);
  const wrong = await login(cms, 'caro', 'Wrong-password-1').expect(400);
  const unknown = await login(cms, 'nobody', 'Wrong-password-1').expect(400);
  expect(blocked.body).toEqual(wrong.body);
  expect(wrong.body).toEqual(unknown.body);
});

test('accounts are made by admins with a real password, and get the usual scope', async () => {
  const admin = await signIn(cms);
  await admin.post('/users', { username: 'dora', email: 'dora@example.com', password: 'short', role: 1 }).expect(400);
  await request(cms.url)
    .post('/api/auth/local/register')
    .send({ username: 'x', email: 'x@example.com', password: PASSWORD })
    .expect(403);
  await request(cms.url).post('/api/auth/forgot-password').send({ email: 'ana@example.com' }).expect(403);
  const eva = await makeUser(cms, admin, { name: 'eva', role: 'supervisor' });
  expect((await eva.get('/users/me').expect(200)).body.scope).toBe('all');
});

test('guessing a password is stopped by account', async () => {
  await makeUser(cms, await signIn(cms), { name: 'fede', role: 'sales' });
  const statuses = [];
  for (let attempt = 0; attempt < 11; attempt++) statuses.push((await login(cms, 'fede', 'Wrong-password-1')).status);
  expect(statuses).toEqual([...Array(10).fill(400), 429]);
  const waiting = await login(cms, 'fede', PASSWORD).expect(429);
  expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
  await login(cms, 'ana', PASSWORD).expect(200);
});

test('the first accounts are those of the environment; screens and headers are served', async () => {
  await signIn(cms);
  const home = await request(cms.url).get('/').expect(302);
  expect(home.headers.location).toBe('/console/');
  const health = await request(cms.url).get('/api/health');
  expect(health.headers['x-content-type-options']).toBe('nosniff');
  expect(health.headers['content-security-policy']).toContain("object-src 'none'");
  for (const path of [
    '/console/../../package.json',
    '/console/%2e%2e/%2e%2e/package.json',
    '/console/..%2f..%2fpackage.json',
  ]) {
    expect([403, 404]).toContain((await request(cms.url).get(path)).status);
  }
});
