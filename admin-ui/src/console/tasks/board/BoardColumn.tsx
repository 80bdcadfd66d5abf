import Button from '@mui/material/Button';
import type { TaskColumn, TaskState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Column } from '../../board/Column';
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
  const canAdd = onAdd && (state === 'todo' || state === 'doing');
  return (
    <Column
      {...{ state, count, canMove }}
      cards={items}
      nameOf={({ title }) => title}
      empty={translate(canAdd ? 'tasks.column_empty' : 'tasks.column_empty_drag')}
      head={canAdd && <QuickAdd onAdd={(title) => onAdd(state, title)} />}
      foot={
        last &&
        items.length < count && (
          <Button fullWidth color="secondary" onClick={() => void onMore(state, last.id)}>
            {translate('tasks.more', { left: number(count - items.length) })}
          </Button>
        )
      }
      scrolls
    >
      {(task) => <TaskCard task={task} today={today} />}
    </Column>
  );
}
