import type { Core } from '@strapi/strapi';
import { currentScope } from './context';
import { heldConnection } from './one-connection';
import { type PooledConnection, switchStatement } from './scope-statement';

interface PoolClient {
  acquireConnection(): Promise<PooledConnection>;
  releaseConnection(connection: PooledConnection): Promise<void>;
}

/**
 * Every connection is switched to the role of whoever asks as it leaves the pool. This one place covers the
 * documents service, db.query, raw knex, streams and work that outlives its request; see database/sql/access.
 * A request that runs in one transaction (one-connection.ts) gets that transaction's connection instead.
 */
export function switchRolesInPool(strapi: Core.Strapi): void {
  // Knex types neither `client` nor its pool methods; this is the one place that relies on them.
  const client = strapi.db.connection.client as unknown as PoolClient;
  const { acquireConnection: acquire, releaseConnection: release } = client;
  client.acquireConnection = async function acquireScoped(this: PoolClient) {
    const held = heldConnection();
    if (held) return held;
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
  client.releaseConnection = async function releaseUnlessHeld(this: PoolClient, connection) {
    if (connection !== heldConnection()) await release.call(this, connection);
  };
}
