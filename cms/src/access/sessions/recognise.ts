import type { Core } from '@strapi/strapi';
import type { Account } from '../identity';
import { type Ability, rightsOfRole } from './rights';
import { signInPool } from './sign-in-pool';

export interface SignedIn {
  user: Account & { username: string; email: string; displayName: string | null };
  sessionId: string;
  ability: Ability;
}

interface Row {
  id: number;
  documentId: string;
  username: string;
  email: string;
  displayName: string | null;
  scope: Account['scope'];
  roleId: number;
  roleType: string;
  team: number[];
  rights: string;
  expiresAt: string | Date;
}

/** Session, account, role, team and the state of the role's rights: all that decides is read anew with every request. */
const WHO = `
  select u.id, u.document_id as "documentId", u.username, u.email, u.display_name as "displayName", u.scope,
         r.id as "roleId", r.type as "roleType", s.expires_at as "expiresAt",
         array(select inv_user_id from public.up_users_team_lnk where user_id = u.id order by user_ord) as team,
         (select mark from rumbo.rights_mark) as rights
    from public.strapi_sessions s
    join public.up_users u on u.id = $2
    join public.up_users_role_lnk ur on ur.user_id = u.id
    join public.up_roles r on r.id = ur.role_id
   where s.session_id = $1 and s.origin = 'users-permissions' and s.user_id = $2::text and not coalesce(u.blocked, false)
     and (u.confirmed or not coalesce((select (value::json ->> 'email_confirmation')::boolean from public.strapi_core_store_settings
                                        where key = 'plugin_users-permissions_advanced'), false))`;

/**
 * Whose access token this is, in one round trip where Strapi's own strategies take eleven. Checks what they check: the
 * signature, that the session stands, that the account is there, confirmed where it must be and not blocked. Undefined for
 * anything else (a token of the API, one that is over): they say what it is.
 */
export async function recognise(strapi: Core.Strapi, authorization: string | undefined): Promise<SignedIn | undefined> {
  const [kind, token, ...more] = authorization?.split(/\s+/) ?? [];
  // An API token has no dots; a JWT has two.
  if (kind?.toLowerCase() !== 'bearer' || token?.split('.').length !== 3 || more.length > 0) return undefined;
  const claim = claimOf(strapi, token);
  if (!claim) return undefined;
  const { sessionId, userId } = claim;
  const { rows } = await signInPool().query<Row>({
    name: 'recognise',
    text: WHO,
    values: [sessionId, userId],
  });
  const [row] = rows;
  if (!row || new Date(row.expiresAt) <= new Date()) return undefined;
  const { roleId, roleType, team, rights, expiresAt: _expiresAt, ...account } = row;
  return {
    user: { ...account, role: { id: roleId, type: roleType }, team: team.map((id) => ({ id })) },
    sessionId,
    ability: await rightsOfRole(strapi, roleId, rights),
  };
}

interface Claim {
  sessionId: string;
  userId: number;
  /** Seconds since 1970. */
  exp: number;
}

/** More than sign in at once. */
const MOST = 1_000;

const verified = new Map<string, Claim>();

/**
 * What a token with a good signature says; undefined for any other. A text whose signature was good stays so until its time is
 * over: it is checked once.
 */
function claimOf(strapi: Core.Strapi, token: string): Claim | undefined {
  const known = verified.get(token);
  if (known && known.exp * 1000 > Date.now()) return known;
  const { isValid, payload } = strapi.sessionManager('users-permissions').validateAccessToken(token);
  const { sessionId = '', userId, exp = 0 } = payload ?? {};
  const claim = { sessionId, userId: Number(userId), exp };
  if (!isValid || !Number.isSafeInteger(claim.userId)) return undefined;
  if (verified.size >= MOST) verified.clear();
  verified.set(token, claim);
  return claim;
}
