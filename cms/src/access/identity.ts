/**
 * As whom a database connection works. `app` owns the tables (boot, schema sync, rules of ours), `office`
 * sees all rows but changes no table, `rep` sees what the policies in database/sql/access let it see.
 */
export type DatabaseRole = 'app' | 'office' | 'rep';

/** Who did it, for the audit. Console and CMS accounts are different tables whose ids collide: the kind tells them apart. */
export interface Actor {
  kind: 'user' | 'token' | 'admin' | 'system';
  id: number | null;
}

/** How a change came about. */
export type Via = 'ui' | 'api' | 'import' | 'rule';

export interface Identity {
  role: DatabaseRole;
  /** The signed-in user, when there is one. */
  userId: number | null;
  /** Users whose rows are visible under `rep`: oneself, or oneself and the team. */
  ownerIds: readonly number[];
  actor: Actor;
  via: Via;
}

export const SYSTEM: Identity = { role: 'app', userId: null, ownerIds: [], actor: { kind: 'system', id: null }, via: 'rule' };

/** A request without a principal: the scoped role with nothing to see. */
export const NOBODY: Identity = { role: 'rep', userId: null, ownerIds: [], actor: { kind: 'system', id: null }, via: 'api' };

/** What the account of a signed-in user says about its rights; fetched with every request, so a change holds at once. */
export interface Account {
  id: number;
  scope?: 'own' | 'team' | 'all' | null;
  role?: { type?: string } | null;
  team?: readonly { id: number }[] | null;
}

/**
 * Sales users see their own, whatever their account says; a supervisor with a narrower scope sees that;
 * an unknown role sees its own rows only.
 */
export function identityOfUser(account: Account): Identity {
  const actor: Actor = { kind: 'user', id: account.id };
  const isOffice = account.role?.type === 'admin' || (account.role?.type === 'supervisor' && account.scope === 'all');
  if (isOffice) return { role: 'office', userId: account.id, ownerIds: [], actor, via: 'ui' };
  const hasTeam = account.role?.type === 'supervisor' && account.scope === 'team';
  const team = hasTeam ? (account.team ?? []).map((member) => member.id) : [];
  return { role: 'rep', userId: account.id, ownerIds: [...new Set([account.id, ...team])].sort((a, b) => a - b), actor, via: 'ui' };
}

/** REST consumers and the worker: all rows, their rights are those of the token. */
export const identityOfToken = (tokenId: number): Identity => ({
  role: 'office',
  userId: null,
  ownerIds: [],
  actor: { kind: 'token', id: tokenId },
  via: 'api',
});

/** Routes of the CMS admin: Strapi's own permissions hold there, the database sets no limit. */
export const identityOfAdmin = (adminId: number | null): Identity => ({ ...SYSTEM, actor: { kind: 'admin', id: adminId }, via: 'ui' });
