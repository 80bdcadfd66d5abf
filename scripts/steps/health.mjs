import { setTimeout as sleep } from 'node:timers/promises';
import { say, t } from './say.mjs';

const WAIT_MS = 30_000;

/** Waits until every part reports well; after half a minute it says what is not, and goes on. */
export async function untilHealthy(url) {
  const until = Date.now() + WAIT_MS;
  let parts = {};
  while (Date.now() < until) {
    try {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
      const health = await answer.json();
      parts = (health.data ?? health).parts ?? {};
      if ((health.data ?? health).state === 'ok') return;
    } catch {
      // not yet
    }
    await sleep(250);
  }
  const ill = Object.entries(parts)
    .filter(([, state]) => state !== 'ok')
    .map(([name, state]) => `${name}: ${state}`);
  say(
    `  Aún no todo responde (${ill.join(', ') || t('sin respuesta', 'no answer')}); vea los mensajes siguientes.`,
    `  Not everything answers yet (${ill.join(', ') || 'no answer'}); see the messages below.`,
  );
}
