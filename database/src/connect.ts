import { readFileSync } from 'node:fs';
import { Client, Pool, type PoolConfig, TypeOverrides, types } from 'pg';

export interface Target {
  url: string;
  /** PEM file of the authority that signed the server's certificate; certificates are always verified. */
  caFile?: string;
}

/**
 * How our connections read values, whatever other code in the process has set for all of pg: numeric stays
 * text (a float would lose cents), a date is a date without a zone, jsonb is what it holds.
 */
const reading = new TypeOverrides();
reading.setTypeParser(types.builtins.NUMERIC, (text) => text);
reading.setTypeParser(types.builtins.DATE, (text) => text);
reading.setTypeParser(types.builtins.JSONB, (text) => JSON.parse(text));

const poolConfig = ({ url, caFile }: Target): PoolConfig => ({
  connectionString: url,
  types: reading,
  ...(caFile ? { ssl: { ca: readFileSync(caFile, 'utf8') } } : {}),
  // A commit must be on disk before it is acknowledged, whatever the server's default.
  options: '-c role=rumbo_app -c synchronous_commit=on',
});

/** A single connection as the owner of the tables; the caller ends it. */
export async function connectAsApp(target: Target): Promise<Client> {
  const client = new Client(poolConfig(target));
  await client.connect();
  return client;
}

/** A small pool as the owner of the tables, for work that no person's scope limits. */
export const poolAsApp = (target: Target, size: number): Pool => new Pool({ ...poolConfig(target), max: size });
