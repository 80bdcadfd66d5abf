import type { SessionUser } from './index';

const KEY = 'rumbo.last-user';

interface LastUser {
  user: SessionUser;
  /** False once the server refused the session: nothing of theirs opens without signing in again. */
  isOpen: boolean;
}

/** Whoever was signed in here last: without a network their own data opens on their name. Not a secret. */
export function lastUser(): LastUser | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as LastUser | null;
  } catch {
    return null;
  }
}

export const rememberUser = (user: SessionUser): void =>
  localStorage.setItem(KEY, JSON.stringify({ user, isOpen: true } satisfies LastUser));

/** The session was refused: the name stays, for the sign-in to say whose work waits. */
export function closeLastUser(): void {
  const last = lastUser();
  if (last) localStorage.setItem(KEY, JSON.stringify({ ...last, isOpen: false } satisfies LastUser));
}

export const forgetLastUser = (): void => localStorage.removeItem(KEY);
