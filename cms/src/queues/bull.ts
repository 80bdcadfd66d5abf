import { readFileSync } from 'node:fs';
import { QUEUES, type QueueName, type WakeUp, WORK, type WorkKind, wakeUpId } from '@rumbo/config/jobs';
import Bull from 'bull';
import Redis, { type RedisOptions } from 'ioredis';
import { settings } from '../settings';

/** Longer than this and the caller goes on: the reconciler sends the wake-up later. */
const ADD_TIMEOUT_MS = 500;

let queues: Map<QueueName, Bull.Queue<WakeUp>> | undefined;
let redis: Redis | undefined;

const options: RedisOptions = {
  maxRetriesPerRequest: null,
  enableReadyCheck: false,
  // While Redis is away nothing waits for it: the work is in Postgres.
  enableOfflineQueue: false,
  retryStrategy: (attempt) => Math.min(attempt * 200, 2_000),
  ...(settings.REDIS_CA ? { tls: { ca: readFileSync(settings.REDIS_CA, 'utf8') } } : {}),
};

export function openQueues(onError: (error: Error) => void): void {
  redis = new Redis(settings.REDIS_URL, options);
  // Every queue listens on the connection they share.
  redis.setMaxListeners(0);
  redis.on('error', onError);
  const shared = redis;
  queues = new Map(
    QUEUES.map((name) => {
      const queue = new Bull<WakeUp>(name, { createClient: () => shared });
      queue.on('error', onError);
      return [name, queue];
    }),
  );
}

export async function closeQueues(): Promise<void> {
  const open = redis;
  redis = undefined;
  queues = undefined;
  open?.disconnect();
}

export const isRedisReady = (): boolean => redis?.status === 'ready';

/**
 * Tells the workers to look at a work item. Never fails and never waits long: a wake-up that is lost is
 * sent again by the reconciler.
 */
export async function wakeUp(kind: WorkKind, id: number, attempt: number, delayMs = 0): Promise<void> {
  const queue = queues?.get(WORK[kind].queue);
  if (!queue || !isRedisReady()) return;
  const added = queue
    .add(
      { id },
      { jobId: wakeUpId(id, attempt), attempts: 1, delay: delayMs, removeOnComplete: true, removeOnFail: true },
    )
    .then(
      () => undefined,
      () => undefined,
    );
  await Promise.race([added, new Promise<void>((resolve) => setTimeout(resolve, ADD_TIMEOUT_MS).unref())]);
}
