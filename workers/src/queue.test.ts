import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { wakeUpId } from '@rumbo/config/jobs';
import { type EmbeddedRedis, startRedis } from '@rumbo/database/embedded';
import Bull from 'bull';
import { silentLog } from './cms-client/fake-cms.fixture';
import { consumeQueues } from './queue';

let dataDir: string;
let redis: EmbeddedRedis;

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isTrue(); i += 1) await delay(25);
  expect(isTrue()).toBe(true);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rumbo-queue-'));
  redis = await startRedis({ dataDir });
}, 120_000);
afterAll(async () => {
  await redis?.stop();
  await rm(dataDir, { recursive: true });
});

/** Back on the same port, as a restarted one is. */
async function restartRedis(): Promise<void> {
  redis = await startRedis({ dataDir });
}

/** As the cms adds them. */
async function wake(name: string, ids: number[]): Promise<void> {
  const queue = new Bull(name, redis.url);
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
    redisUrl: redis.url,
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

  await redis.stop();
  await delay(500);
  await restartRedis();
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
    redisUrl: redis.url,
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
    redisUrl: redis.url,
    concurrency: { files: 1, looks: 1, rules: 1, exports: 1, mails: 1 },
    log: silentLog,
    doWork: async () => {},
  });
  await delay(300);
  await redis.stop();
  await queues.close();
  await restartRedis();
}, 30_000);
