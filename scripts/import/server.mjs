import { openAsBlob, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../steps/root.mjs';
import { Stop } from '../steps/say.mjs';

/** A model change makes the cms answer 503 for some seconds. */
const PATIENCE = 15;
const WAIT_MS = 2_000;

/** The product does not answer. */
export class Away extends Stop {}
/** The product answers, and does not take it. */
export class Refused extends Error {}

/** The two calls of the command, as whoever `token` or `email` says; without either as the running product's worker. */
export async function openServer({ url, token, email, env }) {
  const address = (url || env.PUBLIC_URL || `http://127.0.0.1:${env.PORT || 1337}`).replace(/\/$/, '');
  const bearer = token || (email ? await signIn(address, email, env.RUMBO_PASSWORD) : localToken(env));
  const headers = { authorization: `Bearer ${bearer}` };
  return {
    address,
    async send(file, { profile, dryRun }) {
      const form = new FormData();
      if (profile) form.set('profile', profile);
      if (dryRun) form.set('dryRun', 'true');
      form.set('file', await openAsBlob(file), basename(file));
      return (await call(`${address}/api/imports`, { method: 'POST', headers, body: form })).data;
    },
    async read(id) {
      return (await call(`${address}/api/imports/${id}`, { headers })).data;
    },
  };
}

async function signIn(address, identifier, password) {
  if (!password)
    throw new Stop(
      'Con --email, indique la contraseña en la variable RUMBO_PASSWORD.',
      'With --email, give the password in the variable RUMBO_PASSWORD.',
    );
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ identifier, password });
  return (await call(`${address}/api/auth/local`, { method: 'POST', headers, body })).jwt;
}

/** The running product's own token: whoever may read the data folder may import. */
function localToken(env) {
  if (env.WORKER_TOKEN) return env.WORKER_TOKEN;
  const file = join(resolve(ROOT, env.DATA_DIR || '.data'), 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')).WORKER_TOKEN;
  } catch {
    throw new Stop(
      `No se puede leer ${file}: arranque antes Rumbo ("npm start"), o indique --token o --email.`,
      `${file} cannot be read: start Rumbo first ("npm start"), or give --token or --email.`,
    );
  }
}

async function call(address, options) {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address, options).catch((error) => {
      const reason = error.cause?.code ?? error.message;
      throw new Away(
        `Rumbo no responde en ${address} (${reason}): arránquelo con "npm start" o indique --url.`,
        `Rumbo does not answer at ${address} (${reason}): start it with "npm start" or give --url.`,
      );
    });
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    if (answer.status !== 503) throw new Refused(`${answer.status}: ${body.error?.message ?? answer.statusText}`);
    if (tries === PATIENCE)
      throw new Away(`Rumbo está ocupado: ${body.error?.message}`, `Rumbo is busy: ${body.error?.message}`);
    await sleep(WAIT_MS);
  }
}
