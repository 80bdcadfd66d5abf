import type { Choice, TaskItem } from '@rumbo/config/api';
import { orderVisits, type Place } from '@rumbo/config/visit-order';

/** A task that is somewhere. */
export type PlacedTask = TaskItem & Place;

export const isPlaced = (task: TaskItem): task is PlacedTask => task.latitude !== null && task.longitude !== null;

const isOpen = ({ state }: TaskItem): boolean => state === 'todo' || state === 'doing';

/** People with something to visit on a day, by name. */
export function visitorsOn(tasks: readonly PlacedTask[], day: string): Choice[] {
  const people = new Map<number | string, Choice>();
  for (const task of tasks)
    if (task.assignee && isOpen(task) && task.dueDate === day) people.set(task.assignee.id, task.assignee);
  return [...people.values()].sort((a, b) => a.label.localeCompare(b.label));
}

/** What one person still has to visit on a day; by hour, so that equal ways keep it. */
export const visitsOf = (tasks: readonly PlacedTask[], person: Choice['id'], day: string): PlacedTask[] =>
  tasks
    .filter((task) => isOpen(task) && task.dueDate === day && task.assignee?.id === person)
    .sort((a, b) => (a.dueTime ?? '').localeCompare(b.dueTime ?? ''));

/** Several tasks at one place are one stop. */
export interface Stop extends Place {
  tasks: PlacedTask[];
}

export function stopsOf(tasks: readonly PlacedTask[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const task of tasks) {
    const { latitude, longitude } = task;
    const place = `${latitude} ${longitude}`;
    const stop = stops.get(place) ?? { latitude, longitude, tasks: [] };
    stop.tasks.push(task);
    stops.set(place, stop);
  }
  return [...stops.values()];
}

/** The stops of a day in a short order, and its metres as the crow flies. Throws INVALID for more than can be ordered. */
export const orderedDay = (tasks: readonly PlacedTask[]) => orderVisits({ stops: stopsOf(tasks) });
