import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../throwaway/product.mjs';
import { expect, fileOf, lines, mailFile, revenue, untilEnded } from './intake.mjs';

const BACK_MS = 60_000;
const DATABASE_BACK_MS = 15_000;
const health = async ({ url }) => (await fetch(`${url}/api/health`).catch(() => undefined))?.status;

/** Redis forgets everything, again and again, while files arrive. */
export async function redisForgets(product, { flushes }, engines) {
  const before = await revenue(product);
  for (let at = 0; at < flushes; at += 1) {
    mailFile(product, `flushed-${at}-.csv`, fileOf(lines(10, `F${at}-`)));
    await sleep(700);
    await engines.flushRedis();
  }
  await untilEnded(product, 'flushed-', { count: flushes, within: BACK_MS });
  expect('revenue', (await revenue(product)) - before, flushes * 12.5);
  return `${flushes} files, each once`;
}

/** Without Redis the API answers; what arrived meanwhile is done soon after it is back. */
export async function redisAway(product, { awayMs }, engines) {
  const before = await revenue(product);
  await engines.stopRedis();
  mailFile(product, 'without-redis.csv', fileOf(lines(10, 'R')));
  for (const end = Date.now() + awayMs; Date.now() < end; ) {
    expect('the API without Redis', (await product.api('GET', '/clients?pagination[pageSize]=1')).status, 200);
    await sleep(500);
  }
  await engines.startRedis();
  const backAt = Date.now();
  await untilEnded(product, 'without-redis', { within: BACK_MS });
  expect('revenue', (await revenue(product)) - before, 12.5);
  return `answering for ${awayMs / 1000} s, done ${((Date.now() - backAt) / 1000).toFixed(0)} s after`;
}

/** What the API has acknowledged is there after every crash of Postgres; meanwhile it answers 503. */
export async function postgresStops(product, { stops }, engines) {
  const acknowledged = [];
  let slowest = 0;
  for (let at = 0; at < stops; at += 1) {
    for (let write = 0; write < 5; write += 1) {
      const code = `PG-${at}-${write}`;
      const { status } = await product.api('POST', '/clients', { data: { code, name: code } });
      if (status === 201) acknowledged.push(code);
    }
    await engines.breakPostgres();
    const { status } = await product.api('GET', '/clients?pagination[pageSize]=1').catch((error) => ({
      status: String(error.cause ?? error),
    }));
    expect('without Postgres', status, 503);
    await engines.startPostgres();
    const backAt = Date.now();
    await until(
      async () =>
        (await health(product)) === 200 &&
        (await product.api('GET', '/clients?pagination[pageSize]=1').catch(() => ({ status: 0 }))).status === 200,
      { within: DATABASE_BACK_MS, what: 'the product to be back' },
    );
    slowest = Math.max(slowest, (Date.now() - backAt) / 1000);
  }
  const { body } = await product.api('GET', '/clients?filters[code][$startsWith]=PG-&pagination[pageSize]=100');
  const kept = new Set(body.data.map(({ code }) => code));
  expect(
    'lost writes',
    acknowledged.filter((code) => !kept.has(code)),
    [],
  );
  return `${acknowledged.length} writes, 0 lost, back in ${slowest.toFixed(1)} s`;
}
