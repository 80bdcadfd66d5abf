import { useRef, useState } from 'react';
import type { Task, TaskState } from '../data/tasks';
import { byUrgency } from '../day/order-tasks';
import { useMyTasks } from '../day/use-my-tasks';
import { useToday } from '../day/use-today';
import { Views } from '../day/Views';
import { useI18n } from '../i18n/I18n';
import { Choices } from '../layout/Choices';
import { Failure } from '../layout/Notice';
import { Screen } from '../layout/Screen';
import { Skeleton } from '../layout/Skeleton';
import { AddTask, SearchLink } from '../task/links';
import { BoardCard } from './BoardCard';

const COLUMNS = ['todo', 'doing', 'done'] as const satisfies readonly TaskState[];
type Column = (typeof COLUMNS)[number];

/** Tablero: tasks by state. On a phone one column at a time, swiped or chosen; on a desk side by side. */
export function Board() {
  const { t } = useI18n();
  const today = useToday();
  const { tasks, data, failure, reload } = useMyTasks(today);
  const [shown, setShown] = useState<Column>('todo');
  const strip = useRef<HTMLDivElement>(null);
  const inColumn = (column: Column) => tasks.filter(({ state }) => state === column).sort(byUrgency);

  const choose = (column: Column) => {
    const width = strip.current?.clientWidth ?? 0;
    strip.current?.scrollTo({ left: COLUMNS.indexOf(column) * width, behavior: 'smooth' });
    setShown(column);
  };
  const follow = () => {
    const { scrollLeft = 0, clientWidth = 1 } = strip.current ?? {};
    setShown(COLUMNS[Math.round(scrollLeft / clientWidth)] ?? 'todo');
  };

  return (
    <Screen title={t.views.board} actions={<SearchLink />}>
      <Views shown="board" />
      {failure && !data && <Failure kind={failure} onRetry={reload} />}
      {!failure && !data && <Skeleton shapes={['row', 'tall', 'tall']} />}
      {data && (
        <>
          <div className="board-tabs">
            <Choices
              legend={t.board.columns}
              hidesLegend
              look="segments"
              name="column"
              options={COLUMNS.map((value) => ({ value, label: `${t.task.states[value]} ${inColumn(value).length}` }))}
              value={shown}
              onChange={choose}
            />
          </div>
          <div className="board" ref={strip} onScroll={follow}>
            {COLUMNS.map((column) => (
              <BoardColumn key={column} column={column} tasks={inColumn(column)} today={today} />
            ))}
          </div>
        </>
      )}
      <AddTask />
    </Screen>
  );
}

function BoardColumn({ column, tasks, today }: { column: Column; tasks: readonly Task[]; today: string }) {
  const { t } = useI18n();
  return (
    <section className="board-column" aria-label={t.task.states[column]}>
      <h2>
        {t.task.states[column]}
        <span className="count">{tasks.length}</span>
      </h2>
      {tasks.length === 0 ? (
        <p className="aside">{t.board.empty[column]}</p>
      ) : (
        <ul>
          {tasks.map((task) => (
            <BoardCard key={task.documentId} task={task} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}
