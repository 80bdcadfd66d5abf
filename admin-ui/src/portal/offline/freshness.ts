import { useSyncExternalStore } from 'react';
import { listeners } from '../../session/listeners';

const changed = listeners<void>();
let staleAt: number | null = null;

/** What is on screen comes from this phone, as of `at` (ms). The oldest is the one that is said. */
export function showsKept(at: number): void {
  const next = staleAt === null ? at : Math.min(staleAt, at);
  if (next === staleAt) return;
  staleAt = next;
  changed.emit();
}

/** The server has answered. */
export function showsFresh(): void {
  if (staleAt === null) return;
  staleAt = null;
  changed.emit();
}

/** As of when the screen is (ms); null: now. */
export const useStaleAt = (): number | null => useSyncExternalStore(changed.on, () => staleAt);
