import type { Task } from '../data/tasks';
import { addDays, parseDay } from '../day/calendar';
import { byUrgency } from '../day/order-tasks';

/** The Monday of the week that `day` is in. */
export const mondayOf = (day: string): string => addDays(day, -((parseDay(day).getDay() + 6) % 7));

export interface Week {
  days: { day: string; tasks: Task[] }[];
  /** Open and due before this week; only the week of `today` asks for them. */
  overdue: Task[];
  /** Open and without a day; only in the week of `today`, where they wait to be planned. */
  undated: Task[];
}

/** The seven days from `monday`, each with its tasks; cancelled ones are left out. */
export function weekOf(tasks: readonly Task[], monday: string, today: string): Week {
  const standing = tasks.filter(({ state }) => state !== 'cancelled').sort(byUrgency);
  const open = mondayOf(today) === monday ? standing.filter(({ state }) => state !== 'done') : [];
  return {
    days: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(monday, index);
      return { day, tasks: standing.filter(({ dueDate }) => dueDate === day) };
    }),
    overdue: open.filter(({ dueDate }) => dueDate !== null && dueDate < monday),
    undated: open.filter(({ dueDate }) => dueDate === null),
  };
}
