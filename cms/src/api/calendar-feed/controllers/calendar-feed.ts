import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { currentScope } from '../../../access/context';
import { FailureLimit, refuseTooMany } from '../../../access/sessions/rate-limit';
import { notFound } from '../../../http';
import { settings } from '../../../settings';
import { closeAddress, findAddress, makeAddress, ownerOf } from '../feed/address';
import { writeFeed } from '../feed/write-feed';

const WINDOW_MS = 5 * 60_000;
/** Programs ask every quarter of an hour at most; several devices of one person share an address. */
const byAddress = new FailureLimit(30, WINDOW_MS);
/** Nobody guesses 32 random bytes, and nobody is let try. */
const misses = new FailureLimit(60, WINDOW_MS);

export default {
  async find(ctx: Context) {
    ctx.body = { data: await findAddress(callerId()) };
  },

  async create(ctx: Context) {
    const { secret, madeAt } = await makeAddress(callerId());
    const origin = settings.PUBLIC_URL ? new URL(settings.PUBLIC_URL).origin : ctx.origin;
    ctx.set('cache-control', 'no-store');
    ctx.body = { data: { url: `${origin}/api/calendar/${secret}.ics`, madeAt } };
  },

  async delete(ctx: Context) {
    await closeAddress(callerId());
    ctx.body = { data: null };
  },

  /** Wrong, closed and never made are one answer. */
  async read(ctx: Context) {
    const now = Date.now();
    const file = String(ctx.params.file);
    const wait = Math.max(misses.waitSeconds(ctx.ip, now), byAddress.waitSeconds(file, now));
    if (wait > 0) return refuseTooMany(ctx, wait);
    const owner = await ownerOf(/^([\w-]{43})\.ics$/.exec(file)?.[1]);
    if (owner === undefined) {
      misses.fail(ctx.ip, now);
      throw notFound();
    }
    byAddress.fail(file, now);
    const origin = settings.PUBLIC_URL ? new URL(settings.PUBLIC_URL).origin : ctx.origin;
    const feed = await writeFeed(owner, { origin, now: new Date(now) });
    if (feed === undefined) throw notFound();
    ctx.set('cache-control', 'private, no-cache');
    ctx.set('content-type', 'text/calendar; charset=utf-8');
    ctx.set('content-disposition', 'inline; filename="rumbo.ics"');
    const etag = createHash('sha256').update(feed).digest('base64url');
    ctx.etag = etag;
    // Some programs ask for no cache in between and still say what they have.
    if (ctx.get('if-none-match').includes(etag)) ctx.status = 304;
    else ctx.body = feed;
  },
};

/** A token has no tasks of its own. */
function callerId(): number {
  const { userId } = currentScope();
  if (userId === null) throw notFound();
  return userId;
}
