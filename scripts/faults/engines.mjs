import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Postgres and Redis beside the product, so that they can fall and come back while it runs. */
export async function startEngines() {
  const { startPostgres, startRedis } = require('@rumbo/database/embedded');
  const dataDir = mkdtempSync(join(tmpdir(), 'rumbo-faults-'));
  let postgres = await startPostgres({ dataDir });
  let redis = await startRedis({ dataDir });
  return {
    env: { DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    /** As `pg_ctl stop -m immediate` does: nothing is written any more, the next start recovers. */
    async breakPostgres() {
      const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      await postgres.exited;
    },
    async startPostgres() {
      postgres = await startPostgres({ dataDir });
    },
    stopRedis: () => redis.stop(),
    async startRedis() {
      redis = await startRedis({ dataDir });
    },
    async flushRedis() {
      const Redis = require('ioredis');
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    },
    async stop() {
      await redis.stop();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
