/**
 * Starts the cms. With the model builder on there are two processes: this one keeps the port and compiles,
 * a child is Strapi. Saving a model makes Strapi ask for a reload; then
 *   1. we compile the changed sources while the child goes on serving,
 *   2. the child lets running work finish, gives up the port and ends; we answer 503 + Retry-After,
 *   3. a new child loads; the moment it is ready to listen we give the port back.
 * A child that crashes is started again after a pause that grows.
 */
const { fork } = require('node:child_process');
const { join, resolve } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { cmsSettings, readEnv } = require('@rumbo/config/env');
const { compile } = require('./compile.cjs');
const { createPlaceholder } = require('./placeholder.cjs');

const APP_DIR = resolve(__dirname, '..');
const MAX_PAUSE_MS = 30_000;
/** Longer than a child waits for its requests; what then still runs is rolled back by Postgres. */
const STOP_TIMEOUT_MS = 9_000;

const tell = (text) => console.log(`[launcher] ${text}`);

async function main() {
  const settings = readEnv(cmsSettings);
  if (settings.MODEL_BUILDER === 'off') {
    require('./child.cjs');
    return;
  }
  const placeholder = createPlaceholder(settings);
  await placeholder.open();

  let child;
  let wasReady = false;
  let isStopping = false;
  let isReloading = false;
  let crashes = 0;

  const reload = () => {
    if (isReloading) return;
    isReloading = true;
    try {
      compile(APP_DIR);
    } catch (error) {
      console.error(error);
    }
    child.send({ type: 'restart' });
  };

  const onMessage = async (message) => {
    if (message === 'reload') reload();
    if (message.type === 'released') await placeholder.open();
    if (message.type === 'wants-port') {
      await placeholder.close();
      child.send({ type: 'listen' });
    }
    if (message.type === 'ready') {
      wasReady = true;
      tell(`ready (process ${child.pid})`);
      process.send?.({ type: 'ready' });
      setTimeout(() => (crashes = 0), 60_000).unref();
    }
  };

  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);

  while (!isStopping) {
    child = fork(join(__dirname, 'child.cjs'), { cwd: APP_DIR });
    child.on('message', onMessage);
    const code = await new Promise((ended) => child.once('exit', (status, signal) => ended(status ?? signal)));
    if (isStopping) break;
    if (!wasReady) process.exit(typeof code === 'number' && code !== 0 ? code : 1);
    await placeholder.open();
    if (isReloading) {
      isReloading = false;
      continue;
    }
    const pauseMs = Math.min(MAX_PAUSE_MS, 500 * 2 ** crashes++);
    tell(`Strapi ended (${code}), starting again in ${pauseMs / 1000} s`);
    await sleep(pauseMs);
  }
  await placeholder.close();
  process.exit(0);
}

main().catch((error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken by another program: stop it, or set PORT to a free one.`
      : error.message,
  );
  process.exit(1);
});
