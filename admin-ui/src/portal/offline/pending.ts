import { useMemo, useSyncExternalStore } from 'react';
import { currentUser, onSignedOut } from '../../session';
import { isStorageFailing, onChange, storageFailed } from './changes';
import { type Kept, writesOf } from './kept';
import type { About } from './write';

/** A write of the signed-in user that the server has not taken yet. */
export type Pending = Kept;

const NONE: readonly Pending[] = [];
let all: readonly Pending[] = NONE;
const watchers = new Set<() => void>();

function show(next: readonly Pending[]): void {
  if (next.length === 0 && all.length === 0) return;
  all = next;
  for (const watcher of watchers) watcher();
}

/** Reads what waits for whoever is signed in; called at sign-in, and by itself whenever it changes. */
export async function readPending(): Promise<void> {
  const user = currentUser()?.id;
  const found = user === undefined ? NONE : await writesOf(user).catch(() => null);
  storageFailed(found === null);
  if (currentUser()?.id === user) show(found ?? NONE);
}
onChange(() => void readPending());
onSignedOut(() => show(NONE));

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

/** Writes that wait, oldest first; all of them, or those about one thing. */
export function usePending(about?: About): readonly Pending[] {
  const pending = useSyncExternalStore(subscribe, () => all);
  const { type, id } = about ?? {};
  return useMemo(
    () => (type === undefined ? pending : pending.filter((one) => one.about.type === type && one.about.id === id)),
    [pending, type, id],
  );
}

/** True while nothing can be kept on this phone. */
export const useStorageTrouble = (): boolean => useSyncExternalStore(onChange, isStorageFailing);
