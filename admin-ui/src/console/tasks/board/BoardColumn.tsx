import { Draggable, Droppable } from '@hello-pangea/dnd';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TaskColumn, TaskState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { QuickAdd } from './QuickAdd';
import { TaskCard } from './TaskCard';

interface Props {
  column: TaskColumn;
  today: string;
  canMove: boolean;
  onMore: (state: TaskState, below: string) => Promise<void>;
  onAdd?: (state: TaskState, title: string) => Promise<void>;
}

export function BoardColumn({ column: { state, count, items }, today, canMove, onMore, onAdd }: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const last = items.at(-1);
  const canAdd = state === 'todo' || state === 'doing';
  return (
    <Box
      component="section"
      aria-label={translate(`values.${state}`)}
      sx={{ bgcolor: (theme) => theme.tokens.sunken, borderRadius: 2, p: 1, minWidth: 0 }}
    >
      <Typography variant="h2" sx={{ px: 0.5, pb: 1, display: 'flex', gap: 1 }}>
        {translate(`values.${state}`)}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {number(count)}
        </Box>
      </Typography>
      {onAdd && canAdd && <QuickAdd onAdd={(title) => onAdd(state, title)} />}
      <Droppable droppableId={state} isDropDisabled={!canMove}>
        {(drop, { isDraggingOver }) => (
          <Box
            ref={drop.innerRef}
            {...drop.droppableProps}
            sx={{
              // By keys a card goes only where it is seen as a whole: an empty column has the room for one.
              minHeight: { xs: 72, sm: 240 },
              maxHeight: { sm: 'calc(100vh - 280px)' },
              overflowY: { sm: 'auto' },
              borderRadius: 1.5,
              ...(isDraggingOver && { outline: '2px dashed', outlineColor: 'primary.main' }),
            }}
          >
            {items.length === 0 && !isDraggingOver && (
              <Typography variant="body2" color="text.secondary" sx={{ px: 0.5 }}>
                {translate(onAdd && canAdd ? 'tasks.column_empty' : 'tasks.column_empty_drag')}
              </Typography>
            )}
            {items.map((task, index) => (
              <Draggable key={task.id} draggableId={task.id} index={index} isDragDisabled={!canMove}>
                {(drag) => (
                  <Box
                    ref={drag.innerRef}
                    {...drag.draggableProps}
                    {...drag.dragHandleProps}
                    // A card holds a link: it is no button itself.
                    role="group"
                    aria-label={task.title}
                    sx={{ pb: 1 }}
                  >
                    <TaskCard task={task} today={today} />
                  </Box>
                )}
              </Draggable>
            ))}
            {drop.placeholder}
            {last && items.length < count && (
              <Button fullWidth color="secondary" onClick={() => void onMore(state, last.id)}>
                {translate('tasks.more', { left: number(count - items.length) })}
              </Button>
            )}
          </Box>
        )}
      </Droppable>
    </Box>
  );
}
