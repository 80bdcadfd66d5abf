import type { TaskEvent } from './events';
import type { Span } from './local-days';

const STEP_MINUTES = 30;

/**
 * Where an arrow takes a task: left and right by a day; up and down by a week in a month, by half an hour among hours.
 * Null for other keys, and up and down for what has no hour.
 */
export function movedByKey(
  key: string,
  span: Span,
  { start, allDay }: TaskEvent,
): Pick<TaskEvent, 'start' | 'allDay'> | null {
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
  const across = { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0;
  if (along === 0 && (across === 0 || (span !== 'month' && allDay))) return null;
  const days = along + (span === 'month' ? 7 * across : 0);
  const minutes = span === 'month' ? 0 : STEP_MINUTES * across;
  const moved = new Date(start);
  moved.setDate(moved.getDate() + days);
  moved.setMinutes(moved.getMinutes() + minutes);
  return { start: moved, allDay };
}
