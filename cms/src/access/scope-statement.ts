import type { Identity } from './identity';

/** A person waits for these; a statement that takes longer is a mistake or an attack. The system's may take as long as they take. */
const STATEMENT_TIMEOUT_MS = 15_000;

const ROLE_NAMES = { app: 'rumbo_app', office: 'rumbo_office', rep: 'rumbo_rep' } as const;

/** A connection of Strapi's pool; knex types none. */
export interface PooledConnection {
  query(...statement: unknown[]): Promise<unknown>;
  rumboScope?: string;
  /** Knex drops a connection that carries this instead of lending it out again. */
  __knex__disposed?: unknown;
}

/** One round trip. Every value is an integer or a word of ours: nothing a caller could write gets in here. */
export function switchStatement({ role, userId, ownerIds, actor, via }: Identity): string {
  const int = (value: number): string => {
    if (!Number.isSafeInteger(value)) throw new TypeError('a user id must be an integer');
    return String(value);
  };
  return [
    `set role ${ROLE_NAMES[role]}`,
    // Reps find the narrow view of accounts before the table (database/sql/access/users.sql).
    `set search_path = ${role === 'rep' ? 'scoped, public' : 'public'}`,
    `set statement_timeout = ${role === 'app' ? 0 : STATEMENT_TIMEOUT_MS}`,
    // A screen asks several questions at once and so do people: a worker would only take the core on which another is answered.
    `set max_parallel_workers_per_gather = ${role === 'app' ? 'default' : 0}`,
    `set app.user_id = '${userId === null ? '' : int(userId)}'`,
    `set app.owner_ids = '${ownerIds.map(int).join(',')}'`,
    `set app.actor = '${actor.kind}:${actor.id === null ? '' : int(actor.id)}'`,
    `set app.via = '${via}'`,
  ].join('; ');
}
