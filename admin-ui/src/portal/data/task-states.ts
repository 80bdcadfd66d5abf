import { useMemo, useSyncExternalStore } from 'react';
import { onSignedOut } from '../../session';
import type { Task, TaskState } from './tasks';

/**
 * States set on this phone, laid over what was read until a later read brings them: every screen shows
 * the tap at once, and the server's word wins in the end.
 */
interface Change {
  state: TaskState;
  /** Ms; null while it is on its way. */
  savedAt: number | null;
}
let changes: ReadonlyMap<string, Change> = new Map();
const watchers = new Set<() => void>();

function replace(edit: (next: Map<string, Change>) => void): void {
  const next = new Map(changes);
  edit(next);
  changes = next;
  for (const watcher of watchers) watcher();
}
onSignedOut(() => replace((next) => next.clear()));

export async function setTaskState(id: string, state: TaskState, save: () => Promise<void>): Promise<void> {
  const before = changes.get(id);
  const mine: Change = { state, savedAt: null };
  replace((next) => next.set(id, mine));
  try {
    await save();
    replace((next) => next.get(id) === mine && next.set(id, { state, savedAt: Date.now() }));
  } catch (error) {
    replace((next) => {
      if (next.get(id) !== mine) return;
      if (before) next.set(id, before);
      else next.delete(id);
    });
    throw error;
  }
}

/** A read that began at `startedAt` has seen everything saved before. */
export function forgetSaved(startedAt: number): void {
  const isSeen = ({ savedAt }: Change) => savedAt !== null && savedAt < startedAt;
  if ([...changes.values()].some(isSeen)) {
    replace((next) => {
      for (const [id, change] of changes) if (isSeen(change)) next.delete(id);
    });
  }
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

/** The tasks as this phone knows them now. */
export function useCurrent(tasks: Task[]): Task[] {
  const now = useSyncExternalStore(subscribe, () => changes);
  return useMemo(
    () =>
      tasks.map((task) => {
        const change = now.get(task.documentId);
        return change ? { ...task, state: change.state } : task;
      }),
    [tasks, now],
  );
}
