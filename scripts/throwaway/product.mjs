import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../steps/port.mjs';
import { ROOT } from '../steps/root.mjs';
import { Stop } from '../steps/say.mjs';
import { descendantsOf } from './processes.mjs';

const START_MS = 300_000;
const STOP_MS = 40_000;
export const ADMIN = { email: 'admin@example.com', password: 'Admin-password-1' };

/**
 * The whole product as `npm start` runs it, on a free port and a data folder that goes with it. For commands that
 * try what nobody would try on the product in use.
 */
export async function startProduct({ env = {} } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rumbo-try-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  // What this run itself is set to is not the product's.
  const { NODE_ENV: _env, DATABASE_URL: _db, REDIS_URL: _redis, MAILBOX_DIR: _mailbox, ...environment } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      DEMO: 'off',
      ...env,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log = (log + chunk).slice(-200_000);
    });
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!isOver()) {
      child.kill('SIGTERM');
      const end = Date.now() + STOP_MS;
      while (!isOver() && Date.now() < end) await sleep(100);
      if (!isOver()) child.kill('SIGKILL');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const product = {
    url,
    dataDir,
    log: () => log,
    isOver,
    stop,
    /** Its processes that run `script`: pid, parent and command line. */
    processes: (script) => descendantsOf(child.pid).filter(({ command }) => command.includes(script)),
    deliver(name, mail) {
      const inbox = join(dataDir, 'mailbox', 'inbox');
      mkdirSync(inbox, { recursive: true });
      // Whole at once: a mail that is being written is left alone for a while.
      writeFileSync(join(inbox, `.${name}`), mail);
      renameSync(join(inbox, `.${name}`), join(inbox, name));
    },
    workerToken: () => JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).WORKER_TOKEN,
  };
  try {
    await until(
      async () => {
        if (isOver()) throw new Error(`npm start ended with ${child.exitCode}`);
        const answer = await fetch(`${url}/api/health`).catch(() => undefined);
        return answer?.ok && (await answer.json()).state === 'ok';
      },
      { within: START_MS, what: 'the product to start', every: 500 },
    );
    product.api = await signIn(url, ADMIN);
    return product;
  } catch (error) {
    await stop();
    throw new Stop(`${error.message}\n${log.slice(-3000)}`, `${error.message}\n${log.slice(-3000)}`);
  }
}

/** Asks until the answer holds; throws when it does not in time. */
export async function until(ask, { within, what, every = 200 }) {
  const end = Date.now() + within;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await sleep(every);
  }
  throw new Error(`waited ${within / 1000} s in vain for ${what}`);
}

/** Whoever may sign in; `api(method, path, body)` answers `{ status, body }` and never throws for a status. */
export async function signIn(url, { email, password }) {
  const login = async () => {
    const answer = await fetch(`${url}/api/auth/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: email, password }),
    });
    if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status}`);
    return (await answer.json()).jwt;
  };
  let token = await login();
  const call = (method, path, body) =>
    fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(!(body instanceof FormData) && { 'content-type': 'application/json' }),
      },
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  return async function api(method, path, body) {
    let answer = await call(method, path, body);
    // Access tokens are short, these commands are long.
    if (answer.status === 401) {
      token = await login();
      answer = await call(method, path, body);
    }
    const text = await answer.text();
    let read;
    try {
      read = JSON.parse(text);
    } catch {
      read = text;
    }
    return { status: answer.status, body: read };
  };
}
