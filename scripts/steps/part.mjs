import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('./end-with-parent.cjs', import.meta.url));
const MAX_PAUSE_MS = 30_000;
const KEPT_LINES = 40;

/**
 * Keeps one process of ours running: a crash starts it again after a pause that grows. Its lines appear
 * with its name before them once `show()` was called; until then the last ones are kept for a failure.
 */
export class Part {
  #child;
  #isStopping = false;
  #isShown = false;
  #lines = [];
  #ended;

  constructor({ name, script, cwd, env, log, nodeOptions = [] }) {
    Object.assign(this, { name, script, cwd, env, log, nodeOptions });
  }

  /** Resolves when the process says it is ready (`process.send({ type: 'ready' })`); rejects when it ends before. */
  start() {
    return new Promise((ready, failed) => {
      this.#ended = this.#keepRunning(ready, failed);
    });
  }

  async #keepRunning(ready, failed) {
    let crashes = 0;
    while (!this.#isStopping) {
      const begin = Date.now();
      const child = fork(this.script, {
        cwd: this.cwd,
        env: this.env,
        execArgv: ['--require', END_WITH_PARENT, ...this.nodeOptions],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        // Ctrl-C reaches only start.mjs, which stops the parts in order.
        detached: true,
      });
      this.#child = child;
      for (const stream of [child.stdout, child.stderr]) this.#read(stream);
      let wasReady = false;
      child.on('message', (message) => {
        if (message?.type !== 'ready') return;
        wasReady = true;
        ready();
      });
      const code = await new Promise((ended) => child.once('exit', (status, signal) => ended(status ?? signal)));
      if (this.#isStopping) break;
      if (!wasReady) failed(new Error(this.lastLines()));
      if (Date.now() - begin > 60_000) crashes = 0;
      const pauseMs = Math.min(MAX_PAUSE_MS, 500 * 2 ** crashes++);
      say(
        `${this.name} terminó (${code}); se reinicia en ${pauseMs / 1000} s`,
        `${this.name} ended (${code}); starting again in ${pauseMs / 1000} s`,
      );
      await sleep(pauseMs);
    }
  }

  #read(stream) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) this.#line(line);
    });
  }

  #line(line) {
    const named = `${this.name} │ ${line}`;
    this.log?.(named);
    if (this.#isShown) return console.log(named);
    this.#lines.push(line);
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
  }

  lastLines() {
    return this.#lines.join('\n');
  }

  show() {
    this.#isShown = true;
    this.#lines = [];
  }

  /** SIGTERM, and SIGKILL for the whole group after `timeoutMs`. */
  async stop(timeoutMs) {
    this.#isStopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const killer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), timeoutMs);
    await this.#ended;
    clearTimeout(killer);
  }
}
