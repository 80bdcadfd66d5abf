import { DragDropContext, type DraggableLocation, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import Box from '@mui/material/Box';
import { TASK_STATES, type TaskFilters, type TaskState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
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
  const place = (at: DraggableLocation | null): string =>
    at
      ? translate('tasks.drag_at', { state: translate(`values.${at.droppableId}`), place: at.index + 1 })
      : translate('tasks.drag_nowhere');
  const onDrop = ({ draggableId, source, destination }: DropResult, { announce }: ResponderProvided): void => {
    announce(place(destination));
    const task = data.data.flatMap(({ items }) => items).find(({ id }) => id === draggableId);
    if (!task || !destination) return;
    if (destination.droppableId === source.droppableId && destination.index === source.index) return;
    const state = destination.droppableId as TaskState;
    const others = data.data.find((column) => column.state === state)?.items.filter(({ id }) => id !== task.id) ?? [];
    void move(task, state, others[destination.index - 1]?.id ?? null);
  };
  return (
    <DragDropContext
      onDragStart={({ source }, { announce }) => announce(place(source))}
      onDragUpdate={({ destination }, { announce }) => announce(place(destination))}
      onDragEnd={onDrop}
      dragHandleUsageInstructions={translate('tasks.drag_help')}
    >
      <Box
        role="group"
        aria-label={translate('tasks.views.board')}
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: '1fr',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: `repeat(${columns.length}, minmax(0, 1fr))`,
          },
        }}
      >
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
      </Box>
    </DragDropContext>
  );
}
