import type { Core } from '@strapi/strapi';

/** A replayed refresh token is a theft, or an answer that got lost on its way: within a minute, the latter. */
const GRACE_MS = 60_000;
const SESSION = 'admin::session';

interface Session {
  status: string;
  childId: string | null;
  updatedAt: string;
}

interface Rotation {
  token: string;
  sessionId: string;
}

interface OriginSessions {
  rotateRefreshToken(token: string): Promise<Rotation | { error: string }>;
}

/**
 * Strapi refuses a token that was rotated, though it has the code to answer with its child. Two tabs that refresh
 * at once, or a phone that lost the answer, would be signed out: a token rotated less than a minute ago is
 * looked at as if it stood, and is answered with the child it has. Rotations of one token take turns.
 */
export async function rotateWithGrace(strapi: Core.Strapi, token: string): Promise<Rotation | { error: string }> {
  const sessionId = sessionIdOf(token);
  const sessions = strapi.sessionManager('users-permissions') as unknown as OriginSessions;
  if (!sessionId) return sessions.rotateRefreshToken(token);
  return strapi.db.transaction(async ({ trx }): Promise<Rotation | { error: string }> => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`session:${sessionId}`]);
    const where = { sessionId, origin: 'users-permissions' };
    const session: Session | null = await strapi.db.query(SESSION).findOne({ where });
    const isRecent =
      session?.status === 'rotated' && session.childId && Date.now() - new Date(session.updatedAt).getTime() < GRACE_MS;
    if (!isRecent) return sessions.rotateRefreshToken(token);
    // The manager checks the signature and finds the child; it only must not see the mark. The transaction ends with it set again.
    const { tableName } = strapi.db.metadata.get(SESSION);
    const mark = (status: string) => trx(tableName).where({ session_id: sessionId }).update({ status });
    await mark('active');
    const rotation = await sessions.rotateRefreshToken(token);
    await mark('rotated');
    // Another tab may have gone on from there already: the newest one counts.
    const child =
      'error' in rotation
        ? null
        : await strapi.db.query(SESSION).findOne({ where: { ...where, sessionId: rotation.sessionId } });
    return !('error' in rotation) && child?.status === 'rotated' ? rotateWithGrace(strapi, rotation.token) : rotation;
  }) as unknown as Promise<Rotation | { error: string }>;
}

/** The payload of a token, unverified: it only says which row to look at, the manager verifies. */
function sessionIdOf(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const id =
      typeof payload === 'object' && payload !== null && 'sessionId' in payload ? payload.sessionId : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
