import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ROOT } from './steps/root.mjs';
import { t } from './steps/say.mjs';
import { readDotEnv } from './steps/settings.mjs';

/** What the exit code says: scripts of others build on it. */
const APPLIED = 0;
const NOT_APPLIED = 1;
const USAGE = 2;

/** Then the import goes on without us: the console shows it. */
const WAIT_MS = 30 * 60_000;
const UNDER_WAY = new Set(['received', 'staged', 'applying']);
const GOOD = new Set(['applied', 'partly-applied', 'duplicate']);

const usage = () => {
  console.error(
    t(
      'Uso: npm run import -- FICHERO --profile NOMBRE [--url http://localhost:1337] [--token CLAVE]',
      'Usage: npm run import -- FILE --profile NAME [--url http://localhost:1337] [--token TOKEN]',
    ),
  );
  process.exit(USAGE);
};

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { profile: { type: 'string' }, url: { type: 'string' }, token: { type: 'string' } },
    });
    const [file] = positionals;
    if (positionals.length !== 1 || !values.profile || !statSync(file).isFile()) return usage();
    return { ...values, file };
  } catch (error) {
    console.error(error.message);
    return usage();
  }
}

/** The running product's own token: whoever may read the data folder may import. */
function localToken(env) {
  if (env.WORKER_TOKEN) return env.WORKER_TOKEN;
  const file = join(resolve(ROOT, env.DATA_DIR || '.data'), 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')).WORKER_TOKEN;
  } catch {
    console.error(
      t(
        `No se puede leer ${file}: arranque antes Rumbo ("npm start") o indique --token.`,
        `${file} cannot be read: start Rumbo first ("npm start") or give --token.`,
      ),
    );
    process.exit(USAGE);
  }
}

/** Sends the file and waits for its end; prints the counts. */
async function main() {
  const args = readArguments();
  const env = readDotEnv(ROOT);
  const url = (args.url || env.PUBLIC_URL || `http://127.0.0.1:${env.PORT || 1337}`).replace(/\/$/, '');
  const headers = { authorization: `Bearer ${args.token || localToken(env)}` };

  const form = new FormData();
  form.set('file', await openAsBlob(args.file), basename(args.file));
  form.set('profile', args.profile);
  let entry = await call(`${url}/api/imports`, { method: 'POST', headers, body: form });
  console.log(t(`Importación ${entry.id}: ${basename(args.file)}`, `Import ${entry.id}: ${basename(args.file)}`));
  const until = Date.now() + WAIT_MS;
  while (UNDER_WAY.has(entry.state) && Date.now() < until) {
    await sleep(500);
    entry = await call(`${url}/api/imports/${entry.documentId}`, { headers });
  }
  const { read, applied, unchanged, rejected, skipped } = entry.counts ?? entry;
  console.log(
    t(
      `${entry.state}: leídas ${read}, aplicadas ${applied}, sin cambio ${unchanged}, rechazadas ${rejected}, omitidas ${skipped}`,
      `${entry.state}: read ${read}, applied ${applied}, unchanged ${unchanged}, rejected ${rejected}, skipped ${skipped}`,
    ),
  );
  if (entry.message) console.log(entry.message);
  process.exit(GOOD.has(entry.state) ? APPLIED : NOT_APPLIED);
}

/** Retries what a model change makes wait (503); any other refusal is said and ends the command. */
async function call(address, options) {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address, options);
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body.data;
    if (answer.status === 503 && tries < 15) {
      await sleep(2_000);
      continue;
    }
    throw new Error(`${answer.status}: ${body.error?.message ?? answer.statusText}`);
  }
}

main().catch((error) => {
  const reason = error.cause?.code ?? error.message;
  console.error(
    error.cause
      ? t(
          `Rumbo no responde (${reason}): arránquelo con "npm start" o indique --url.`,
          `Rumbo does not answer (${reason}): start it with "npm start" or give --url.`,
        )
      : reason,
  );
  process.exit(NOT_APPLIED);
});
