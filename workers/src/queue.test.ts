import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { wakeUpId } from '@rumbo/config/jobs';
import Bull from 'bull';
import Redis from 'ioredis';
import { silentLog } from './cms-client/fake-cms.fixture';
import { consumeQueues } from './queue';

const PORT = 4471;
const URL = `redis://127.0.0.1:${PORT}`;
let dir: string;
let server: ChildProcess;

async function startRedis(): Promise<void> {
  server = spawn(
    'redis-server',
    ['--port', String(PORT), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
  const probe = new Redis(URL, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  probe.on('error', () => {});
  await probe.connect().catch(() => {});
  await probe.ping();
  probe.disconnect();
}
const stopRedis = (): Promise<void> =>
  new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isTrue(); i += 1) await delay(25);
  expect(isTrue()).toBe(true);
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redis-'));
  await startRedis();
});
afterAll(async () => {
  await stopRedis();
  await rm(dir, { recursive: true });
});

/** As the cms adds them. */
async function wake(name: string, ids: number[]): Promise<void> {
  const queue = new Bull(name, URL);
  await queue.addBulk(
    ids.map((id) => ({
      data: { id },
      opts: { jobId: wakeUpId(id, 1), attempts: 1, removeOnComplete: true, removeOnFail: true },
    })),
  );
  await queue.close();
}

test('takes wake-ups of every queue, a failed one too only once, and outlives Redis', async () => {
  const done: number[] = [];
  const queues = consumeQueues({
    redisUrl: URL,
    concurrency: { files: 1, looks: 1, rules: 2, exports: 1, mails: 1 },
    log: silentLog,
    async doWork(id) {
      done.push(id);
      if (id === 2) throw new Error('no');
    },
  });
  await wake('files', [1, 2, 3]);
  await wake('rules', [4]);
  await until(() => done.length >= 4);
  expect([...done].sort()).toEqual([1, 2, 3, 4]);

  await stopRedis();
  await delay(500);
  await startRedis();
  await wake('files', [5]);
  await wake('rules', [6]);
  await until(() => done.length >= 6);
  expect([...done].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  await queues.close();
}, 30_000);

test('closing waits for the work at hand and takes nothing new', async () => {
  const done: number[] = [];
  let isStarted = false;
  const queues = consumeQueues({
    redisUrl: URL,
    concurrency: { files: 1, looks: 1, rules: 1, exports: 1, mails: 1 },
    log: silentLog,
    async doWork(id) {
      isStarted = true;
      await delay(500);
      done.push(id);
    },
  });
  await wake('files', [11, 12]);
  await until(() => isStarted);
  await queues.close();
  expect(done).toEqual([11]);
}, 30_000);

test('closes also while Redis is away', async () => {
  const queues = consumeQueues({
    redisUrl: URL,
    concurrency: { files: 1, looks: 1, rules: 1, exports: 1, mails: 1 },
    log: silentLog,
    doWork: async () => {},
  });
  await delay(300);
  await stopRedis();
  await queues.close();
  await startRedis();
}, 30_000);
