import { AppError } from '@rumbo/config/errors';
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { scopedQuery } from '../../facts/scoped-query';
import { routeOf } from './route';

/**
 * Refuses an update of an entry that is not what the caller saw any more; its row stays locked until the update stands.
 * An entry that the caller may not change, or does not see, is the route's to refuse.
 */
export async function refuseStale(strapi: Core.Strapi, ctx: Context, version: string): Promise<void> {
  const { uid, action } = routeOf(ctx);
  if (!uid || action !== 'update') return;
  const { tableName } = strapi.db.metadata.get(uid);
  const id: unknown = ctx.params.id;
  // A single type is its one row.
  const [row] = await scopedQuery<{ updated_at: Date | string }>(
    `select updated_at from public."${tableName}" ${id === undefined ? '' : 'where document_id = $1'} for update`,
    id === undefined ? [] : [id],
  );
  if (!row || new Date(row.updated_at).toISOString() === version.replace(/^"|"$/g, '')) return;
  throw new AppError('STALE', 'Somebody has changed this since you read it; look at both and send it again', {
    current: await readCurrent(strapi, ctx, uid),
  });
}

/** As GET would answer it to this caller; nothing for one who may not read it. */
async function readCurrent(strapi: Core.Strapi, ctx: Context, uid: UID.ContentType): Promise<unknown> {
  const read = ctx.params.id === undefined ? 'find' : 'findOne';
  try {
    await strapi.get('auth').verify(ctx.state.auth, { scope: [`${uid}.${read}`] });
  } catch {
    return null;
  }
  const controller = strapi.controller(uid as UID.Controller) as unknown as Record<
    string,
    (ctx: Context) => Promise<{ data?: unknown }>
  >;
  return (await controller[read]?.(ctx))?.data ?? null;
}
