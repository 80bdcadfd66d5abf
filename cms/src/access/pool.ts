import type { Core } from '@strapi/strapi';
import { currentScope } from './context';
import type { Identity } from './identity';

/** A person waits for these; a statement that takes longer is a mistake or an attack. The system's may take as long as they take. */
const STATEMENT_TIMEOUT_MS = 15_000;

const ROLE_NAMES = { app: 'rumbo_app', office: 'rumbo_office', rep: 'rumbo_rep' } as const;

interface PooledConnection {
  query(sql: string): Promise<unknown>;
  rumboScope?: string;
  /** Knex drops a connection that carries this instead of lending it out again. */
  __knex__disposed?: unknown;
}

interface PoolClient {
  acquireConnection(): Promise<PooledConnection>;
  releaseConnection(connection: PooledConnection): Promise<void>;
}

/**
 * Every connection is switched to the role of whoever asks as it leaves the pool. This one place covers the
 * documents service, db.query, raw knex, streams and work that outlives its request; see database/sql/access.
 */
export function switchRolesInPool(strapi: Core.Strapi): void {
  // Knex types neither `client` nor its pool methods; this is the one place that relies on them.
  const client = strapi.db.connection.client as unknown as PoolClient;
  const acquire = client.acquireConnection;
  client.acquireConnection = async function acquireScoped(this: PoolClient) {
    // Read before awaiting the pool: the wait may resume in somebody else's context.
    const statement = switchStatement(currentScope());
    const connection = await acquire.call(this);
    if (connection.rumboScope === statement) return connection;
    try {
      await connection.query(statement);
      connection.rumboScope = statement;
      return connection;
    } catch (error) {
      connection.__knex__disposed = error;
      await this.releaseConnection(connection);
      throw error;
    }
  };
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
    `set app.user_id = '${userId === null ? '' : int(userId)}'`,
    `set app.owner_ids = '${ownerIds.map(int).join(',')}'`,
    `set app.actor = '${actor.kind}:${actor.id === null ? '' : int(actor.id)}'`,
    `set app.via = '${via}'`,
  ].join('; ');
}
