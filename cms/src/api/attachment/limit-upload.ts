import { MAX_ATTACHMENT_BYTES } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { errorBody } from '../../answer-errors';

/** As the router reads it. */
const ROUTE = /^\/api\/attachments\/?$/i;
/** The fields and boundaries around the file. */
const ENVELOPE_BYTES = 16 * 1024;
/** A sender reads the answer when it is done sending: for so long what still comes is thrown away, then the line is cut. */
const LINGER_MS = 5_000;

/**
 * Refuses an upload by the length it announces, before a byte of it is read: Strapi's own limit is that of import files,
 * and holds for every route. One that does not say its length is refused, too.
 */
export function limitUpload(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    if (ctx.method !== 'POST' || !ROUTE.test(ctx.path)) return void (await next());
    const length = Number(ctx.get('content-length') || Number.NaN);
    if (length <= MAX_ATTACHMENT_BYTES + ENVELOPE_BYTES) return void (await next());
    const refusal = new AppError(
      'TOO_LARGE',
      'A file may have 10 MB at most, and says its length; send a smaller one',
      {
        reason: 'attachment-too-large',
      },
    );
    ctx.status = refusal.status;
    ctx.body = errorBody(refusal);
    const cut = setTimeout(() => ctx.req.destroy(), LINGER_MS).unref();
    ctx.req.once('close', () => clearTimeout(cut)).resume();
  });
}
