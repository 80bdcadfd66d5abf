const { resolve } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { cmsSettings, readEnv } = require('@rumbo/config/env');
const { createStrapi } = require('@strapi/strapi');
const { createListeners, openAll } = require('./listeners.cjs');

const APP_DIR = resolve(__dirname, '..');
/** An apply may take long; a model change waits for it at most this long, a stop is in a hurry. */
const DRAIN_BEFORE_RESTART_MS = 5 * 60_000;
const DRAIN_BEFORE_STOP_MS = 5_000;
const REQUESTS_MS = 2_000;

const tellParent = (type) => process.connected && process.send({ type });

const untilParentSays = (type) =>
  new Promise((said) => {
    const onMessage = (message) => {
      if (message.type !== type) return;
      process.off('message', onMessage);
      said();
    };
    process.on('message', onMessage);
  });

async function main() {
  const settings = readEnv(cmsSettings);
  const strapi = createStrapi({
    appDir: APP_DIR,
    distDir: resolve(APP_DIR, 'dist'),
    // The Content-Type Builder works only with it; it also makes Strapi send "reload" to the launcher.
    autoReload: settings.MODEL_BUILDER === 'on' && process.connected === true,
    serveAdminPanel: true,
  });
  // Strapi's own would cut running requests.
  process.removeAllListeners('SIGTERM');
  process.removeAllListeners('SIGINT');

  let isEnding = false;
  let listeners = [];
  const end = async (drainMs) => {
    if (isEnding) return;
    isEnding = true;
    await Promise.race([strapi.eventHub.emit('launcher.drain'), sleep(drainMs)]);
    const closed = closeAll(listeners);
    tellParent('released');
    await Promise.race([closed, sleep(REQUESTS_MS)]);
    await strapi.destroy();
    process.exit(0);
  };
  const stop = () => end(DRAIN_BEFORE_STOP_MS).catch(fail);
  process.on('SIGTERM', stop);
  process.on('SIGINT', () => {}); // a terminal sends it to all of us: the parent decides
  process.on('disconnect', () => process.exit(1));
  process.on('message', (message) => {
    if (message.type === 'restart') end(DRAIN_BEFORE_RESTART_MS).catch(fail);
  });

  await strapi.load();
  strapi.server.mount();
  listeners = createListeners(
    settings,
    strapi.server.app.callback(),
    strapi.config.get('server.http.serverOptions', {}),
  );
  if (process.connected) {
    const mayListen = untilParentSays('listen');
    tellParent('wants-port');
    await mayListen;
  }
  await openAll(listeners);
  tellParent('ready');
}

async function closeAll(listeners) {
  const sweep = setInterval(() => {
    for (const { server } of listeners) server.closeIdleConnections();
  }, 50);
  await Promise.all(listeners.map(({ server }) => new Promise((closed) => server.close(closed))));
  clearInterval(sweep);
}

function fail(error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${error.port} is taken by another program: stop it, or set PORT to a free one.`
      : error,
  );
  process.exit(1);
}

main().catch(fail);
