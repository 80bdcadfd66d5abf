import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase, startTestRedis, type TestDatabase, testTemplate } from '@rumbo/database/testing';

const CMS = resolve(__dirname, '..', '..');
const BOOT_MS = 120_000;

export const ADMIN = { email: 'admin@example.com', password: 'Admin-password-1' };
export const WORKER_TOKEN = 'worker-token-of-the-tests-0123456789';

export interface BootOptions {
  /** Further settings of the cms. */
  env?: Record<string, string>;
  /** A Redis of its own; without one the cms serves all the same, and no wake-up is sent. */
  redis?: boolean;
  /** Another built cms than cms/dist: one with a type more. */
  distDir?: string;
  /** Start on this one and leave it standing; default: a fresh one that goes with the cms. */
  database?: TestDatabase;
}

export interface TestCms {
  url: string;
  database: TestDatabase;
  dataDir: string;
  /** What the cms has printed so far. */
  log(): string;
  /** From here on it is `now` for the cms (a moment in the past: what was signed in stays signed in). */
  setClock(now: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Boots the built cms on a throw-away database: once a suite, in beforeAll. The first suite of a run lets a cms make
 * its tables in an empty one; all start from copies of that, which is half the time.
 */
export async function bootCms({
  env = {},
  redis = false,
  distDir = join(CMS, 'dist'),
  database,
}: BootOptions = {}): Promise<TestCms> {
  const ownDatabase = database ?? (await createTestDatabase({ template: await testTemplate('cms', firstStart) }));
  const dataDir = await mkdtemp(join(tmpdir(), 'rumbo-cms-'));
  const engine = redis ? await startTestRedis() : undefined;
  const port = await freePort();
  const child = fork(join(__dirname, 'server.cjs'), [CMS, distDir], {
    silent: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: ownDatabase.url,
      // Nothing listens on port 1: a Redis that is away.
      REDIS_URL: engine?.url ?? 'redis://127.0.0.1:1',
      LOG_LEVEL: 'warn',
      APP_KEYS: 'tests',
      API_TOKEN_SALT: 'tests',
      ADMIN_JWT_SECRET: 'tests',
      TRANSFER_TOKEN_SALT: 'tests',
      ENCRYPTION_KEY: 'tests-tests-tests-tests-tests-32',
      JWT_SECRET: 'tests',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      WORKER_TOKEN,
      ...env,
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()));

  const stop = async () => {
    await ended(child);
    await engine?.stop();
    if (!database) await ownDatabase.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(child, () => output.join(''));
  } catch (error) {
    await stop();
    throw error;
  }
  const setClock = (now: string) =>
    new Promise<void>((done) => {
      child.once('message', () => done());
      child.send({ now });
    });
  return {
    url: `http://127.0.0.1:${port}`,
    database: ownDatabase,
    dataDir,
    log: () => output.join(''),
    setClock,
    stop,
  };
}

async function firstStart(database: TestDatabase): Promise<void> {
  const cms = await bootCms({ database, env: { DEMO: 'off' } });
  await cms.stop();
}

function ready(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the cms did not start in ${BOOT_MS / 1000} s:\n${log()}`)), BOOT_MS);
    child.once('message', () => {
      clearTimeout(timer);
      done();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`the cms ended with ${code} while starting:\n${log()}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
