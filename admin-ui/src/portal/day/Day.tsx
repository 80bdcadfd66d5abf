import { useMemo } from 'react';
import type { SessionUser } from '../../session';
import { useCurrent } from '../data/task-states';
import { readMyTasks } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { TaskRow } from '../task/TaskRow';
import { parseDay } from './calendar';
import { DayProgress } from './DayProgress';
import { type DayGroup, dayProgress, groupTasks } from './group-tasks';
import { useToday } from './use-today';

/** Mi día: what is late, what is for today, what comes. */
export function Day({ user }: { user: SessionUser }) {
  const { t, f } = useI18n();
  const today = useToday();
  const midnight = parseDay(today);
  midnight.setHours(0);
  const { data, failure, reload } = useLoad(`day ${user.id} ${today}`, (signal) =>
    readMyTasks(midnight.toISOString(), user.id, signal),
  );
  const tasks = useCurrent(data ?? NONE);
  const groups = useMemo(() => groupTasks(tasks, today), [tasks, today]);
  const isClear = groups.length > 0 && !groups.some(({ kind }) => kind === 'overdue' || kind === 'today');

  return (
    <Screen title={t.app.day} lead={f.longDay(today)}>
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['line', 'row', 'row', 'row', 'line', 'row', 'row']} />}
      {data && groups.length === 0 && (
        <Notice icon="check" title={t.day.empty} text={t.day.emptyWay}>
          <a className="button" href="#/clients">
            {t.day.seeClients}
          </a>
        </Notice>
      )}
      {data && groups.length > 0 && (
        <>
          <DayProgress {...dayProgress(groups)} />
          {isClear && <p className="aside">{t.day.clear}</p>}
          {groups.map((group) => (
            <Group key={group.kind + (group.day ?? '')} group={group} today={today} />
          ))}
        </>
      )}
    </Screen>
  );
}

const NONE: never[] = [];

function Group({ group, today }: { group: DayGroup; today: string }) {
  const { t, f } = useI18n();
  const title = group.kind === 'later' && group.day ? f.longDay(group.day) : t.day[group.kind];
  return (
    <section className={`group ${group.kind}`}>
      <h2>
        {title}
        <span className="count">{group.tasks.length}</span>
      </h2>
      <ul className="card list">
        {group.tasks.map((task) => (
          <TaskRow key={task.documentId} task={task} today={today} isDated={group.kind !== 'overdue'} />
        ))}
      </ul>
    </section>
  );
}
