import { mkdirSync, readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { prepareDatabase } from '../prepare-database';
import { EngineError } from './engine-error';
import { newPassword, readState, writeState } from './engine-state';
import { freePort } from './free-port';
import { type GuardedProcess, startGuarded } from './guarded-process';
import { stopLeftover } from './leftover';
import { postgresBinaries } from './postgres-binaries';
import { createCluster, hasCluster } from './postgres-cluster';
import { unprivileged } from './unprivileged';

const MB = 1024 * 1024;
/** Crash recovery after a kill in the middle of a bulk import reads up to max_wal_size again. */
const START_TIMEOUT_MS = 5 * 60_000;
/** Past it the engine is killed and recovers at the next start; a whole stop stays under 30 s. */
const STOP_TIMEOUT_MS = 9_000;

interface PostgresState {
  port: number;
  superuserPassword: string;
  loginPassword: string;
}

export interface EmbeddedPostgres {
  /** DATABASE_URL of the application: the login role, which by itself may do nothing but switch roles. */
  url: string;
  /** For preparation and tests only; never handed to the cms. */
  superuserUrl: string;
  exited: Promise<number>;
  stop(): Promise<void>;
}

interface PostgresOptions {
  dataDir: string;
  log?: (line: string) => void;
  /** For throw-away clusters only: a crash loses data, everything else is faster. */
  throwAway?: boolean;
}

/**
 * Starts the private Postgres whose data is in `dataDir`/postgres, makes it on first use, and prepares
 * database and roles. It listens on loopback only, asks for a password, and ends with this process.
 * Throws an EngineError that names the way out.
 */
export async function startPostgres({
  dataDir,
  log = () => {},
  throwAway = false,
}: PostgresOptions): Promise<EmbeddedPostgres> {
  const folder = join(dataDir, 'postgres');
  const stateFile = join(dataDir, 'engines', 'postgres.json');
  const logFile = join(dataDir, 'logs', 'postgres.log');
  const exists = hasCluster(folder);
  const kept = readState<PostgresState>(stateFile);
  if (exists && !kept) {
    throw new EngineError(
      `${stateFile} is missing, it holds the passwords of ${folder}: restore it from a back-up, or set DATA_DIR to another folder.`,
    );
  }
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const binaries = postgresBinaries();
  const user = unprivileged();
  await stopLeftover(join(folder, 'postmaster.pid'), 'postgres', ['SIGINT', 'SIGQUIT']);

  const state: PostgresState = {
    superuserPassword: kept?.superuserPassword ?? newPassword(),
    loginPassword: kept?.loginPassword ?? newPassword(),
    port: await freePort(kept?.port),
  };
  writeState(stateFile, state);
  if (!exists) {
    log('creating the database folder');
    await createCluster({ folder, binaries, user, password: state.superuserPassword });
  }
  const server = startGuarded({
    command: [...user.prefix, join(binaries, 'postgres'), '-D', folder, ...settings(state.port, throwAway)],
    stopSignal: 'INT',
    logFile,
    cwd: dataDir,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  const address = `127.0.0.1:${state.port}`;
  const superuser = `postgres://postgres:${state.superuserPassword}@${address}`;
  try {
    await untilReady(`${superuser}/postgres`, server, logFile, log);
    await prepareDatabase(`${superuser}/postgres`, state.loginPassword);
  } catch (error) {
    await server.stop(STOP_TIMEOUT_MS);
    throw error;
  }
  return {
    url: `postgres://rumbo_login:${state.loginPassword}@${address}/rumbo`,
    superuserUrl: `${superuser}/rumbo`,
    exited: server.exited,
    stop: () => server.stop(STOP_TIMEOUT_MS),
  };
}

function settings(port: number, throwAway: boolean): string[] {
  const buffersMb = Math.round(Math.min(512, Math.max(128, totalmem() / MB / 16)));
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: `${buffersMb}MB`,
    effective_cache_size: `${buffersMb * 4}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '256MB',
    // Bulk imports write much WAL at once: few, spread checkpoints instead of one every few seconds.
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    // Nobody reads along: a table filled in the transaction that emptied it goes to disk once, not twice. No less safe.
    wal_level: 'minimal',
    max_wal_senders: 0,
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u ',
    password_encryption: 'scram-sha-256',
    // Several products share one that tests throw away, each with pools of its own.
    ...(throwAway && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      shared_buffers: '128MB',
      max_connections: 400,
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function untilReady(
  url: string,
  server: GuardedProcess,
  logFile: string,
  log: (line: string) => void,
): Promise<void> {
  const begin = Date.now();
  let toldRecovery = false;
  while (server.isRunning()) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === '28P01')
        throw new EngineError(
          `The passwords kept beside ${logFile} do not open the database: restore the whole data folder from one back-up.`,
        );
      if (Date.now() - begin > START_TIMEOUT_MS)
        throw new EngineError(`Postgres does not answer (${message}): see ${logFile}.`);
      if (code === '57P03' && !toldRecovery && Date.now() - begin > 2_000) {
        toldRecovery = true;
        log('the database recovers after an unclean stop');
      }
    } finally {
      await client.end().catch(() => {});
    }
    await sleep(50);
  }
  throw new EngineError(`Postgres did not start: ${lastWords(logFile)} (more in ${logFile}).`);
}

/** The reason stands in the last FATAL, PANIC or ERROR line. */
function lastWords(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-20);
  const reason =
    lines.reverse().find((line) => /FATAL|PANIC|ERROR|could not/.test(line)) ?? lines[0] ?? 'no reason given';
  return reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
}
