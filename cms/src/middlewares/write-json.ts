import type { Context, Next } from 'koa';

/** Writes an answer's JSON where it is made: compression, which looks at its length first, and Koa would each write it. */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const isPlain =
      ctx.body !== null && typeof ctx.body === 'object' && Object.getPrototypeOf(ctx.body) === Object.prototype;
    if (isPlain) ctx.body = JSON.stringify(ctx.body);
  };
