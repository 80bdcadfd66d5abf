import { useMemo } from 'react';
import { useI18n } from '../i18n/I18n';
import { Failure, Notice } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { NoticesLink } from '../notices/NoticesLink';
import { useMyPlace } from '../place/my-place';
import { AddTask, SearchLink } from '../task/links';
import { TaskRow } from '../task/TaskRow';
import { DayProgress } from './DayProgress';
import { type DayGroup, dayProgress, groupTasks } from './group-tasks';
import { NearMe, PlaceNote } from './NearMe';
import { PaceStrip } from './PaceStrip';
import { useMyTasks } from './use-my-tasks';
import { useToday } from './use-today';
import { Views } from './Views';

/** Mi día: what is late, what is for today, what comes; the nearest first once the phone has told its place. */
export function Day() {
  const { t, f } = useI18n();
  const today = useToday();
  const { tasks, data, failure, reload } = useMyTasks(today);
  const { place } = useMyPlace();
  const groups = useMemo(() => groupTasks(tasks, today, place), [tasks, today, place]);
  const isClear = groups.length > 0 && !groups.some(({ kind }) => kind === 'overdue' || kind === 'today');

  return (
    <Screen
      title={t.app.day}
      lead={f.longDay(today)}
      actions={
        <>
          <NoticesLink />
          <SearchLink />
        </>
      }
    >
      <PaceStrip month={today.slice(0, 7)} />
      <Views shown="day" />
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
          <div className="chips">
            <NearMe />
          </div>
          <PlaceNote today={today} />
          {isClear && <p className="aside">{t.day.clear}</p>}
          {groups.map((group) => (
            <Group key={group.kind + (group.day ?? '')} group={group} today={today} />
          ))}
        </>
      )}
      <AddTask />
    </Screen>
  );
}

function Group({ group, today }: { group: DayGroup; today: string }) {
  const { t, f } = useI18n();
  const title = group.kind === 'later' && group.day ? f.longDay(group.day) : t.day[group.kind];
  return (
    <section className={`group ${group.kind}`}>
      <h2>
        <span>{title}</span>
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
