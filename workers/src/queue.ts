import { readFileSync } from 'node:fs';
import { QUEUES, type QueueName, type WakeUp } from '@rumbo/config/jobs';
import Bull from 'bull';
import Redis, { type RedisOptions } from 'ioredis';
import type { Log } from './log';

const LONGEST_RECONNECT_MS = 2_000;

export interface QueueOptions {
  redisUrl: string;
  /** PEM file of the authority that signed the server's certificate. */
  redisCa?: string | undefined;
  concurrency: Record<QueueName, number>;
  doWork(id: number): Promise<void>;
  log: Log;
}

/**
 * Listens for wake-ups in every queue. Redis may go away and come back, empty or not: the connections wait for
 * it, and what is due is woken again from Postgres. A job is tried once, for tries are counted there too.
 */
export function consumeQueues({ redisUrl, redisCa, concurrency, doWork, log }: QueueOptions): {
  close(): Promise<void>;
} {
  const shared = new Map<string, Redis>();
  const all: Redis[] = [];
  let isClosing = false;

  const connect = (): Redis => {
    const redis = new Redis(redisUrl, redisOptions(redisUrl, redisCa));
    // Every queue listens on the connections they share.
    redis.setMaxListeners(0);
    let isDown = false;
    redis.on('error', (error) => {
      if (!isDown && !isClosing) log.warn('Redis is away', { error: { message: error.message } });
      isDown = true;
    });
    redis.on('ready', () => {
      if (isDown) log.info('Redis is back');
      isDown = false;
    });
    all.push(redis);
    return redis;
  };
  const createClient = (type: 'client' | 'subscriber' | 'bclient'): Redis => {
    // A connection that blocks for the next job cannot be shared.
    if (type === 'bclient') return connect();
    const client = shared.get(type) ?? connect();
    shared.set(type, client);
    return client;
  };

  const queues = QUEUES.map((name) => {
    const queue = new Bull<WakeUp>(name, { createClient, settings: { maxStalledCount: 3, retryProcessDelay: 1_000 } });
    queue.on('error', (error) => log.debug('Queue error', { queue: name, error: { message: error.message } }));
    queue.on('failed', (job, error) => log.error('A wake-up failed', { queue: name, work: job.data.id, error }));
    // Resolves when the queue closes; a connection that cannot come up is tried for as long as it takes.
    queue
      .process(concurrency[name], (job) => doWork(job.data.id))
      .catch((error: Error) => {
        if (!isClosing) log.error('A queue stopped', { queue: name, error });
      });
    return queue;
  });

  return {
    /** Takes no more jobs and waits for those that run. */
    async close() {
      isClosing = true;
      await Promise.allSettled(queues.map((queue) => queue.close()));
      for (const redis of all) redis.disconnect();
    },
  };
}

function redisOptions(url: string, ca: string | undefined): RedisOptions {
  return {
    // Bull wants both: a command waits for the connection instead of failing, and blocking clients skip the check.
    maxRetriesPerRequest: null,
    enableReadyCheck: false,
    retryStrategy: (times) => Math.min(100 * times, LONGEST_RECONNECT_MS),
    // With rediss:// certificates are verified; a private authority is named, never skipped.
    ...(url.startsWith('rediss:') && { tls: ca === undefined ? {} : { ca: readFileSync(ca) } }),
  };
}
