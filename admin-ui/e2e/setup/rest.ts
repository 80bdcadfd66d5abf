import { ADMIN, type Product } from './product';

/** The REST API as one person or program sees it. */
export interface Rest {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  put<T>(path: string, body: object): Promise<T>;
  status(path: string): Promise<number>;
}

export const PASSWORD = 'Password-12345';

/** `prefix` '' speaks to the CMS admin's own routes. */
export function restOf(product: Product, token: string, prefix = '/api'): Rest {
  const call = (method: string, path: string, body?: object) =>
    fetch(`${product.url}${prefix}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const answered = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await call(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };
  return {
    get: (path) => answered('GET', path),
    post: (path, body) => answered('POST', path, body),
    put: (path, body) => answered('PUT', path, body),
    status: async (path) => (await call('GET', path)).status,
  };
}

export async function signIn(product: Product, identifier = ADMIN.email, password = ADMIN.password): Promise<Rest> {
  const answer = await fetch(`${product.url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, password }),
  });
  if (!answer.ok) throw new Error(`${identifier} cannot sign in: ${answer.status} ${await answer.text()}`);
  return restOf(product, ((await answer.json()) as { jwt: string }).jwt);
}

/** As an admin of the CMS: the model builder is theirs. */
export async function signInToCms(product: Product): Promise<Rest> {
  const answer = await fetch(`${product.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  if (!answer.ok) throw new Error(`the CMS admin cannot sign in: ${answer.status} ${await answer.text()}`);
  return restOf(product, ((await answer.json()) as { data: { token: string } }).data.token, '');
}

/** An account; its id. */
export async function makeUser(admin: Rest, name: string, role: 'admin' | 'supervisor' | 'sales'): Promise<number> {
  const { roles } = await admin.get<{ roles: { id: number; type: string }[] }>('/users-permissions/roles');
  const { id } = await admin.post<{ id: number }>('/users', {
    username: name,
    email: `${name}@example.com`,
    displayName: name,
    password: PASSWORD,
    confirmed: true,
    role: roles.find(({ type }) => type === role)?.id,
  });
  return id;
}
