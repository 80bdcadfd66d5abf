import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from './postgres';
import { createTestDatabase, startTestRedis } from './testing';

describe('the application’s roles', () => {
  it('the login role sees nothing until it becomes another role', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await expect(client.query('create table t (a int)')).rejects.toThrow();
    await client.query('set role rumbo_app; create table t (a int)');
    await client.query('reset role');
    await expect(client.query('select * from t')).rejects.toThrow(/permission denied|does not exist/);
    await client.end();
    await database.drop();
  });

  it('no role of the application is a superuser or may become one', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      "select rolname from pg_roles where rolname like 'rumbo%' and (rolsuper or rolcreaterole or rolbypassrls)",
    );
    expect(rows).toEqual([]);
    await expect(client.query('set role postgres')).rejects.toThrow('permission denied');
    await client.end();
    await database.drop();
  });
});

describe('the embedded engines', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'rumbo engines '));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keep data, address and secrets over a restart, readable by their owner only', async () => {
    const first = await startPostgres({ dataDir });
    const client = new Client({ connectionString: first.superuserUrl });
    await client.connect();
    await client.query('create table kept (a int)');
    await client.end();
    await first.stop();
    const second = await startPostgres({ dataDir });
    expect(second.url).toBe(first.url);
    const again = new Client({ connectionString: second.superuserUrl });
    await again.connect();
    await expect(again.query('select * from kept')).resolves.toBeDefined();
    await again.end();
    await second.stop();
    expect(statSync(join(dataDir, 'engines', 'postgres.json')).mode & 0o077).toBe(0);
  });

  it('say what to do when the folder is not theirs', async () => {
    const folder = join(dataDir, 'postgres');
    mkdirSync(folder);
    writeFileSync(join(folder, 'holiday.jpg'), '');
    await expect(startPostgres({ dataDir })).rejects.toThrow(/is not a Postgres data folder.*DATA_DIR/);
  });

  it('answer on loopback with a password only', async () => {
    const redis = await startTestRedis();
    expect(redis.url).toMatch(/^redis:\/\/:[\w-]{40,}@127\.0\.0\.1:\d+$/);
    await redis.stop();
  });
});
