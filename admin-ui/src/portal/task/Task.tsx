import { ruleInWords } from '@rumbo/config/recurrence';
import { type ReactNode, useState } from 'react';
import { TaskComments } from '../activity/TaskComments';
import { useMadeTasks } from '../data/made-tasks';
import { useCurrent } from '../data/task-changes';
import { readTask, type Task as TaskData } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { daysBetween } from '../day/calendar';
import { placeOf } from '../day/order-tasks';
import { useToday } from '../day/use-today';
import { useI18n } from '../i18n/I18n';
import { Icon, type IconName } from '../layout/Icon';
import { mapHref } from '../layout/map-link';
import { Failure } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { hrefOf } from '../route/route';
import { isMine } from './is-mine';
import { MoveSheet } from './MoveSheet';
import { useTaskAction } from './use-task-action';

export function Task({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`task ${id}`, (signal) => readTask(id, signal));
  const made = useMadeTasks().filter(({ documentId }) => documentId === id);
  const [task] = useCurrent(data ? [data] : made);
  return (
    <Screen title={task?.title ?? t.task.title} back={{ screen: 'day' }}>
      {failure && !task && <Failure kind={failure} onRetry={reload} />}
      {!failure && !task && <Skeleton shapes={['line', 'tall', 'row']} />}
      {task && <TaskBody task={task} />}
    </Screen>
  );
}

function TaskBody({ task }: { task: TaskData }) {
  const { t, f, language } = useI18n();
  const today = useToday();
  const isOpen = task.state === 'todo' || task.state === 'doing';
  const lateDays = isOpen && task.dueDate ? daysBetween(task.dueDate, today) : 0;
  const map = mapHref(placeOf(task));
  const [isMoving, setMoving] = useState(false);

  return (
    <>
      <div className="task-state">
        <span className={`tag big ${task.state}`}>{t.task.states[task.state]}</span>
        {lateDays > 0 && (
          <span className="tag big late">
            <Icon name="warn" size={16} />
            {t.day.late(lateDays)}
          </span>
        )}
      </div>
      {task.description && <p className="card prose">{task.description}</p>}
      <dl className="card facts">
        <Fact icon="day" label={t.task.due}>
          {[task.dueDate ? f.longDay(task.dueDate) : t.task.noDate, task.dueTime && f.time(task.dueTime)]
            .filter(Boolean)
            .join(', ')}{' '}
          {isMine(task) && isOpen && (
            <button type="button" className="text-button" onClick={() => setMoving(true)}>
              {t.newTask.change}
            </button>
          )}
        </Fact>
        {task.startDate && (
          <Fact icon="play" label={t.task.started}>
            {f.longDay(task.startDate)}
          </Fact>
        )}
        <Fact icon="flag" label={t.task.priority}>
          {t.task.priorities[task.priority]}
        </Fact>
        {!isMine(task) && task.assignee?.displayName && (
          <Fact icon="account" label={t.task.assignee}>
            {task.assignee.displayName}
          </Fact>
        )}
        {task.client && (
          <Fact icon="clients" label={t.task.client}>
            <a href={hrefOf({ screen: 'client', id: task.client.documentId })}>{task.client.name}</a>
          </Fact>
        )}
        {task.client?.phone && (
          <Fact icon="phone" label={t.client.call}>
            <a href={`tel:${task.client.phone}`}>{task.client.phone}</a>
          </Fact>
        )}
        {(task.address || map) && (
          <Fact icon="place" label={t.task.place}>
            {task.address}{' '}
            {map && (
              <a href={map} target="_blank" rel="noreferrer">
                {t.task.map}
              </a>
            )}
          </Fact>
        )}
        {task.recurrence && (
          <Fact icon="repeat" label={t.task.recurrence}>
            {ruleInWords(task.recurrence, language)}
          </Fact>
        )}
      </dl>
      <TaskComments task={task} today={today} />
      {isMoving && <MoveSheet task={task} today={today} onClose={() => setMoving(false)} />}
      {isMine(task) && <TaskActions task={task} isOpen={isOpen} />}
    </>
  );
}

function TaskActions({ task, isOpen }: { task: TaskData; isOpen: boolean }) {
  const { t } = useI18n();
  const change = useTaskAction();
  if (!isOpen) {
    return (
      <div className="actions">
        <button type="button" className="button wide" onClick={() => change(task, 'todo')}>
          {t.task.reopen}
        </button>
      </div>
    );
  }
  const isDoing = task.state === 'doing';
  return (
    <div className="actions">
      {task.client && (
        <a className="button primary wide" href={hrefOf({ screen: 'task', id: task.documentId, act: 'visit' })}>
          <Icon name="place" size={18} />
          {t.visit.button}
        </a>
      )}
      <button type="button" className="button wide" onClick={() => change(task, isDoing ? 'todo' : 'doing')}>
        <Icon name={isDoing ? 'pause' : 'play'} size={18} />
        {isDoing ? t.task.pause : t.task.start}
      </button>
      <button
        type="button"
        className={`button wide ${task.client ? '' : 'primary'}`}
        onClick={() => change(task, 'done')}
      >
        <Icon name="check" size={18} />
        {t.task.finish}
      </button>
    </div>
  );
}

const Fact = ({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) => (
  <div className="fact">
    <Icon name={icon} size={20} />
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
