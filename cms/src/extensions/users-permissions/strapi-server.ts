import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { asSystem } from '../../access/context';
import { type Handler, sessionActions } from '../../access/sessions';
import { describeUser } from '../../access/sessions/user-answer';

type Factory<T> = (context: { strapi: Core.Strapi }) => T;
type Actions = Record<string, Handler>;

interface UsersPermissions {
  controllers: { auth: Factory<Actions>; user: Actions };
  services: { jwt: Factory<JwtService>; user: Factory<Record<string, unknown>> };
}

interface JwtService {
  verify(token: string): Promise<{ id: number; sessionId?: string }>;
}

/** Where our sessions differ from the plugin's; what they do is in src/access/sessions. */
export default (plugin: UsersPermissions): UsersPermissions => {
  const { auth, user } = plugin.controllers;
  const { jwt, user: users } = plugin.services;

  plugin.controllers.auth = ({ strapi }) => {
    const stock = auth({ strapi });
    return { ...stock, ...sessionActions(strapi, stock as Record<'callback' | 'changePassword', Handler>) };
  };
  plugin.controllers.user = {
    ...user,
    me: async (ctx: Context) => {
      ctx.body = await asSystem(() => describeUser(strapi, ctx.state.user.id));
    },
  };

  plugin.services.jwt = (context) => {
    const stock = jwt(context);
    return {
      ...stock,
      // Strapi's access tokens outlive their session: after signing out they would still open every door.
      async verify(token) {
        const verified = await stock.verify.call(this, token);
        const isActive =
          verified.sessionId !== undefined &&
          (await context.strapi.sessionManager('users-permissions').isSessionActive(verified.sessionId));
        if (!isActive) throw new Error('Invalid token.');
        return verified;
      },
    };
  };
  plugin.services.user = (context) => ({
    ...users(context),
    /** With the team: whose rows a supervisor sees is read anew with every request. */
    fetchAuthenticatedUser: (id: number) =>
      context.strapi.db.query('plugin::users-permissions.user').findOne({ where: { id }, populate: ['role', 'team'] }),
  });
  return plugin;
};
