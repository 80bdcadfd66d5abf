import { distanceM, type Place } from '@rumbo/config/visit-order';
import type { Task } from '../data/tasks';
import { pointOf } from '../place/distance';

const PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const;
const weight = (task: Task): number => (task.state === 'doing' ? -1 : PRIORITIES.indexOf(task.priority));
/** Without a time of day it comes after what has one. */
const time = ({ dueTime }: Task): string => dueTime ?? '99';

/** Oldest debt first; within a day by the time, then what is under way, then by priority, then by name. */
export const byUrgency = (a: Task, b: Task): number =>
  (a.dueDate ?? '').localeCompare(b.dueDate ?? '') ||
  time(a).localeCompare(time(b)) ||
  weight(a) - weight(b) ||
  a.title.localeCompare(b.title);

/** Where a task is done: its own place, else its client's; null: nobody has said. */
export const placeOf = (task: Pick<Task, 'latitude' | 'longitude' | 'client'>): Place | null =>
  pointOf(task) ?? pointOf(task.client);

/** Metres from `from` to where the task is done; null: nobody knows where that is. */
export function metersTo(task: Task, from: Place): number | null {
  const place = placeOf(task);
  return place && distanceM(from, place);
}

/** Nearest first; what has no place comes last, the most urgent of it first. */
export const byNearness =
  (from: Place) =>
  (a: Task, b: Task): number => {
    const [near, far] = [metersTo(a, from), metersTo(b, from)];
    return (near ?? Number.MAX_VALUE) - (far ?? Number.MAX_VALUE) || byUrgency(a, b);
  };
