import { type Compared, compare } from '../../clash/compare';
import { store } from './store';
import type { Write } from './write';

/** Why the server did not take a write; words are in i18n by code. */
export interface Failure {
  status: number;
  code: string;
  message: string;
  /** A clash: the record as it stands, who changed it last (null: no person), and the fields that both sides changed. */
  current?: Record<string, unknown>;
  by?: string | null;
  fields?: string[];
}

/** A write on this phone until the server has it. */
export interface Kept extends Write {
  id: number;
  /** Whose it is: it is sent in no other name. */
  user: number;
  /** Its Idempotency-Key, the same however often it is sent. */
  key: string;
  /** Ms since the epoch, on this phone's clock. */
  at: number;
  /** `aside`: the server's answer needs the person; the writes behind it go on. */
  state: 'waiting' | 'aside';
  /** Answers of a server that failed. */
  tries: number;
  failure?: Failure;
}

export type NewWrite = Omit<Kept, 'id'>;

/** Kept for good when the promise resolves, also over a killed browser. */
export async function add(write: NewWrite): Promise<Kept> {
  const db = await store();
  // The database makes the id: writes go out in its order.
  const id = await db.add('writes', write as Kept);
  return { ...write, id };
}

export const put = async (write: Kept): Promise<unknown> => (await store()).put('writes', write);
export const drop = async (id: number): Promise<void> => (await store()).delete('writes', id);

/** All writes of one person, oldest first. */
export const writesOf = async (user: number): Promise<Kept[]> =>
  (await store()).getAllFromIndex('writes', 'user', user);

/**
 * The server has it: it goes, and updates of the same record that wait behind it now stand on what it left. When nobody
 * else had a hand in it that is the version answered; otherwise theirs stays the one they saw, and is compared in its turn.
 */
export async function dropSent(sent: Kept, answer: unknown): Promise<void> {
  const tx = (await store()).transaction('writes', 'readwrite');
  await tx.store.delete(sent.id);
  const mine = dataOf(sent);
  const version = (answer as { updatedAt?: unknown } | null)?.updatedAt;
  for (const later of await tx.store.index('user').getAll(sent.user)) {
    if (later.id <= sent.id || later.path !== sent.path || !later.base || !sent.base) continue;
    const isMineAlone = later.base.updatedAt === sent.base.updatedAt && typeof version === 'string';
    const base = { ...later.base, ...mine, ...(isMineAlone && { updatedAt: version }) };
    await tx.store.put({ ...later, base });
  }
  await tx.done;
}

/**
 * Sets an update aside that clashes. Updates of the same record that wait behind it would clash after it one by one: they
 * become part of it, and one question is asked. Returns their ids.
 */
export async function setAsideClash(write: Kept, failure: Failure): Promise<number[]> {
  const tx = (await store()).transaction('writes', 'readwrite');
  const all = await tx.store.index('user').getAll(write.user);
  const behind = all.filter(
    ({ id, path, method, state }) =>
      id > write.id && path === write.path && method === write.method && state === 'waiting',
  );
  const data = Object.assign({}, dataOf(write), ...behind.map(dataOf)) as Record<string, unknown>;
  const whole = { ...write, body: { ...write.body, data } };
  const { clashing } = comparedWith(whole, failure.current ?? {});
  for (const { id } of behind) await tx.store.delete(id);
  await tx.store.put({ ...whole, state: 'aside', failure: { ...failure, fields: clashing } });
  await tx.done;
  return behind.map(({ id }) => id);
}

/** The fields a write sets. */
export const dataOf = ({ body }: Pick<Write, 'body'>): Record<string, unknown> =>
  (body?.['data'] ?? {}) as Record<string, unknown>;

/** What a write that came too late means now. */
export const comparedWith = (write: Kept, current: Record<string, unknown>): Compared =>
  compare({ mine: dataOf(write), base: { ...write.base }, current });
