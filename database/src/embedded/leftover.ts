import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineError } from './engine-error';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** The system gives a dead process's id to another one: only one that names the engine is ours to stop. */
const isEngine = (pid: number, name: string): boolean => {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const [, state = 'Z'] = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state !== 'Z' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(name);
  } catch {
    return false;
  }
};

async function endsWithin(pid: number, name: string, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isEngine(pid, name)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Stops an engine that an earlier start left behind: the first line of `pidFile` is its process id.
 * It is usually ending by itself already (its guard saw its parent go), so it first gets a moment.
 */
export async function stopLeftover(pidFile: string, name: string, signals: NodeJS.Signals[]): Promise<void> {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  } catch {
    return;
  }
  if (!(pid > 1) || (await endsWithin(pid, name, 2_000))) return;
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw new EngineError(
        `${name} (process ${pid}) of an earlier start still runs under another user: stop it with "kill ${pid}".`,
        { cause: error },
      );
    }
    if (await endsWithin(pid, name, 10_000)) return;
  }
  throw new EngineError(
    `${name} (process ${pid}) of an earlier start does not stop: end it with "kill -9 ${pid}" and start again.`,
  );
}
