import type { SessionUser } from './index';

const KEY = 'rumbo.last-user';

export interface LastUser {
  user: SessionUser;
  /** False once the server refused the session: nothing of theirs opens without signing in again. */
  isOpen: boolean;
}

type Watcher = (last: LastUser | null) => void;
const watchers = new Set<Watcher>();

/** Told of every change; a browser writes localStorage down seconds later, and one that dies before has not. */
export const onLastUser = (watcher: Watcher): void => void watchers.add(watcher);

/** Whoever was signed in here last: without a network their own data opens on their name. Not a secret. */
export function lastUser(): LastUser | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as LastUser | null;
  } catch {
    return null;
  }
}

/** False on a new phone, and on one that died before it was written down; true also when somebody left. */
export const hasLastUser = (): boolean => localStorage.getItem(KEY) !== null;

/** Null: they left. Also for whoever kept it where it is safe sooner, and gives it back. */
export function keepLastUser(last: LastUser | null): void {
  localStorage.setItem(KEY, JSON.stringify(last));
  for (const watcher of watchers) watcher(last);
}

export const rememberUser = (user: SessionUser): void => keepLastUser({ user, isOpen: true });

/** The session was refused: the name stays, for the sign-in to say whose work waits. */
export function closeLastUser(): void {
  const last = lastUser();
  if (last) keepLastUser({ ...last, isOpen: false });
}

export const forgetLastUser = (): void => keepLastUser(null);
