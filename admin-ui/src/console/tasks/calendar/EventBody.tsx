import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import type { TaskEvent } from './events';
import { MARKS, markOf } from './marks';

interface Props {
  event: TaskEvent;
  /** Given for bars, which the library does not make focusable; blocks of hours it does. */
  slotStart?: Date;
}

/** A task inside of the calendar: its mark, its hour and its title; the rest is said to whoever listens or points at it. */
export function EventBody({ event: { task, isComing, allDay }, slotStart }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, title, state, priority, dueTime, dueDate, assignee, client } = task;
  // What is seen comes first, in its order: people who speak to a screen name what they read there.
  const said = [
    allDay || !dueTime ? title : `${dueTime} ${title}`,
    client?.name,
    assignee?.label,
    dueDate && format.day(dueDate),
    allDay && dueTime,
    translate(isComing ? 'calendar.coming' : `values.${state}`),
    translate('calendar.priority', { priority: translate(`values.${priority}`) }),
  ].filter(Boolean);
  const isBar = slotStart !== undefined;
  const mark = markOf(task, isComing);
  return (
    <span
      className="calendar__task"
      data-task={isComing ? undefined : id}
      title={said.join(' · ')}
      {...(isBar && { role: 'button', tabIndex: 0, 'aria-label': said.join(', ') })}
    >
      {mark && (
        <span className="calendar__mark" aria-hidden>
          {MARKS[mark]}
        </span>
      )}
      {!allDay && <time>{dueTime}</time>} <span className="calendar__title">{title}</span>
      {!isBar && client && <small>{client.name}</small>}
    </span>
  );
}
