import type { TaskItem } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import type { TaskEvent } from './events';

interface Props {
  event: TaskEvent;
  /** Given for bars, which the library does not make focusable; blocks of hours it does. */
  slotStart?: Date;
}

/** What stands before a title, so that no state is told by colour alone. */
function markOf({ state, priority }: TaskItem, isComing: boolean): string {
  if (isComing) return '↻';
  if (state === 'done') return '✓';
  if (state === 'cancelled') return '×';
  if (state === 'doing') return '▸';
  return priority === 'urgent' ? '!!' : priority === 'high' ? '!' : '';
}

/** A task inside of the calendar: its mark, its hour and its title; everything else is said to whoever listens. */
export function EventBody({ event: { task, isComing, allDay }, slotStart }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const { title, state, priority, dueTime, dueDate, assignee, client } = task;
  const spoken = [
    title,
    client?.name,
    assignee?.label,
    dueDate && format.day(dueDate),
    dueTime,
    translate(isComing ? 'calendar.coming' : `values.${state}`),
    translate(`values.${priority}`),
  ];
  const isBar = slotStart !== undefined;
  const mark = markOf(task, isComing);
  return (
    <span
      className="calendar__task"
      title={[title, client?.name, assignee?.label].filter(Boolean).join(' · ')}
      {...(isBar && { role: 'button', tabIndex: 0, 'aria-label': spoken.filter(Boolean).join(', ') })}
    >
      {mark && (
        <span className="calendar__mark" aria-hidden>
          {mark}
        </span>
      )}
      {!allDay && <time>{dueTime}</time>}
      {title}
      {!isBar && client && <small>{client.name}</small>}
    </span>
  );
}
