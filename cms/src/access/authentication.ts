import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { asRequester, asSystem, inRequest, requestStore } from './context';
import { type Account, type Identity, identityOfAdmin, identityOfToken, identityOfUser, NOBODY } from './identity';
import { writeSafely } from './safe-writes';
import { recognise } from './sessions/recognise';
import type { Ability } from './sessions/rights';
import { refuseNarrowSight } from './whole-company';

interface RequestContext {
  request: { headers: { authorization?: string } };
  state: {
    route?: { info?: { type?: string }; config?: { auth?: { scope?: string[]; strategies?: unknown } | false } };
    user?: Account;
    session?: { id: string };
    isAuthenticated?: boolean;
    auth?: { strategy: Strategy; credentials: { id: number } | null; ability?: Ability };
  };
}
interface Strategy {
  name: string;
  verify?(auth: { ability?: Ability }, config: { scope?: string | string[] }): void;
}
type Next = () => Promise<unknown>;

/** Wraps the whole request, the answer's stream included: Strapi's own request context does not cover streams. */
export function openRequests(strapi: Core.Strapi): void {
  const app = strapi.server.app as unknown as { handleRequest(...args: unknown[]): unknown };
  const handle = app.handleRequest;
  app.handleRequest = function handleInScope(...args) {
    return inRequest(() => handle.apply(this, args));
  };
}

/** Authentication must read accounts before anyone is signed in: it alone runs as the system, what follows does not. */
export function scopeAfterAuthentication(strapi: Core.Strapi): void {
  const auth = strapi.get('auth') as { authenticate(ctx: RequestContext, next: Next): Promise<unknown> };
  const authenticate = auth.authenticate;
  auth.authenticate = async (ctx, next) => {
    const proceed = () => {
      const identity = identityOf(ctx);
      const route = ctx.state.route?.config?.auth;
      refuseNarrowSight(identity, route ? (route.scope ?? []) : []);
      const store = requestStore();
      if (store) store.identity = identity;
      return asRequester(() => writeSafely(strapi, ctx as unknown as Context, next));
    };
    if (await signInByAccessToken(strapi, ctx)) return proceed();
    return asSystem(() => authenticate(ctx, proceed));
  };
}

/** Does for a person's access token what Strapi's strategies would; false: they decide. */
async function signInByAccessToken(strapi: Core.Strapi, { request, state }: RequestContext): Promise<boolean> {
  const { info, config } = state.route ?? {};
  if (info?.type !== 'content-api' || config?.auth === false || config?.auth?.strategies) return false;
  const known = await recognise(strapi, request.headers.authorization);
  if (!known) return false;
  state.user = known.user;
  state.session = { id: known.sessionId };
  state.isAuthenticated = true;
  state.auth = { strategy: ACCESS_TOKEN, credentials: known.user, ability: known.ability };
  return true;
}

/** What Strapi's own strategy of this name verifies: every action a route asks for is a right of the role. */
const ACCESS_TOKEN: Strategy = {
  name: 'users-permissions',
  verify({ ability }, { scope }) {
    const wanted = scope === undefined ? [] : [scope].flat();
    if (!wanted.every((action) => ability?.can(action))) throw new AppError('FORBIDDEN', 'Forbidden');
  },
};

function identityOf({ state }: RequestContext): Identity {
  if (state.route?.info?.type === 'admin') return identityOfAdmin(state.user?.id ?? null);
  if (state.auth?.strategy.name === 'users-permissions' && state.user) return identityOfUser(state.user);
  if (state.auth?.strategy.name === 'content-api-token' && state.auth.credentials)
    return identityOfToken(state.auth.credentials.id);
  return NOBODY;
}
