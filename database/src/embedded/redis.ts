import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from './engine-error';
import { newPassword, readState, writeState } from './engine-state';
import { freePort } from './free-port';
import { type GuardedProcess, startGuarded } from './guarded-process';
import { stopLeftover } from './leftover';
import { redisBinary } from './redis-binary';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 3_000;

interface RedisState {
  port: number;
  password: string;
}

export interface EmbeddedRedis {
  url: string;
  exited: Promise<number>;
  stop(): Promise<void>;
}

interface RedisOptions {
  dataDir: string;
  log?: (line: string) => void;
}

/**
 * Starts the private Redis whose data is in `dataDir`/redis: append-only file, never evicts, loopback only,
 * with a password; ends with this process. It holds wake-ups, nothing else: when its files are damaged
 * they are set aside and it starts empty, the work itself is in Postgres.
 */
export async function startRedis({ dataDir, log = () => {} }: RedisOptions): Promise<EmbeddedRedis> {
  const binary = await redisBinary(dataDir, log);
  const folder = join(dataDir, 'redis');
  const stateFile = join(dataDir, 'engines', 'redis.json');
  const configFile = join(dataDir, 'engines', 'redis.conf');
  const logFile = join(dataDir, 'logs', 'redis.log');
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  await stopLeftover(join(dataDir, 'engines', 'redis.pid'), 'redis-server', ['SIGTERM', 'SIGKILL']);

  const kept = readState<RedisState>(stateFile);
  const state: RedisState = { password: kept?.password ?? newPassword(), port: await freePort(kept?.port) };
  writeState(stateFile, state);

  const launch = async (): Promise<GuardedProcess> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // In a file and not in the arguments: everybody on the machine can read those.
    writeFileSync(configFile, config(dataDir, state), { mode: 0o600 });
    const server = startGuarded({
      command: [binary.command, configFile],
      stopSignal: 'TERM',
      logFile,
      cwd: dataDir,
      env: { PATH: '/usr/bin:/bin', ...(binary.libraries && { LD_LIBRARY_PATH: binary.libraries }) },
    });
    try {
      await untilReady(state, server, logFile);
    } catch (error) {
      await server.stop(STOP_TIMEOUT_MS);
      throw error;
    }
    return server;
  };

  const server = await launch().catch((error: unknown) => {
    if (!existsSync(join(folder, 'appendonlydir'))) throw error;
    const aside = `${folder}-damaged-${Date.now()}`;
    log(`the queue's files are damaged: set aside in ${aside}`);
    renameSync(folder, aside);
    return launch();
  });
  return {
    url: `redis://:${state.password}@127.0.0.1:${state.port}`,
    exited: server.exited,
    stop: () => server.stop(STOP_TIMEOUT_MS),
  };
}

const quoted = (path: string): string => `"${path.replaceAll(/["\\]/g, '\\$&')}"`;

const config = (dataDir: string, state: RedisState): string => `bind 127.0.0.1
port ${state.port}
protected-mode yes
requirepass ${state.password}
daemonize no
dir ${quoted(join(dataDir, 'redis'))}
pidfile ${quoted(join(dataDir, 'engines', 'redis.pid'))}
appendonly yes
appendfsync everysec
aof-load-truncated yes
save ""
maxmemory-policy noeviction
loglevel notice
`;

async function untilReady(state: RedisState, server: GuardedProcess, logFile: string): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (server.isRunning() && Date.now() < until) {
    if ((await ask(state)).includes('+PONG')) return;
    await sleep(30);
  }
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : [];
  const reason =
    lines
      .slice(-10)
      .reverse()
      .find((line) => line.includes('#')) ??
    lines.at(-1) ??
    'no reason given';
  throw new EngineError(`Redis did not start: ${reason.replace(/^.*# /, '')} (more in ${logFile}).`);
}

const ask = ({ port, password }: RedisState): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\nQUIT\r\n`));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
