import type { Task } from '../data/tasks';
import { daysBetween } from '../day/calendar';
import { metersTo } from '../day/order-tasks';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { useMyPlace } from '../place/my-place';
import { hrefOf } from '../route/route';
import { isMine } from './is-mine';
import { Priority } from './Priority';
import { useTaskAction } from './use-task-action';

interface Props {
  task: Task;
  today: string;
  /** The date is said by the group it stands in. */
  isDated?: boolean;
  hidesClient?: boolean;
  /** Offers another day instead of starting and pausing. */
  onMove?: (task: Task) => void;
}

export function TaskRow({ task, today, isDated, hidesClient, onMove }: Props) {
  const { t, f } = useI18n();
  const change = useTaskAction();
  const isDone = task.state === 'done';
  const canChange = isMine(task);
  const isDoing = task.state === 'doing';
  const lateDays = !isDone && task.dueDate ? Math.max(0, daysBetween(task.dueDate, today)) : 0;
  const client = hidesClient ? null : task.client;
  const { place } = useMyPlace();
  const meters = place && !isDone ? metersTo(task, place) : null;

  return (
    <li className={`task-row ${task.state}`}>
      {canChange ? (
        <button
          type="button"
          className="tick"
          aria-label={isDone ? t.task.markOpen(task.title) : t.task.markDone(task.title)}
          aria-pressed={isDone}
          onClick={() => change(task, isDone ? 'todo' : 'done')}
        >
          <span className="tick-ring">
            <Icon name="check" size={16} />
          </span>
        </button>
      ) : (
        <span className="tick" aria-hidden="true">
          <Icon name="account" size={20} />
        </span>
      )}
      <a className="task-link" href={hrefOf({ screen: 'task', id: task.documentId })}>
        <span className="task-title">{task.title}</span>
        {client && <span className="task-client">{[client.name, client.city].filter(Boolean).join(' · ')}</span>}
        {!canChange && task.assignee?.displayName && <span className="task-client">{task.assignee.displayName}</span>}
        <span className="task-tags">
          {isDoing && <span className="tag doing">{t.task.states.doing}</span>}
          {lateDays > 0 && (
            <span className="tag late">
              <Icon name="warn" size={14} />
              {t.day.late(lateDays)}
            </span>
          )}
          {!isDone && task.dueTime && <span className="tag">{f.time(task.dueTime)}</span>}
          {!isDated && lateDays === 0 && task.dueDate && <span className="tag">{f.shortDay(task.dueDate)}</span>}
          {meters !== null && (
            <span className="tag">
              <Icon name="place" size={14} />
              {f.distance(meters)}
            </span>
          )}
          {!isDone && task.recurrence && (
            <span className="tag">
              <Icon name="repeat" size={14} />
              <span className="hidden">{t.task.recurrence}</span>
            </span>
          )}
          {!isDone && <Priority priority={task.priority} />}
        </span>
      </a>
      {canChange && !isDone && onMove && (
        <button
          type="button"
          className="icon-button step"
          aria-label={t.week.move(task.title)}
          onClick={() => onMove(task)}
        >
          <Icon name="day" size={20} />
        </button>
      )}
      {canChange && !isDone && !onMove && (
        <button
          type="button"
          className={`icon-button step ${isDoing ? 'on' : ''}`}
          aria-label={`${isDoing ? t.task.pause : t.task.start}: ${task.title}`}
          onClick={() => change(task, isDoing ? 'todo' : 'doing')}
        >
          <Icon name={isDoing ? 'pause' : 'play'} size={20} />
        </button>
      )}
    </li>
  );
}
