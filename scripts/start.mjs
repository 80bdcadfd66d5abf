import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { takeDemoAccounts, takeFirstAccounts } from './steps/accounts.mjs';
import { build } from './steps/build.mjs';
import { untilHealthy } from './steps/health.mjs';
import { install } from './steps/install.mjs';
import { lockDataDir } from './steps/lock.mjs';
import { assertNodeVersion } from './steps/node-version.mjs';
import { Part } from './steps/part.mjs';
import { assertPortIsFree, freePort } from './steps/port.mjs';
import { ROOT } from './steps/root.mjs';
import { fail, Stop, say, step } from './steps/say.mjs';
import { openDataDir, readDotEnv, readSecrets } from './steps/settings.mjs';

/** What runs, in the order it was started; stopped from the end. */
const running = [];
let stopping;

/** `npm start`: from a fresh clone to a running product. */
async function main() {
  const begin = Date.now();
  assertNodeVersion();
  const env = readDotEnv(ROOT);
  const port = Number(env.PORT || 1337);
  const host = env.HOST || '0.0.0.0';
  const dataDir = openDataDir(ROOT, env);
  lockDataDir(dataDir);
  await assertPortIsFree(port, host);
  await install(ROOT);
  await build(ROOT);

  stopOnSignals();
  const secrets = readSecrets(dataDir, env);
  const engines = await startEngines(dataDir, env);
  const isSecure = Boolean(env.TLS_CERT && env.TLS_KEY);
  const internalPort = isSecure ? await freePort() : port;
  const internalUrl = `http://127.0.0.1:${internalPort}`;
  const childEnv = {
    ...env,
    ...secrets,
    ...engines,
    NODE_ENV: env.NODE_ENV || 'production',
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: host,
    CMS_URL: internalUrl,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...(isSecure && { INTERNAL_PORT: String(internalPort) }),
  };
  const log = logTo(env.LOG_FILE && resolve(ROOT, env.LOG_FILE));

  // Mail is the workers' business: the cms does not hold its passwords.
  const withoutMailboxes = Object.fromEntries(
    Object.entries(childEnv).filter(([name]) => !/^((IMAP|SMTP)_|MAIL_(URL|CA)$)/.test(name)),
  );
  const cms = new Part({
    name: 'cms',
    script: join(ROOT, 'cms/launcher/index.cjs'),
    cwd: join(ROOT, 'cms'),
    env: withoutMailboxes,
    log,
  });
  running.push({ name: 'cms', stop: () => cms.stop(10_000) });
  await step('Arrancando el CMS', 'Starting the CMS', () => cms.start()).catch((error) => {
    throw new Stop(`${error.message}\nEl CMS no arrancó.`, `${error.message}\nThe CMS did not start.`);
  });

  // Workers know the cms and nothing else: no database, no key of its sessions.
  const { DATABASE_URL: _url, ...withoutDatabase } = childEnv;
  for (const name of Object.keys(secrets)) if (name !== 'WORKER_TOKEN') delete withoutDatabase[name];
  const workers = new Part({
    name: 'workers',
    script: join(ROOT, 'workers/dist/index.js'),
    cwd: join(ROOT, 'workers'),
    env: withoutDatabase,
    // Files pass through in pieces: with Node's larger nursery they would wait there, and memory with them.
    nodeOptions: ['--max-semi-space-size=4'],
    log,
  });
  running.push({ name: 'workers', stop: () => workers.stop(7_000) });
  workers.start().catch(() => {});
  await step('Arrancando los trabajadores', 'Starting the workers', () => untilHealthy(internalUrl));

  const address = env.PUBLIC_URL || `${isSecure ? 'https' : 'http'}://localhost:${port}`;
  say(
    `\nRumbo está en marcha (${Math.round((Date.now() - begin) / 1000)} s). Ctrl-C lo detiene.\n  Consola     ${address}/console/\n  Portal      ${address}/portal/\n  CMS         ${address}/admin\n  API         ${address}/api\n  Datos       ${dataDir}`,
    `\nRumbo is running (${Math.round((Date.now() - begin) / 1000)} s). Ctrl-C stops it.\n  Console     ${address}/console/\n  Portal      ${address}/portal/\n  CMS         ${address}/admin\n  API         ${address}/api\n  Data        ${dataDir}`,
  );
  takeFirstAccounts(dataDir);
  takeDemoAccounts(dataDir);
  cms.show();
  workers.show();
}

/** Postgres and Redis of our own where the environment names none. */
async function startEngines(dataDir, env) {
  const { checkDatabase } = require('@rumbo/database');
  const { startPostgres, startRedis } = require('@rumbo/database/embedded');
  const urls = { DATABASE_URL: env.DATABASE_URL, REDIS_URL: env.REDIS_URL };
  const log = (line) => console.log(`  ${line}`);
  if (urls.DATABASE_URL) {
    await checkDatabase({ url: urls.DATABASE_URL, caFile: env.DATABASE_CA || undefined });
  } else {
    const postgres = await step('Arrancando Postgres', 'Starting Postgres', () => startPostgres({ dataDir, log }));
    running.push({ name: 'postgres', stop: postgres.stop });
    endWith('Postgres', postgres.exited);
    urls.DATABASE_URL = postgres.url;
  }
  if (!urls.REDIS_URL) {
    const redis = await step('Arrancando Redis', 'Starting Redis', () => startRedis({ dataDir, log }));
    running.push({ name: 'redis', stop: redis.stop });
    endWith('Redis', redis.exited);
    urls.REDIS_URL = redis.url;
  }
  return urls;
}

const require = createRequire(import.meta.url);

/** An engine that goes away by itself takes the rest along: the next start recovers, half a product does not. */
function endWith(name, exited) {
  exited.then((code) => {
    if (stopping) return;
    say(
      `${name} terminó por sí solo (${code}); se detiene todo. Vuelva a arrancar con "npm start".`,
      `${name} ended by itself (${code}); stopping. Start again with "npm start".`,
    );
    stop(1);
  });
}

function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
}

function stop(code) {
  stopping ??= (async () => {
    say('\nDeteniendo …', '\nStopping …');
    for (const { name, stop: end } of running.reverse()) {
      await end().catch((error) => console.error(`${name}: ${error.message}`));
      console.log(`  ${name} ✓`);
    }
    process.exit(code);
  })();
  return stopping;
}

const logTo = (file) => {
  if (!file) return undefined;
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return (line) => stream.write(`${new Date().toISOString()} ${line}\n`);
};

main().catch(async (error) => {
  if (stopping) return;
  if (running.length === 0) fail(error);
  const isForPeople = error.name === 'Stop' || error.name === 'EngineError';
  console.error(isForPeople ? `\n${error.message}` : error);
  await stop(1);
});
