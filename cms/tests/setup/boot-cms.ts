import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase, startTestRedis, type TestDatabase, testTemplate } from '@rumbo/database/testing';

const CMS = resolve(__dirname, '..', '..');
const BUILT = join(CMS, 'dist');
const BOOT_MS = 120_000;
const STOP_MS = 10_000;

export const ADMIN = { email: 'admin@example.com', password: 'Admin-password-1' };
export const WORKER_TOKEN = 'worker-token-of-the-tests-0123456789';

declare global {
  var takeServer: () => ChildProcess | undefined;
  var giveServerBack: () => void;
}

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
  /** The first of a suite ends as in a stop of the product; those started beside it are killed. */
  stop(): Promise<void>;
}

/**
 * Boots the built cms on a throw-away database: once a suite, in beforeAll. The first suite of a run lets a cms make
 * its tables in an empty one; all start from copies of that. The suites of a worker do it in one process, one after
 * another, which is half the time of a new one; a cms that stands beside another or is built otherwise has its own.
 */
export async function bootCms({
  env = {},
  redis = false,
  distDir = BUILT,
  database,
}: BootOptions = {}): Promise<TestCms> {
  const ownDatabase = database ?? (await createDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'rumbo-cms-'));
  const engine = redis ? await startTestRedis() : undefined;
  const port = await freePort();
  const shared = distDir === BUILT ? globalThis.takeServer() : undefined;
  const child = shared ?? fork(join(__dirname, 'server.cjs'), { silent: true });
  const start = {
    distDir,
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
  };
  const output: string[] = [];
  const keep = (chunk: Buffer) => output.push(chunk.toString());
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep);

  const stop = async () => {
    if (shared) {
      await answered(child, { stop: true }, STOP_MS).catch(() => killed(child));
      globalThis.giveServerBack();
    } else await killed(child);
    for (const stream of [child.stdout, child.stderr]) stream?.off('data', keep);
    await engine?.stop();
    if (!database) await ownDatabase.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await answered(child, { start }, BOOT_MS);
  } catch (error) {
    await killed(child);
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${output.join('')}`);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    database: ownDatabase,
    dataDir,
    log: () => output.join(''),
    setClock: (now) => answered(child, { now }, BOOT_MS),
    stop,
  };
}

/** A database with the tables of a cms that has been started once. */
export async function createDatabase(): Promise<TestDatabase> {
  return createTestDatabase({ template: await testTemplate('cms', firstStart) });
}

async function firstStart(database: TestDatabase): Promise<void> {
  const cms = await bootCms({ database, env: { DEMO: 'off' } });
  await cms.stop();
}

/** Tells the process something and waits for its answer. */
function answered(child: ChildProcess, told: object, withinMs: number): Promise<void> {
  return new Promise((done, fail) => {
    const end = (failure?: string) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      if (failure) fail(new Error(`the cms, told to ${Object.keys(told)}, ${failure}`));
      else done();
    };
    const onMessage = () => end();
    const onExit = (code: number | null) => end(`ended with ${code}`);
    const timer = setTimeout(() => end(`did not in ${withinMs / 1000} s`), withinMs);
    child.on('message', onMessage).on('exit', onExit);
    child.send(told, (error) => error && end(error.message));
  });
}

function killed(child: ChildProcess): Promise<void> {
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
