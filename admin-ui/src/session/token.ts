import { listeners } from './listeners';

/**
 * The access token lives in memory only: a script that reads storage finds nothing, and the httpOnly
 * cookie brings a new one at page load. Tabs of one browser share it over a channel.
 */
type Message = { token: string } | { signedOut: true };

let token: string | null = null;
const signedOut = listeners<void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('rumbo-session');

export const currentToken = (): string | null => token;

/** Called when this tab has no session any more: refused, signed out here or in another tab, or another user signed in. */
export const onSignedOut = signedOut.on;

/** Keeps a token from the server and hands it to the other tabs. */
export function keepToken(fresh: string): void {
  token = fresh;
  channel?.postMessage({ token: fresh } satisfies Message);
}

export function dropToken(): void {
  token = null;
  channel?.postMessage({ signedOut: true } satisfies Message);
  signedOut.emit();
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

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('token' in data && (!token || ownerOf(token) === ownerOf(data.token))) {
    token = data.token;
    return;
  }
  if (!token) return;
  token = null;
  signedOut.emit();
});
