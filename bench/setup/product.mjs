import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const ACCOUNT = { identifier: 'bench@example.com', password: 'bench-password-1' };

/** Starts the product as `npm start` does, on a data folder of its own. */
export async function startProduct({ port = 4990, dataDir = join(tmpdir(), `rumbo-bench-${process.pid}`) } = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DEMO: 'off',
      ADMIN_EMAIL: ACCOUNT.identifier,
      ADMIN_PASSWORD: ACCOUNT.password,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await until(
    async () =>
      (await fetch(`${url}/api/health`)).status === 200 &&
      (await (await fetch(`${url}/api/health`)).json()).state === 'ok',
    600_000,
    'the product to start',
  );
  const engine = JSON.parse(readFileSync(join(dataDir, 'engines/postgres.json'), 'utf8'));
  return {
    url,
    call: callerOf(url),
    signIn: (account = ACCOUNT) => signIn(url, account),
    inbox: join(dataDir, 'mailbox/inbox'),
    superuserUrl: `postgres://postgres:${engine.superuserPassword}@127.0.0.1:${engine.port}/rumbo`,
    memory: watchMemory(child.pid),
    async stop() {
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A token of an account; it stands for a quarter of an hour. */
async function signIn(url, account) {
  const answer = await fetch(`${url}/api/auth/local`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return (await answer.json()).jwt;
}

function callerOf(url) {
  let token;
  let until = 0;
  return async (method, path, body) => {
    if (Date.now() > until) {
      token = await signIn(url, ACCOUNT);
      until = Date.now() + 10 * 60_000;
    }
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/** Waits for `done` to be true, asking four times a second; a refused connection is a no. */
export async function until(done, timeoutMs, what) {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    if (await done().catch(() => false)) return;
    await sleep(250);
  }
  throw new Error(`waited ${timeoutMs / 1000} s for ${what}`);
}

/** Highest resident memory of each of the product's Node processes, in MB, sampled five times a second. */
function watchMemory(rootPid) {
  const peaks = {};
  const now = () => {
    const known = {};
    for (const pid of descendants(rootPid)) {
      const name = nameOf(pid);
      if (name) known[name] = Math.round(Number(/VmRSS:\s+(\d+)/.exec(readStatus(pid))?.[1] ?? 0) / 1024);
    }
    return known;
  };
  const timer = setInterval(() => {
    for (const [name, mb] of Object.entries(now())) peaks[name] = Math.max(peaks[name] ?? 0, mb);
  }, 200);
  timer.unref();
  return {
    now,
    peaks: () => ({ ...peaks }),
    reset: () => {
      for (const name of Object.keys(peaks)) delete peaks[name];
    },
  };
}

const PARTS = [
  [/launcher\/child/, 'cms'],
  [/workers\/dist\/index/, 'worker'],
  [/imports\/child/, 'reader'],
];
const nameOf = (pid) => PARTS.find(([pattern]) => pattern.test(readProc(pid, 'cmdline')))?.[1];
const readStatus = (pid) => readProc(pid, 'status');
const readProc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};
function descendants(root) {
  if (!existsSync('/proc')) return [];
  const parents = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    parents.set(Number(pid), Number(/^PPid:\s+(\d+)/m.exec(readStatus(pid))?.[1] ?? 0));
  }
  const found = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of parents) {
      if (found.has(parent) && !found.has(pid)) {
        found.add(pid);
        grew = true;
      }
    }
  }
  return [...found];
}
