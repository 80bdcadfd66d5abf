import Repeat from '@mui/icons-material/RepeatRounded';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import type { TaskItem, TaskState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useTaskAddress } from '../drawer/use-task-drawer';
import { DueDay } from '../frame/DueDay';
import { StateMenu } from './StateMenu';

interface Props {
  task: TaskItem;
  today: string;
  /** The client or the strategy, where the list is not of that. */
  about: string | undefined;
  onState?: (state: TaskState) => void;
}

/** A task in a list beside its client or its strategy. */
export function TaskRow({ task, today, about, onState }: Props) {
  const translate = useTranslate();
  const addressOf = useTaskAddress();
  const { id, title, state, priority, assignee, recurrence } = task;
  const isOver = state === 'done' || state === 'cancelled';
  const isPressing = !isOver && (priority === 'high' || priority === 'urgent');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'start',
        gap: 0.75,
        py: 0.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <StateMenu task={task} {...(onState && { onChange: onState })} />
      <Box sx={{ flex: 1, minWidth: 0, pt: 0.25 }}>
        <MuiLink
          component={Link}
          to={addressOf(id)}
          color={isOver ? 'text.secondary' : 'text.primary'}
          sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}
        >
          {title}
        </MuiLink>
        <Box sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center', fontSize: 12 }}>
          <DueDay task={task} today={today} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {[assignee?.label ?? translate('tasks.nobody'), about, isPressing && translate(`values.${priority}`)]
              .filter(Boolean)
              .join(' · ')}
          </Box>
          {recurrence && (
            <Repeat sx={{ fontSize: 14, color: 'text.secondary' }} titleAccess={translate('tasks.repeats.yes')} />
          )}
        </Box>
      </Box>
    </Box>
  );
}
