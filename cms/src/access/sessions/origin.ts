import { AppError } from '@rumbo/config/errors';
import type { Context } from 'koa';
import { settings } from '../../settings';

/**
 * Refresh and logout are the only routes that a cookie authenticates: a page from elsewhere must not call them.
 * Consumers that are no browser send no Origin, and no cookie of ours either.
 */
export function refuseForeignOrigin(ctx: Context): void {
  const origin = ctx.get('origin');
  if (!origin) return;
  const own = new Set([
    `${ctx.protocol}://${ctx.host}`,
    ...(settings.PUBLIC_URL ? [new URL(settings.PUBLIC_URL).origin] : []),
  ]);
  if (!own.has(origin))
    throw new AppError('FORBIDDEN', 'This page may not do that: open the application at its own address', {
      reason: 'foreign-origin',
    });
}
