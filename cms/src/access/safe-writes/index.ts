import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { currentScope } from '../context';
import { inOneTransaction } from '../one-connection';
import { claimKey, keepAnswer, readKey, replay } from './keys';
import { takeMadeId } from './made-id';
import { refuseStale } from './version';

/** Carries "undo everything" out of the transaction when a handler answers an error instead of throwing it. */
class Refused extends Error {}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes that may be sent twice, or too late. Stands behind authentication, because a key is somebody's, and around
 * everything else of the route, because the whole of it is undone together:
 *
 * - `Idempotency-Key`: key and effect stand in one transaction. The same again gets the kept answer; two at once: the
 *   second waits for the first. Only what succeeded is kept: a refused write leaves nothing, its key may come again.
 * - `If-Match: "<updatedAt>"` on an update: refused with STALE when the entry has moved on, under a lock on its row.
 *
 * Without either header a write is as it always was. Routes whose effect goes through the system pool (imports, closing
 * of months, exports) answer a repeated key too, but their effect is kept from happening twice by rules of their own.
 */
export async function writeSafely(strapi: Core.Strapi, ctx: Context, next: () => Promise<unknown>): Promise<void> {
  const { kind, id } = currentScope().actor;
  const isSomebody = (kind === 'user' || kind === 'token') && id !== null;
  if (READS.has(ctx.method) || !isSomebody || ctx.state.route?.info?.type !== 'content-api') return void (await next());
  const key = readKey(ctx);
  const version = ctx.get('if-match');
  if (key === null && version === '') return void (await next());

  const who = `${kind}:${id}`;
  await inOneTransaction(strapi, async () => {
    const known = key === null ? null : await claimKey({ who, key, ctx });
    if (known) return replay(ctx, known);
    if (version) await refuseStale(strapi, ctx, version);
    await (key === null ? next() : takeMadeId(ctx, next));
    if (ctx.status >= 400) throw new Refused();
    if (key !== null) await keepAnswer({ who, key, ctx });
  }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}
