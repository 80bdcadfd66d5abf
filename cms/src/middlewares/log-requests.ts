import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Who has a calendar's address has the calendar. */
const SECRET = /^(\/api\/calendar\/)[^?]+/;

/** A line for each request, as Strapi's own, without the secret that an address may be. */
export default (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    // A line that no level shows would still be put together.
    if (!strapi.log.isLevelEnabled('http')) return next();
    const begin = Date.now();
    await next();
    const address = ctx.url.replace(SECRET, '$1…');
    strapi.log.http(`${ctx.method} ${address} (${Date.now() - begin} ms) ${ctx.status}`);
  };
