import request, { type Test } from 'supertest';
import { ADMIN, type TestCms } from './boot-cms';

export const PASSWORD = 'Password-12345';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** The API as one person or token sees it. */
export interface Client {
  token: string | null;
  get(path: string, query?: object): Test;
  post(path: string, body?: object): Test;
  put(path: string, body?: object): Test;
  delete(path: string): Test;
}

/** `token` null: nobody has signed in. */
export function clientOf(cms: TestCms, token: string | null): Client {
  const call = (method: Method, path: string): Test => {
    const test = request(cms.url)[method](`/api${path}`);
    return token === null ? test : test.set('authorization', `Bearer ${token}`);
  };
  return {
    token,
    get: (path, query) => call('get', query ? `${path}?${queryOf(query).join('&')}` : path),
    post: (path, body) => call('post', path).send(body ?? {}),
    put: (path, body) => call('put', path).send(body ?? {}),
    delete: (path) => call('delete', path),
  };
}

/** Brackets as Strapi reads them, lists by index: filters[$or][0][name]=x. */
const queryOf = (value: object, prefix = ''): string[] =>
  Object.entries(value).flatMap(([key, part]) => {
    const name = prefix ? `${prefix}[${key}]` : key;
    return typeof part === 'object' && part !== null
      ? queryOf(part, name)
      : [`${encodeURIComponent(name)}=${encodeURIComponent(String(part))}`];
  });

export const login = (cms: TestCms, identifier: string, password: string): Test =>
  request(cms.url).post('/api/auth/local').send({ identifier, password });

export async function signIn(
  cms: TestCms,
  identifier: string = ADMIN.email,
  password: string = identifier === ADMIN.email ? ADMIN.password : PASSWORD,
): Promise<Client> {
  const { body } = await login(cms, identifier, password).expect(200);
  return clientOf(cms, body.jwt);
}

export interface Person extends Client {
  id: number;
  documentId: string;
  name: string;
}

/** Makes an account and signs in with it. */
export async function makeUser(
  cms: TestCms,
  admin: Client,
  { name, role, ...rest }: { name: string; role: 'admin' | 'supervisor' | 'sales'; scope?: string; team?: number[] },
): Promise<Person> {
  const { body } = await admin.get('/users-permissions/roles').expect(200);
  const roleId = (body.roles as { id: number; type: string }[]).find(({ type }) => type === role)?.id;
  const account = {
    username: name,
    email: `${name}@example.com`,
    displayName: name,
    password: PASSWORD,
    confirmed: true,
    role: roleId,
    ...rest,
  };
  const made = await admin.post('/users', account).expect(201);
  const client = await signIn(cms, name);
  return { ...client, id: made.body.id, documentId: made.body.documentId, name };
}
