import { type Client, makeUser, type Person, signIn } from './api';
import type { TestCms } from './boot-cms';

export interface Row {
  id: number;
  documentId: string;
}

export interface Scene {
  admin: Client;
  supervisor: Person;
  /** A supervisor limited to Ana. */
  lead: Person;
  ana: Person;
  beto: Person;
  /** Ana's client and what hangs on it, and Beto's. */
  anas: Holdings;
  betos: Holdings;
}

export interface Holdings {
  client: Row;
  contact: Row;
  task: Row;
  comment: Row;
  interaction: Row;
  target: Row;
  categorisation: Row;
}

/** Two sales users with a client each and everything that can hang on one. */
export async function makeScene(cms: TestCms): Promise<Scene> {
  const admin = await signIn(cms);
  const ana = await makeUser(cms, admin, { name: 'ana', role: 'sales' });
  const beto = await makeUser(cms, admin, { name: 'beto', role: 'sales' });
  const supervisor = await makeUser(cms, admin, { name: 'susana', role: 'supervisor' });
  const lead = await makeUser(cms, admin, { name: 'lucas', role: 'supervisor', scope: 'team', team: [ana.id] });
  const goal = await make(supervisor, '/goals', { name: 'Ventas', variable: 'revenue', year: 2026, state: 'active' });
  const anas = await holdings(supervisor, ana, goal);
  const betos = await holdings(supervisor, beto, goal);
  return { admin, supervisor, lead, ana, beto, anas, betos };
}

async function holdings(office: Client, owner: Person, goal: Row): Promise<Holdings> {
  const secret = `secret-${owner.name}`;
  const client = await make(office, '/clients', {
    code: `code-${owner.name}`,
    name: secret,
    email: `${secret}@example.com`,
    owner: owner.id,
    addresses: [{ city: secret }],
  });
  return {
    client,
    contact: await make(office, '/contacts', { name: secret, client: client.documentId }),
    task: await make(office, '/tasks', { title: secret, client: client.documentId, assignee: owner.id }),
    interaction: await make(owner, '/interactions', { kind: 'call', note: secret, client: client.documentId }),
    comment: await make(owner, '/comments', { body: secret, client: client.documentId }),
    target: await make(office, '/monthly-targets', {
      goal: goal.documentId,
      responsible: owner.id,
      month: '2026-01-01',
      value: '100',
    }),
    categorisation: await make(office, '/categorisations', {
      client: client.documentId,
      variable: 'revenue',
      month: '2026-01-01',
    }),
  };
}

/** Creates an entry, and says what the server answered when it does not. */
export async function make(by: Client, path: string, data: object): Promise<Row> {
  const { status, body } = await by.post(path, { data });
  if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
  return body.data;
}
