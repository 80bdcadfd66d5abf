import { listeners } from './listeners';

/**
 * The access token lives in memory only: a script that reads storage finds nothing, and the httpOnly
 * cookie brings a new one at page load. Tabs of one browser share it over a channel.
 */
type Message = { token: string } | { signedOut: true };

let token: string | null = null;
/** Whose screen is open in this tab; null: nobody's. */
let owner: string | null = null;
const signedOut = listeners<void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rumbo-session');

export const currentToken = (): string | null => token;

/** Called when this tab has no session any more: refused, signed out here or in another tab, or another user signed in. */
export const onSignedOut = signedOut.on;

/** The screen is `userId`'s from now on: a token of anybody else ends it instead of being used. */
export const claimSession = (userId: number): void => {
  owner = String(userId);
};

/** Keeps a token from the server and hands it to the other tabs. False: it is not that of whoever works here; they are signed out. */
export function keepToken(fresh: string): boolean {
  channel?.postMessage({ token: fresh } satisfies Message);
  if (owner !== null && ownerOf(fresh) !== owner) {
    leave();
    return false;
  }
  token = fresh;
  return true;
}

function leave(): void {
  token = null;
  owner = null;
  signedOut.emit();
}

export function dropToken(): void {
  channel?.postMessage({ signedOut: true } satisfies Message);
  leave();
}

/** Whose token it is; the payload of a JWT is readable by anyone, so this is no proof, only a comparison. */
function ownerOf(jwt: string): string | null {
  try {
    const body = (jwt.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const { userId, id } = JSON.parse(atob(body)) as { userId?: unknown; id?: unknown };
    return String(userId ?? id);
  } catch {
    return null;
  }
}

/** True unless both are known and belong to two people. */
export const isSamePerson = (one: string | null, other: string | null): boolean =>
  !one || !other || ownerOf(one) === ownerOf(other);

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  const here = owner ?? (token && ownerOf(token));
  if ('token' in data && (!here || here === ownerOf(data.token))) token = data.token;
  else if (here) leave();
});
