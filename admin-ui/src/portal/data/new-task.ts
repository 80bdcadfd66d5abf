import { parseDay } from '../day/calendar';
import { newId } from '../offline/new-id';
import { type Outcome, write } from '../offline/write';
import type { Priority } from './tasks';

export const REPEATS = ['never', 'day', 'week', 'month'] as const;
export type Repeat = (typeof REPEATS)[number];

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
/** The 29th and later are not in every month: the last day is meant. */
const LAST_SAFE_DATE = 28;

/** The rule (RFC 5545) of a task that repeats from `day` (yyyy-MM-dd); null when it does not. */
export function ruleFrom(repeat: Repeat, day: string): string | null {
  const date = parseDay(day);
  switch (repeat) {
    case 'never':
      return null;
    case 'day':
      return 'FREQ=DAILY';
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[date.getDay()]}`;
    case 'month':
      return `FREQ=MONTHLY;BYMONTHDAY=${date.getDate() > LAST_SAFE_DATE ? -1 : date.getDate()}`;
  }
}

export interface NewTask {
  title: string;
  description: string;
  client: string | null;
  assignee: number;
  dueDate: string;
  /** HH:mm; empty: any time. */
  dueTime: string;
  priority: Priority;
  repeat: Repeat;
}

/** Makes a task of mine. Rejects with a RequestError when the server refuses it. */
export function saveNewTask({ repeat, dueTime, description, client, ...task }: NewTask): Promise<Outcome> {
  const id = newId();
  const recurrence = ruleFrom(repeat, task.dueDate);
  return write({
    method: 'POST',
    path: '/api/tasks',
    body: {
      data: {
        documentId: id,
        ...task,
        state: 'todo',
        ...(client && { client }),
        ...(description && { description }),
        ...(dueTime && { dueTime }),
        ...(recurrence && { recurrence }),
      },
    },
    about: { type: 'task', id },
    label: task.title,
  });
}
