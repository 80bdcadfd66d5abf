import type { Task, TaskState } from '../data/tasks';
import { daysBetween } from '../day/calendar';
import { useI18n } from '../i18n/I18n';
import { Icon, type IconName } from '../layout/Icon';
import { hrefOf } from '../route/route';
import { Priority } from '../task/Priority';
import { useTaskAction } from '../task/use-task-action';

/** Where a card goes from its column; the last is the usual way. */
const MOVES: Record<TaskState, readonly TaskState[]> = {
  todo: ['doing', 'done'],
  doing: ['todo', 'done'],
  done: ['todo'],
  cancelled: ['todo'],
};
const ICONS: Record<TaskState, IconName> = { todo: 'back', doing: 'play', done: 'check', cancelled: 'close' };

/** A task on the board, moved by its buttons. */
export function BoardCard({ task, today }: { task: Task; today: string }) {
  const { t, f } = useI18n();
  const change = useTaskAction();
  const lateDays = task.state !== 'done' && task.dueDate ? daysBetween(task.dueDate, today) : 0;
  return (
    <li className="card board-card">
      <a className="task-link" href={hrefOf({ screen: 'task', id: task.documentId })}>
        <span className="task-title">{task.title}</span>
        {task.client && <span className="task-client">{task.client.name}</span>}
        <span className="task-tags">
          {lateDays > 0 && <span className="tag late">{t.day.late(lateDays)}</span>}
          {lateDays <= 0 && task.dueDate && <span className="tag">{f.shortDay(task.dueDate)}</span>}
          {task.state !== 'done' && <Priority priority={task.priority} />}
        </span>
      </a>
      <div className="board-moves">
        {MOVES[task.state].map((state) => (
          <button
            key={state}
            type="button"
            className="text-button"
            aria-label={`${t.move.moveTo(t.task.states[state])}: ${task.title}`}
            onClick={() => change(task, state)}
          >
            <Icon name={ICONS[state]} size={16} />
            {t.task.states[state]}
          </button>
        ))}
      </div>
    </li>
  );
}
