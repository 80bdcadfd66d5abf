import type { QueryResult, QueryResultRow } from 'pg';

/** Rows a cursor gives at a time. */
const BATCH = 1_000;

interface Connection {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
  /** Knex drops a connection that carries this instead of lending it out again. */
  __knex__disposed?: unknown;
}

/** Several readings as of one moment, as whoever asks: row-level security decides what they see. */
export interface Snapshot {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>;
  /** The rows of one statement, some at a time: memory stays flat. One stream at a time. */
  stream<R extends QueryResultRow>(text: string, values: unknown[]): AsyncGenerator<R[]>;
  /** Gives the connection back; more than once is fine. */
  close(): Promise<void>;
}

export async function openSnapshot(): Promise<Snapshot> {
  // As in scoped-query.ts: Knex types neither method.
  const pool = strapi.db.connection.client as unknown as {
    acquireConnection(): Promise<Connection>;
    releaseConnection(connection: Connection): Promise<void>;
  };
  const connection = await pool.acquireConnection();
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await connection.query('rollback').catch((error: unknown) => {
      connection.__knex__disposed = error;
    });
    await pool.releaseConnection(connection);
  };
  try {
    await connection.query('begin isolation level repeatable read read only');
    // Whoever stops reading does not keep a connection; all rows are wanted, so the plan is made for all of them.
    await connection.query(
      "set local idle_in_transaction_session_timeout = '60s'; set local cursor_tuple_fraction = 1",
    );
  } catch (error) {
    await close();
    throw error;
  }
  return {
    query: async <R extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await connection.query<R>(text, values)).rows,
    async *stream<R extends QueryResultRow>(text: string, values: unknown[]) {
      await connection.query(`declare snapshot_rows no scroll cursor for ${text}`, values);
      for (;;) {
        const { rows } = await connection.query<R>(`fetch ${BATCH} from snapshot_rows`);
        if (rows.length > 0) yield rows;
        if (rows.length < BATCH) break;
      }
      await connection.query('close snapshot_rows');
    },
    close,
  };
}
