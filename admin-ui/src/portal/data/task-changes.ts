import { useMemo, useSyncExternalStore } from 'react';
import { onSignedOut } from '../../session';
import { type Pending, usePending } from '../offline/pending';
import type { Outcome } from '../offline/write';
import type { Task } from './tasks';

/** What one changes of a task on the phone. */
export type TaskPatch = Partial<Pick<Task, 'title' | 'description' | 'state' | 'priority' | 'dueDate' | 'dueTime'>>;

/**
 * Changes made on this phone, laid over what was read until a later read brings them: every screen shows
 * the tap at once, and the server's word wins in the end.
 */
interface Change {
  patch: TaskPatch & { updatedAt?: string };
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

/** Lays `patch` over the task until `save` is answered; a write that waits shows by itself, as it is pending. Rejects as `save` does. */
export async function changeTask(id: string, patch: TaskPatch, save: () => Promise<Outcome>): Promise<void> {
  const before = changes.get(id);
  const mine: Change = { patch: { ...before?.patch, ...patch }, savedAt: null };
  replace((next) => next.set(id, mine));
  try {
    const outcome = await save();
    replace((next) => {
      if (next.get(id) !== mine) return;
      if (outcome.state === 'sent')
        next.set(id, { patch: { ...mine.patch, ...versionIn(outcome.data) }, savedAt: Date.now() });
      else next.delete(id);
    });
  } catch (error) {
    replace((next) => {
      if (next.get(id) !== mine) return;
      if (before) next.set(id, before);
      else next.delete(id);
    });
    throw error;
  }
}

/** The version the server answered with: the next change is made of that one. */
const versionIn = (data: unknown): { updatedAt?: string } => {
  const { updatedAt } = (data ?? {}) as Partial<Task>;
  return updatedAt ? { updatedAt } : {};
};

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

const patchIn = ({ body }: Pending): TaskPatch => (body?.['data'] ?? {}) as TaskPatch;

/** The task with what was changed on this phone since it was read. */
export const withChange = (task: Task): Task => ({ ...task, ...changes.get(task.documentId)?.patch });

/** The tasks as this phone knows them now: read, changed offline, changed just now. */
export function useCurrent(tasks: Task[]): Task[] {
  const now = useSyncExternalStore(subscribe, () => changes);
  const pending = usePending();
  return useMemo(() => {
    const waiting = pending.filter(
      ({ method, about, state }) => method === 'PUT' && about.type === 'task' && state === 'waiting',
    );
    if (now.size === 0 && waiting.length === 0) return tasks;
    return tasks.map((task) => {
      const patches = waiting.filter(({ about }) => about.id === task.documentId).map(patchIn);
      return Object.assign({}, task, ...patches, now.get(task.documentId)?.patch) as Task;
    });
  }, [tasks, now, pending]);
}
