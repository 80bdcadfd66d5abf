import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { currentScope } from './context';
import { type PooledConnection, switchStatement } from './scope-statement';

interface Held {
  /** Null once the transaction is over: what still runs then takes a connection of its own. */
  connection: PooledConnection | null;
  afterCommit: Map<string, () => Promise<void>>;
}

const held = new AsyncLocalStorage<Held>();

/** The connection of the request's transaction, when one is open. */
export const heldConnection = (): PooledConnection | null => held.getStore()?.connection ?? null;

/**
 * Runs a whole request in one transaction: what Strapi, raw knex and scopedQuery do in `work` goes over its one
 * connection, all of it or nothing. The system pool (facts/transaction.ts) stays outside, as it always does.
 */
export async function inOneTransaction(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  const store: Held = { connection: null, afterCommit: new Map() };
  await strapi.db.transaction(async ({ trx }) => {
    // Knex types neither; the pool patch relies on the same.
    const { client } = trx as unknown as { client: { acquireConnection(): Promise<PooledConnection> } };
    const connection = await client.acquireConnection();
    const letGo = followScope(connection);
    store.connection = connection;
    try {
      await held.run(store, work);
    } finally {
      store.connection = null;
      letGo();
    }
  });
  for (const then of store.afterCommit.values()) await then();
}

/** As a part of the request's transaction when one is open, else in one of its own. */
export async function inRequestTransaction<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  if (heldConnection()) return work();
  let result: T | undefined;
  await inOneTransaction(strapi, async () => {
    result = await work();
  });
  // Where the work throws, so has the transaction.
  return result as T;
}

/**
 * Does `work` once the request's transaction stands and before the request is answered; the same name twice is done once.
 * False: no such transaction is open, nothing was noted.
 */
export function afterCommit(name: string, work: () => Promise<void>): boolean {
  const store = held.getStore();
  if (!store?.connection) return false;
  store.afterCommit.set(name, work);
  return true;
}

/**
 * Within the transaction a statement still runs as whoever it is for (asSystem, asIdentity): the switch goes out in
 * the same breath as the statement, so nothing of somebody else's comes between. Returns the way back.
 */
function followScope(connection: PooledConnection): () => void {
  const own = switchStatement(currentScope());
  const { query } = connection;
  let now: string | undefined = own;
  const become = (wanted: string) => {
    if (wanted === now) return;
    now = wanted;
    // It fails only where the transaction has failed already, and then the statement behind it fails too.
    query.call(connection, wanted).catch(() => undefined);
  };
  connection.query = function queryAsScope(this: PooledConnection, ...args) {
    become(switchStatement(currentScope()));
    // A savepoint that is rolled back takes a later switch with it.
    if (/^\s*rollback/i.test(textOf(args[0]))) now = undefined;
    return query.apply(this, args);
  };
  return () => {
    connection.query = query;
    become(own);
  };
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown } | undefined)?.text ?? '');
