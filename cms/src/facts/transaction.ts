import { poolAsApp } from '@rumbo/database';
import type { Pool, PoolClient } from 'pg';
import { settings } from '../settings';

/** A few: streams of rows, the one that applies, claims. Requests of people use Strapi's own pool. */
const POOL_SIZE = 6;

let pool: Pool | undefined;

/**
 * The second pool: imports, facts and work items, as the owner of the tables. Nothing here is limited by a
 * person's scope, so only code that has decided what may happen uses it.
 */
export function systemPool(): Pool {
  if (!pool) {
    pool = poolAsApp({ url: settings.DATABASE_URL, caFile: settings.DATABASE_CA }, POOL_SIZE);
    // An idle connection that breaks (Postgres restarted) is replaced by the next one; without a listener it ends the process.
    pool.on('error', () => undefined);
  }
  return pool;
}

export async function closeSystemPool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}

export interface Transaction {
  client: PoolClient;
  query: PoolClient['query'];
  /** Runs once the transaction stands, and never when it fell: wake-ups, notices. */
  afterCommit(work: () => void): void;
}

/** Runs `work` in one transaction of the system pool; any throw rolls everything back. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await systemPool().connect();
  const afterCommit: (() => void)[] = [];
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work({
      client,
      query: client.query.bind(client),
      afterCommit: (then) => afterCommit.push(then),
    });
    await client.query('commit');
    for (const then of afterCommit) then();
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One writer of lines and numbers at a time, until the transaction ends. */
export const lockFacts = (tx: Transaction): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtext('rumbo.facts'))");
