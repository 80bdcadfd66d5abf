import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Identity, NOBODY, SYSTEM } from './identity';

/** One per HTTP request; the identity is filled in once authentication is through. */
export interface RequestStore {
  identity: Identity;
}

const request = new AsyncLocalStorage<RequestStore>();
const override = new AsyncLocalStorage<Identity | undefined>();

/** Runs a whole request: until somebody signs in, nobody is there and nothing is seen. */
export const inRequest = <T>(work: () => T): T => request.run({ identity: NOBODY }, work);

export const requestStore = (): RequestStore | undefined => request.getStore();

/**
 * Runs `work` as the owner of the tables, whoever asked: for rules that must see every row. The audit still
 * names the person. A transaction that is already open keeps the role it began with.
 */
export function asSystem<T>(work: () => T): T {
  return override.run({ ...currentScope(), role: 'app' }, work);
}

/** Runs `work` as somebody else: only for who has been found to be that person (act-as.ts). */
export const asIdentity = <T>(identity: Identity, work: () => T): T => override.run(identity, work);

/** Ends an override: what follows is the request's own identity again. */
export const asRequester = <T>(work: () => T): T => override.run(undefined, work);

/** Outside any request (boot, cron, queues) the system works; inside one, whoever signed in. */
export const currentScope = (): Identity => override.getStore() ?? request.getStore()?.identity ?? SYSTEM;

/** Who is acting, for the audit. */
export const actor = (): Actor => currentScope().actor;
