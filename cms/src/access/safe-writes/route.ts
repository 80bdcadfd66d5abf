import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

/** The type and action of a route of ours: `api::task.task.update` → task's update; no uid for any other route. */
export function routeOf(ctx: Context): { uid: UID.ContentType | null; action: string } {
  const [, uid = null, action = ''] = /^(api::[\w-]+\.[\w-]+)\.(\w+)$/.exec(String(ctx.state.route?.handler)) ?? [];
  return { uid: uid as UID.ContentType | null, action };
}
