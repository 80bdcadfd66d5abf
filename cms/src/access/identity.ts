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
  /** The signed-in user, when there is one, and what the account's role is called. */
  userId: number | null;
  roleType?: string | undefined;
  /** Users whose rows are visible under `rep`: oneself, or oneself and the team. */
  ownerIds: readonly number[];
  actor: Actor;
  via: Via;
}

export const SYSTEM: Identity = {
  role: 'app',
  userId: null,
  ownerIds: [],
  actor: { kind: 'system', id: null },
  via: 'rule',
};

/** A request without a principal: the scoped role with nothing to see. */
export const NOBODY: Identity = {
  role: 'rep',
  userId: null,
  ownerIds: [],
  actor: { kind: 'system', id: null },
  via: 'api',
};

/** What the account of a signed-in user says about its rights; fetched with every request, so a change holds at once. */
export interface Account {
  id: number;
  scope?: 'own' | 'team' | 'all' | null;
  role?: { id?: number; type?: string } | null;
  team?: readonly { id: number }[] | null;
}

/**
 * Sales users see their own, whatever their account says; a supervisor with a narrower scope sees that;
 * an unknown role sees its own rows only.
 */
export function identityOfUser(account: Account): Identity {
  const roleType = account.role?.type;
  const person = { userId: account.id, roleType, actor: { kind: 'user', id: account.id }, via: 'ui' } as const;
  const isOffice = roleType === 'admin' || (roleType === 'supervisor' && account.scope === 'all');
  if (isOffice) return { ...person, role: 'office', ownerIds: [] };
  const team =
    roleType === 'supervisor' && account.scope === 'team' ? (account.team ?? []).map((member) => member.id) : [];
  return { ...person, role: 'rep', ownerIds: [...new Set([account.id, ...team])].sort((a, b) => a - b) };
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
export const identityOfAdmin = (adminId: number | null): Identity => ({
  ...SYSTEM,
  actor: { kind: 'admin', id: adminId },
  via: 'ui',
});
