import { TASK_STATES, type TaskFilters, type TaskState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Board } from '../../board/Board';
import { LoadError } from '../../display/LoadError';
import { PageSkeleton } from '../../display/PageSkeleton';
import { useOwnType } from '../../types/use-own-type';
import { BoardColumn } from './BoardColumn';
import { useBoard } from './use-board';

/** Tasks by state in an order that is kept; dragged by mouse, finger or keys. */
export default function TaskBoard({ filters }: { filters: TaskFilters }) {
  const translate = useTranslate();
  const type = useOwnType();
  const { data, error, refetch, move, more, add } = useBoard(filters);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;

  const wanted = filters.states ?? TASK_STATES;
  const columns = data.data.filter(({ state }) => wanted.includes(state));
  const onDrop = (card: string, name: string, index: number): void => {
    const task = data.data.flatMap(({ items }) => items).find(({ id }) => id === card);
    if (!task) return;
    const state = name as TaskState;
    const others = data.data.find((column) => column.state === state)?.items.filter(({ id }) => id !== card) ?? [];
    void move(task, state, others[index - 1]?.id ?? null);
  };
  return (
    <Board label={translate('tasks.views.board')} columns={columns.length} onDrop={onDrop}>
      {columns.map((column) => (
        <BoardColumn
          key={column.state}
          column={column}
          today={data.meta.today}
          canMove={type.can.update}
          onMore={more}
          {...(type.can.create && { onAdd: add })}
        />
      ))}
    </Board>
  );
}
