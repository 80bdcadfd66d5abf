import { AppError } from '@rumbo/config/errors';
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { scopedQuery } from '../../facts/scoped-query';
import { asSystem } from '../context';
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
  const [row] = await scopedQuery<{ id: number; updated_at: Date | string }>(
    `select id, updated_at from public."${tableName}" ${id === undefined ? '' : 'where document_id = $1'} for update`,
    id === undefined ? [] : [id],
  );
  if (!row || new Date(row.updated_at).toISOString() === version.replace(/^"|"$/g, '')) return;
  const details = await readCurrent(strapi, ctx, uid, row.id);
  throw new AppError('STALE', 'Somebody has changed this since you read it; look at both and send it again', details);
}

/** The entry as GET would answer it to this caller, and who changed it last; nothing for one who may not read it. */
async function readCurrent(strapi: Core.Strapi, ctx: Context, uid: UID.ContentType, id: number) {
  const read = ctx.params.id === undefined ? 'find' : 'findOne';
  try {
    await strapi.get('auth').verify(ctx.state.auth, { scope: [`${uid}.${read}`] });
  } catch {
    return {};
  }
  const controller = strapi.controller(uid as UID.Controller) as unknown as Controller;
  const current = (await controller[read]?.(ctx))?.data ?? null;
  return current ? { current, by: await lastPerson(uid, id) } : {};
}

type Controller = Record<string, (ctx: Context) => Promise<{ data?: unknown }>>;

/** The name of whoever changed the entry last; null: an import, a rule or the CMS did. */
async function lastPerson(uid: string, id: number): Promise<string | null> {
  const [last] = await asSystem(() =>
    scopedQuery<{ name: string | null }>(
      `select coalesce(u.display_name, u.username) as name from rumbo.audit a
         left join public.up_users u on a.actor_kind = 'user' and u.id = a.actor_id
        where a.type = $1 and a.entry_id = $2 order by a.at desc, a.id desc limit 1`,
      [uid, id],
    ),
  );
  return last?.name ?? null;
}
