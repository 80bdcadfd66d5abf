import { poolAsApp } from '@rumbo/database';
import type { Pool } from 'pg';
import { databaseTarget } from '../../settings';

/** Who is asking takes a fraction of a millisecond: two serve them all, and no import can keep them waiting. */
const POOL_SIZE = 2;

let pool: Pool | undefined;

/**
 * The door's own connections, as the owner of the tables: nobody has rights before it is known who they are. Apart from
 * Strapi's pool, whose connections then need not change roles twice with every request.
 */
export function signInPool(): Pool {
  if (!pool) {
    pool = poolAsApp(databaseTarget, POOL_SIZE);
    // An idle connection that breaks (Postgres restarted) is replaced by the next one; without a listener it ends the process.
    pool.on('error', () => undefined);
  }
  return pool;
}

export async function closeSignInPool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}
