export interface Toast {
  text: string;
  isFailure?: boolean;
  action?: { label: string; run: () => void };
}

let current: Toast | null = null;
const watchers = new Set<() => void>();

/** One toast at a time: the newest takes the place. */
export function showToast(toast: Toast | null): void {
  current = toast;
  for (const watcher of watchers) watcher();
}
export const currentToast = (): Toast | null => current;
export function watchToast(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}
