import type { Role } from '@rumbo/config/roles';
import { apiFetch, sendSigned } from './api-fetch';
import { deviceId, markSignedIn, markSignedOut, wasSignedOut } from './device';
import { closeLastUser, forgetLastUser, lastUser, rememberUser } from './last-user';
import { patiently } from './patience';
import { claimSession, currentToken, dropToken, keepToken, onSignedOut } from './token';

export { apiFetch, apiUpload } from './api-fetch';
export { hasLastUser, keepLastUser, type LastUser, lastUser, onLastUser } from './last-user';
export { type Busy, onBusy } from './patience';
export { onSignedOut };

export interface SessionUser {
  id: number;
  username: string;
  email: string;
  displayName: string | null;
  role: { type: Role; name: string };
}

/** Why a login did not work; the words are the screen's. */
export type LoginFailure = 'bad-credentials' | 'too-many' | 'unreachable';
export class LoginError extends Error {
  constructor(
    readonly reason: LoginFailure,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'LoginError';
  }
}

const ME = '/api/users/me?populate=role';
let user: SessionUser | null = null;
onSignedOut(() => {
  user = null;
  closeLastUser();
});

export const currentUser = (): SessionUser | null => user;

async function keepUser(response: Response): Promise<SessionUser | null> {
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`users/me answered ${response.status}`);
  return open((await response.json()) as SessionUser);
}

/** From here on no token of anybody else is used, whoever signs in elsewhere in this browser. */
function open(known: SessionUser): SessionUser {
  user = known;
  claimSession(known.id);
  rememberUser(known);
  return known;
}

/** Without the server: whoever was signed in last, unless they left or were refused. Their session is asked for as soon as it can be. */
export function restoreOffline(): SessionUser | null {
  const last = lastUser();
  return last?.isOpen && !wasSignedOut() ? open(last.user) : null;
}

/** At page load: the user of the cookie's session, or null. Throws when the server stays out of reach. */
export async function restore(): Promise<SessionUser | null> {
  if (user && currentToken()) return user;
  if (wasSignedOut()) return null;
  return keepUser(await patiently(() => sendSigned(ME, {})));
}

/** `identifier` is the user name or the mail address. Throws a LoginError. */
export async function login(identifier: string, password: string): Promise<SessionUser> {
  const response = await fetch('/api/auth/local', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ identifier, password, deviceId: deviceId() }),
  }).catch((cause: unknown) => {
    throw new LoginError('unreachable', { cause });
  });
  if (response.status === 429) throw new LoginError('too-many');
  if (response.status >= 500) throw new LoginError('unreachable');
  if (!response.ok) throw new LoginError('bad-credentials');
  keepToken(((await response.json()) as { jwt: string }).jwt);
  markSignedIn();
  const signedIn = await apiFetch(ME)
    .then(keepUser)
    .catch((cause: unknown) => {
      throw new LoginError('unreachable', { cause });
    });
  if (!signedIn) throw new LoginError('bad-credentials');
  return signedIn;
}

/** Ends this browser's session, also when the server cannot be told now. */
export async function logout(): Promise<void> {
  const told = await apiFetch('/api/auth/logout', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ deviceId: deviceId() }),
  }).catch(() => null);
  if (!told?.ok) markSignedOut();
  dropToken();
  forgetLastUser();
}
