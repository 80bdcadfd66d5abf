import type { Core } from '@strapi/strapi';
import { asRequester, asSystem, inRequest, requestStore } from './context';
import { type Account, type Identity, identityOfAdmin, identityOfToken, identityOfUser, NOBODY } from './identity';
import { refuseNarrowSight } from './whole-company';

interface RequestContext {
  state: {
    route?: { info?: { type?: string }; config?: { auth?: { scope?: string[] } | false } };
    user?: Account;
    auth?: { strategy: { name: string }; credentials: { id: number } | null };
  };
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
  auth.authenticate = (ctx, next) =>
    asSystem(() =>
      authenticate(ctx, () => {
        const identity = identityOf(ctx);
        const auth = ctx.state.route?.config?.auth;
        refuseNarrowSight(identity, auth ? (auth.scope ?? []) : []);
        const store = requestStore();
        if (store) store.identity = identity;
        return asRequester(next);
      }),
    );
}

function identityOf({ state }: RequestContext): Identity {
  if (state.route?.info?.type === 'admin') return identityOfAdmin(state.user?.id ?? null);
  if (state.auth?.strategy.name === 'users-permissions' && state.user) return identityOfUser(state.user);
  if (state.auth?.strategy.name === 'content-api-token' && state.auth.credentials)
    return identityOfToken(state.auth.credentials.id);
  return NOBODY;
}
