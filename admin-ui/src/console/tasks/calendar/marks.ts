import type { TaskItem } from '@rumbo/config/api';

/** What stands before a title, so that no state is told by colour alone; in the order a legend names them. */
export const MARKS = { high: '!', urgent: '!!', doing: '▸', done: '✓', cancelled: '×', coming: '↻' } as const;
export type Mark = keyof typeof MARKS;

/** What one should know first of a task: that it is not there yet, its state, else that it is pressing. */
export function markOf({ state, priority }: Pick<TaskItem, 'state' | 'priority'>, isComing: boolean): Mark | null {
  if (isComing) return 'coming';
  if (state !== 'todo') return state;
  return priority === 'high' || priority === 'urgent' ? priority : null;
}
