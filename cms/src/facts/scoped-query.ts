import type { QueryResult, QueryResultRow } from 'pg';

interface KnexClient {
  acquireConnection(): Promise<{
    query<R extends QueryResultRow>(text: string, values: unknown[]): Promise<QueryResult<R>>;
  }>;
  releaseConnection(connection: unknown): Promise<void>;
}

/**
 * Runs one statement as whoever asks: the connection comes from Strapi's pool, which switches its role
 * (access/pool.ts), so row-level security decides what it sees.
 */
export async function scopedQuery<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
  // Knex types neither; the pool patch relies on the same two methods.
  const client = strapi.db.connection.client as unknown as KnexClient;
  const connection = await client.acquireConnection();
  try {
    return (await connection.query<R>(text, values)).rows;
  } finally {
    await client.releaseConnection(connection);
  }
}
