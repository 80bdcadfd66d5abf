import { useMemo, useState } from 'react';
import type { Task } from '../data/tasks';
import { addDays } from '../day/calendar';
import { useMyTasks } from '../day/use-my-tasks';
import { useToday } from '../day/use-today';
import { Views } from '../day/Views';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { Failure } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { AddTask, SearchLink } from '../task/links';
import { MoveSheet } from '../task/MoveSheet';
import { TaskRow } from '../task/TaskRow';
import { mondayOf, weekOf } from './week-of';

/** Semana: a list of tasks for each day, and a tap to another day. */
export function Week() {
  const { t, f } = useI18n();
  const today = useToday();
  const { tasks, data, failure, reload } = useMyTasks(today);
  const [weeks, setWeeks] = useState(0);
  const monday = addDays(mondayOf(today), weeks * 7);
  const week = useMemo(() => weekOf(tasks, monday, today), [tasks, monday, today]);
  const [moved, setMoved] = useState<Task | null>(null);

  return (
    <Screen
      title={t.views.week}
      lead={t.week.title(f.shortDay(monday), f.shortDay(addDays(monday, 6)))}
      actions={<SearchLink />}
    >
      <Views shown="week" />
      <div className="stepper">
        <button type="button" className="icon-button" aria-label={t.week.before} onClick={() => setWeeks(weeks - 1)}>
          <Icon name="back" />
        </button>
        <button type="button" className="text-button" disabled={weeks === 0} onClick={() => setWeeks(0)}>
          {t.week.now}
        </button>
        <button type="button" className="icon-button" aria-label={t.week.after} onClick={() => setWeeks(weeks + 1)}>
          <Icon name="next" />
        </button>
      </div>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['line', 'row', 'line', 'row', 'line', 'row']} />}
      {data && (
        <>
          <Part kind="overdue" title={t.day.overdue} tasks={week.overdue} today={today} onMove={setMoved} />
          {week.days.map(({ day, tasks: ofDay }) => (
            <Part
              key={day}
              kind={day === today ? 'today' : ''}
              title={f.longDay(day)}
              tasks={ofDay}
              today={today}
              onMove={setMoved}
              empty={t.week.none}
            />
          ))}
          <Part kind="" title={t.day.undated} tasks={week.undated} today={today} onMove={setMoved} />
        </>
      )}
      {moved && <MoveSheet task={moved} today={today} onClose={() => setMoved(null)} />}
      <AddTask />
    </Screen>
  );
}

interface PartProps {
  kind: 'overdue' | 'today' | '';
  title: string;
  tasks: readonly Task[];
  today: string;
  onMove: (task: Task) => void;
  /** Said of a day without tasks; other parts are then left out. */
  empty?: string;
}

function Part({ kind, title, tasks, today, onMove, empty }: PartProps) {
  if (tasks.length === 0 && !empty) return null;
  return (
    <section className={`group week-day ${kind}`} aria-current={kind === 'today' ? 'date' : undefined}>
      <h2>
        <span>{title}</span>
        {tasks.length > 0 ? <span className="count">{tasks.length}</span> : <span className="label">{empty}</span>}
      </h2>
      {tasks.length > 0 && (
        <ul className="card list">
          {tasks.map((task) => (
            <TaskRow key={task.documentId} task={task} today={today} isDated onMove={onMove} />
          ))}
        </ul>
      )}
    </section>
  );
}
