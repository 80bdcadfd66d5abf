import type { ComingTask, TaskItem } from '@rumbo/config/api';
import { addDays, dateOf, dayOf, daysBetween, timeOf } from './local-days';

/** How long a task with an hour lasts when nobody has said. */
const USUAL_MINUTES = 30;
const MINUTE_MS = 60_000;

/** A task as the calendar draws it; times are wall clocks. */
export interface TaskEvent {
  task: TaskItem;
  title: string;
  start: Date;
  end: Date;
  /** Without an hour. */
  allDay: boolean;
  /** A day of a series that has no task yet: it can be looked at, not moved. */
  isComing: boolean;
}

/** Each on the day it is due, else on the day it starts; tasks with neither stand on no calendar. */
export const eventsOf = (items: readonly (TaskItem | ComingTask)[]): TaskEvent[] =>
  items.flatMap((task) => {
    const day = dayOfTask(task);
    if (!day) return [];
    const time = task.dueDate ? task.dueTime : null;
    const start = dateOf(day, time ?? '00:00');
    const lastsMs = time ? (task.minutes ?? USUAL_MINUTES) * MINUTE_MS : 0;
    return [
      {
        task,
        title: task.title,
        start,
        end: new Date(start.getTime() + lastsMs),
        allDay: time === null,
        isComing: 'isComing' in task,
      },
    ];
  });

const dayOfTask = ({ dueDate, startDate }: TaskItem): string | null => dueDate ?? startDate;

/** What a drag or a stretch writes. */
export interface TimeChange {
  startDate?: string;
  dueDate: string;
  dueTime: string | null;
  minutes: number | null;
}

/**
 * Where a task goes when its event is dropped: due there, begun as long before as it was. Onto the hours it gets an
 * hour, off them it loses it; how long it lasts stays. Null: it lies where it lay.
 */
export function movedTo(
  { task }: TaskEvent,
  { start, allDay }: Pick<TaskEvent, 'start' | 'allDay'>,
): TimeChange | null {
  const dueDate = dayOf(start);
  const by = daysBetween(dayOfTask(task) ?? dueDate, dueDate);
  return changed(task, {
    ...(task.startDate && { startDate: addDays(task.startDate, by) }),
    dueDate,
    dueTime: allDay ? null : timeOf(start),
    minutes: task.minutes,
  });
}

/** The same for an event whose edge was pulled: from when, and for how long. */
export const stretchedTo = ({ task }: TaskEvent, { start, end }: Pick<TaskEvent, 'start' | 'end'>): TimeChange | null =>
  changed(task, {
    dueDate: dayOf(start),
    dueTime: timeOf(start),
    minutes: Math.max(1, Math.round((end.getTime() - start.getTime()) / MINUTE_MS)),
  });

function changed(task: TaskItem, change: TimeChange): TimeChange | null {
  const isSame = Object.entries(change).every(([name, value]) => task[name as keyof TimeChange] === value);
  return isSame ? null : change;
}

/** What takes a change back. */
export const asItWas = ({ startDate, dueDate, dueTime, minutes }: TaskItem) => ({
  startDate,
  dueDate,
  dueTime,
  minutes,
});

/** Day and hour of a task can be those of its whole series. */
export const concernsSeries = (task: TaskItem, change: TimeChange): boolean =>
  task.isSeries && (isOtherDay(task, change) || change.dueTime !== task.dueTime || change.minutes !== task.minutes);

export const isOtherDay = (task: TaskItem, { dueDate }: TimeChange): boolean => dueDate !== dayOfTask(task);
