import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A shell stands between us and the engine and reads a pipe that only we hold. When the pipe ends — we
 * closed it, or somebody killed us with SIGKILL — it stops the engine. The read runs in a process of its
 * own, so that killing the shell alone leaves no orphan either.
 */
const GUARD = `umask 077
signal=$1; shift
"$@" 3<&- &
engine=$!
(read -r _ <&3; kill -"$signal" "$engine") 2>/dev/null &
reader=$!
wait "$engine"; code=$?
kill "$reader" 2>/dev/null
exit "$code"`;

const MAX_LOG_BYTES = 10 * 1024 * 1024;

export interface GuardedProcess {
  /** Settles with the exit code (128 + n after signal n) when the engine ends for whatever reason. */
  exited: Promise<number>;
  isRunning(): boolean;
  /** Asks the engine to stop; after `timeoutMs` it is killed. */
  stop(timeoutMs: number): Promise<void>;
}

interface GuardOptions {
  command: string[];
  /** What a graceful stop is for this engine. */
  stopSignal: 'INT' | 'TERM';
  logFile: string;
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs `command` so that it ends with this process, however this process ends. Output goes to `logFile`. */
export function startGuarded({ command, stopSignal, logFile, cwd, env }: GuardOptions): GuardedProcess {
  const log = openLog(logFile);
  // Its own session: Ctrl-C in the terminal must reach only us, we stop the parts in order.
  const shell: ChildProcess = spawn('/bin/sh', ['-c', GUARD, 'guard', stopSignal, ...command], {
    cwd,
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
    env,
  });
  closeSync(log);
  let running = true;
  const exited = new Promise<number>((resolve) => {
    shell.once('error', () => resolve(127));
    shell.once('exit', (code) => resolve(code ?? 137));
  }).then((code) => {
    running = false;
    return code;
  });
  const pipe = shell.stdio[3];
  pipe?.on('error', () => {}); // the shell went first: `exited` tells
  return {
    exited,
    isRunning: () => running,
    async stop(timeoutMs) {
      if (pipe && 'end' in pipe) pipe.end();
      const late = new AbortController();
      const timeout = sleep(timeoutMs, 'late' as const, { signal: late.signal }).catch(() => 'late' as const);
      if ((await Promise.race([exited, timeout])) === 'late' && running) {
        if (shell.pid) process.kill(-shell.pid, 'SIGKILL');
        await exited;
      }
      late.abort();
    },
  };
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // there is no log yet
  }
  return openSync(file, 'a', 0o600);
}
