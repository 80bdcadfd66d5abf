import { randomUUID } from 'node:crypto';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { asSystem } from '../context';
import { clearRefreshCookie, readRefreshCookie, writeRefreshCookie } from './cookie';
import { limitedLogin } from './login';
import { refuseForeignOrigin } from './origin';
import { checkPassword } from './password';
import { rotateWithGrace } from './refresh';
import { describeUser } from './user-answer';

export type Handler = (ctx: Context) => Promise<unknown>;
type StockActions = Record<'callback' | 'changePassword', Handler>;

const SESSION = 'admin::session';

/**
 * What our sessions do differently from Strapi's. They run as the system: whoever signs in has no rights yet,
 * and sessions are nobody's rows.
 */
export function sessionActions(strapi: Core.Strapi, stock: StockActions): Record<string, Handler> {
  const sessions = () => strapi.sessionManager('users-permissions');

  return {
    callback: (ctx) =>
      asSystem(() =>
        limitedLogin(ctx, async () => {
          const body = bodyOf(ctx);
          // All tokens of one sign-in share a device, so that signing out ends every one of them.
          ctx.request.body = {
            ...body,
            deviceId: typeof body.deviceId === 'string' && body.deviceId ? body.deviceId : randomUUID(),
          };
          await stock.callback(ctx);
          const answer = ctx.body as { jwt: string; user: { id: number } };
          ctx.body = { jwt: answer.jwt, user: await describeUser(strapi, answer.user.id) };
        }),
      ),

    refresh: (ctx) =>
      asSystem(async () => {
        refuseForeignOrigin(ctx);
        const token = readRefreshCookie(strapi, ctx);
        if (!token)
          throw new AppError('UNAUTHENTICATED', 'There is no session to go on with; sign in', { reason: 'no-session' });
        const rotation = await rotateWithGrace(strapi, token);
        const access = 'error' in rotation ? rotation : await sessions().generateAccessToken(rotation.token);
        if ('error' in rotation || 'error' in access || (await isBlocked(strapi, rotation.sessionId))) {
          throw new AppError('UNAUTHENTICATED', 'The session is over; sign in again', { reason: 'session-over' });
        }
        writeRefreshCookie(strapi, ctx, rotation.token);
        ctx.body = { jwt: access.token };
      }),

    logout: (ctx) =>
      asSystem(async () => {
        refuseForeignOrigin(ctx);
        const userId = String(ctx.state.user.id);
        const { deviceId } =
          (await strapi.db.query(SESSION).findOne({ where: { sessionId: ctx.state.session?.id ?? '', userId } })) ?? {};
        // With no device: every session of this user rather than none.
        await sessions().invalidateRefreshToken(userId, bodyOf(ctx).scope === 'all' ? undefined : deviceId);
        clearRefreshCookie(strapi, ctx);
        ctx.body = { ok: true };
      }),

    changePassword: (ctx) =>
      asSystem(async () => {
        checkPassword(bodyOf(ctx).password);
        await stock.changePassword(ctx);
        const answer = ctx.body as { jwt: string; refreshToken?: string; user: { id: number } };
        if (answer.refreshToken) writeRefreshCookie(strapi, ctx, answer.refreshToken);
        ctx.body = { jwt: answer.jwt, user: await describeUser(strapi, answer.user.id) };
      }),
  };
}

const bodyOf = (ctx: Context): Record<string, unknown> => (ctx.request.body ?? {}) as Record<string, unknown>;

async function isBlocked(strapi: Core.Strapi, sessionId: string): Promise<boolean> {
  const session = await strapi.db.query(SESSION).findOne({ where: { sessionId } });
  const user =
    session &&
    (await strapi.db.query('plugin::users-permissions.user').findOne({ where: { id: Number(session.userId) } }));
  return !user || user.blocked === true;
}
