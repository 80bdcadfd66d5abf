import type { Place } from '@rumbo/config/visit-order';
import type { Task } from '../data/tasks';
import { addDays } from './calendar';
import { byNearness, byUrgency } from './order-tasks';

export interface DayGroup {
  kind: 'overdue' | 'today' | 'tomorrow' | 'later' | 'undated' | 'done';
  /** Set for `later`: each day is a group of its own. */
  day?: string;
  tasks: Task[];
}

function place(task: Task, today: string): Omit<DayGroup, 'tasks'> {
  if (task.state === 'done') return { kind: 'done' };
  if (!task.dueDate) return { kind: 'undated' };
  if (task.dueDate < today) return { kind: 'overdue' };
  if (task.dueDate === today) return { kind: 'today' };
  return task.dueDate === addDays(today, 1) ? { kind: 'tomorrow' } : { kind: 'later', day: task.dueDate };
}

const ORDER = ['overdue', 'today', 'tomorrow', 'later', 'undated', 'done'] as const;

/**
 * Tasks by day as seen on `today` (yyyy-MM-dd): overdue, today, tomorrow, each later day, without a date, done. Empty
 * groups are left out; cancelled tasks too. Within a group the nearest to `from` first, or without it the most urgent.
 */
export function groupTasks(tasks: readonly Task[], today: string, from: Place | null = null): DayGroup[] {
  const groups = new Map<string, DayGroup>();
  for (const task of tasks.filter(({ state }) => state !== 'cancelled').sort(from ? byNearness(from) : byUrgency)) {
    const where = place(task, today);
    const key = where.kind + (where.day ?? '');
    const group = groups.get(key) ?? { ...where, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.day ?? '').localeCompare(b.day ?? ''),
  );
}

/** Of what had to be done by today, how much is done. */
export function dayProgress(groups: readonly DayGroup[]): { done: number; all: number } {
  const count = (...kinds: DayGroup['kind'][]) =>
    groups.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { tasks }) => sum + tasks.length, 0);
  const done = count('done');
  return { done, all: done + count('overdue', 'today') };
}
