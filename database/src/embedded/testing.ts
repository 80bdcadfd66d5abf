import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv, type TestSettings, testSettings } from '@rumbo/config/env';
import { Client } from 'pg';
import { startPostgres } from './postgres';
import { type EmbeddedRedis, startRedis } from './redis';

/**
 * One throw-away Postgres for a whole run of tests; jest's global set-up puts `env` into the process's
 * environment. A fresh database from a template takes 50 ms, a fresh cluster a second.
 */
export async function startTestPostgres(): Promise<{ env: TestSettings; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rumbo-test-'));
  const postgres = await startPostgres({ dataDir, throwAway: true });
  return {
    env: { TEST_SUPERUSER_URL: postgres.superuserUrl, TEST_LOGIN_URL: postgres.url },
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  name: string;
  /** As the application connects. */
  url: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * A fresh database with the application's roles. `template` names another database that nobody is
 * connected to, for suites that all start from the same content; default: empty.
 */
export async function createTestDatabase({ template = 'rumbo' } = {}): Promise<TestDatabase> {
  const { TEST_SUPERUSER_URL, TEST_LOGIN_URL } = readEnv(testSettings);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(TEST_SUPERUSER_URL, async (client) => {
    await client.query(`create database ${name} template ${template} owner rumbo_app`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to rumbo_login`);
  });
  return {
    name,
    url: inDatabase(TEST_LOGIN_URL, name),
    superuserUrl: inDatabase(TEST_SUPERUSER_URL, name),
    drop: () =>
      asSuperuser(TEST_SUPERUSER_URL, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/**
 * The name of the database that the suites of a run start from: `fill` writes what they share into an empty one, once
 * in the run; suites that come meanwhile wait. A `fill` that fails leaves nothing, and the next suite tries again.
 */
export async function testTemplate(name: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  const template = `template_${name}`;
  await asSuperuser(readEnv(testSettings).TEST_SUPERUSER_URL, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const database = await createTestDatabase();
    try {
      await fill(database);
      await client.query(`alter database ${database.name} rename to ${template}`);
    } catch (error) {
      await database.drop();
      throw error;
    }
  });
  return template;
}

/** A Redis of its own: queues of two suites must not meet. Starts in 0.1 s. */
export async function startTestRedis(): Promise<EmbeddedRedis> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rumbo-test-redis-'));
  const redis = await startRedis({ dataDir });
  return {
    ...redis,
    async stop() {
      await redis.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const inDatabase = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

async function asSuperuser(address: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: inDatabase(address, 'postgres') });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
