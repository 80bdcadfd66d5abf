import type { QueryArrayResult, QueryResult, QueryResultRow } from 'pg';
import { heldConnection } from '../access/one-connection';
import { statementName } from './statement-name';

interface Statement {
  text: string;
  values: unknown[];
  /** Under which the connection keeps its plan; undefined: it is planned for this once. */
  name: string | undefined;
}

interface Connection {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
  query<R extends QueryResultRow>(query: Statement): Promise<QueryResult<R>>;
  query(query: Statement & { rowMode: 'array' }): Promise<QueryArrayResult>;
  /** Knex drops a connection that carries this instead of lending it out again. */
  __knex__disposed?: unknown;
}

interface KnexClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: unknown): Promise<void>;
}

export type Query = <R extends QueryResultRow>(text: string, values?: unknown[]) => Promise<R[]>;

/**
 * Runs one statement as whoever asks: the connection comes from Strapi's pool, which switches its role
 * (access/pool.ts), so row-level security decides what it sees.
 */
export async function scopedQuery<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
  return withConnection(async (connection) => (await connection.query<R>(text, values)).rows);
}

/** The same for a text that never changes: each connection plans it once, where planning would take longer than reading. */
export const plannedQuery = <R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
  withConnection(async (connection) => (await connection.query<R>({ text, values, name: statementName(text) })).rows);

/** The same, each row a list of its columns' values. */
export const plannedRows = (text: string, values: unknown[]): Promise<unknown[][]> =>
  withConnection(
    async (connection) => (await connection.query({ text, values, name: statementName(text), rowMode: 'array' })).rows,
  );

/**
 * Several statements as whoever asks, all of them or none: any throw rolls everything back. Within a request's own
 * transaction (access/one-connection.ts) it is a part of that one.
 */
export async function scopedTransaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const [begin, commit, rollback] = heldConnection()
    ? ['savepoint part', 'release savepoint part', 'rollback to savepoint part']
    : ['begin', 'commit', 'rollback'];
  return withConnection(async (connection) => {
    await connection.query(begin);
    try {
      const result = await work(
        async <R extends QueryResultRow>(text: string, values: unknown[] = []) =>
          (await connection.query<R>(text, values)).rows,
      );
      await connection.query(commit);
      return result;
    } catch (error) {
      await connection.query(rollback).catch((failed: Error) => {
        connection.__knex__disposed = failed;
      });
      throw error;
    }
  });
}

async function withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  // Knex types neither; the pool patch relies on the same two methods.
  const client = strapi.db.connection.client as unknown as KnexClient;
  const connection = await client.acquireConnection();
  try {
    return await work(connection);
  } finally {
    await client.releaseConnection(connection);
  }
}
