import { useCurrent } from '../data/task-changes';
import { readClientTasks } from '../data/tasks';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { SmallFailure } from '../layout/Notice';
import { Skeleton } from '../layout/Skeleton';
import { TaskRow } from '../task/TaskRow';

const NONE: never[] = [];

export function ClientTasks({ id, today }: { id: string; today: string }) {
  const { t } = useI18n();
  const { data, failure, reload } = useLoad(`client-tasks ${id}`, (signal) => readClientTasks(id, signal));
  const tasks = useCurrent(data ?? NONE);
  return (
    <section className="group">
      <h2>
        {t.client.tasks}
        {tasks.length > 0 && <span className="count">{tasks.length}</span>}
      </h2>
      {!data && !failure && <Skeleton shapes={['row']} />}
      {!data && failure && <SmallFailure kind={failure} onRetry={reload} />}
      {data && tasks.length === 0 && <p className="aside">{t.client.noTasks}</p>}
      {tasks.length > 0 && (
        <ul className="card list">
          {tasks.map((task) => (
            <TaskRow key={task.documentId} task={task} today={today} hidesClient />
          ))}
        </ul>
      )}
    </section>
  );
}
