import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Deeper than any screen asks; a query that goes on and on joins table after table. */
const MAX_DEPTH = 12;

/** Refuses filters that Strapi would answer with a 500. */
export function refuseBrokenQueries(strapi: Core.Strapi): void {
  strapi.server.api('content-api').use(async (ctx: Context, next: Next) => {
    checkFilters((ctx.query as { filters?: unknown }).filters, 0);
    await next();
  });
}

/** Throws unless `$or` and `$and` are lists and nothing lies deeper than it may. */
export function checkFilters(filters: unknown, depth: number): void {
  if (typeof filters !== 'object' || filters === null) return;
  if (depth > MAX_DEPTH)
    throw new AppError('INVALID', `Filters go ${MAX_DEPTH} levels deep at most`, { param: 'filters' });
  for (const [key, value] of Object.entries(filters)) {
    if ((key === '$or' || key === '$and') && !Array.isArray(value)) {
      throw new AppError('INVALID', `${key} takes a list: filters[${key}][0][…]`, { param: 'filters' });
    }
    checkFilters(value, depth + 1);
  }
}
