import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = resolve(__dirname, '..', '..', '..');
const START_MS = 150_000;
const STOP_MS = 35_000;

export const ADMIN = { email: 'admin@example.com', password: 'Admin-password-1' };

export interface Product {
  url: string;
  /** What it has printed so far. */
  log(): string;
  /** Drops a mail into the mailbox, whole at once. */
  deliver(name: string, mail: string): Promise<void>;
  dataDir: string;
  /** Ends it; its data goes with it unless it is kept. */
  stop(after?: { isDataKept?: boolean }): Promise<void>;
}

/**
 * The whole product as `npm start` runs it, on a port and a data folder of its own: a copy of one that has been started
 * before, where there is one (first-start.ts), which is half the time. `root`: another clone's.
 */
export async function startProduct({ root = ROOT } = {}): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rumbo-e2e-'));
  // With its owners: Postgres wants its files for itself.
  if (process.env.STARTED_DATA_DIR)
    await promisify(execFile)('cp', ['-a', `${process.env.STARTED_DATA_DIR}/.`, dataDir]);
  const url = `http://127.0.0.1:${await freePort()}`;
  // What the run of tests itself is set to is not the product's.
  const {
    NODE_ENV: _env,
    DATABASE_URL: _database,
    REDIS_URL: _redis,
    MAILBOX_DIR: _mailbox,
    ...environment
  } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      DEMO: 'off',
    },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const log = () => output.join('');
  const stop = async ({ isDataKept = false } = {}) => {
    await ended(child);
    if (!isDataKept) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
        const answer = await fetch(`${url}/api/health`).catch(() => undefined);
        return answer?.ok && ((await answer.json()) as { state: string }).state === 'ok';
      },
      { within: START_MS, what: 'the product to start' },
    );
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log()}`);
  }
  return {
    url,
    dataDir,
    log,
    stop,
    async deliver(name, mail) {
      const inbox = join(dataDir, 'mailbox', 'inbox');
      await writeFile(join(inbox, `.${name}`), mail);
      await rename(join(inbox, `.${name}`), join(inbox, name));
    },
  };
}

/** Asks until the answer is true; throws when it is not in time. */
export async function until<T>(
  ask: () => Promise<T> | T,
  { within, what, every = 200 }: { within: number; what: string; every?: number },
): Promise<NonNullable<T>> {
  const end = Date.now() + within;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await sleep(every);
  }
  throw new Error(`waited ${within / 1000} s in vain for ${what}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    // What it started ends with it, also then.
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(killer);
      done();
    });
    child.kill('SIGTERM');
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
