import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { TaskItem } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useType } from '../../../data/model';
import { LoadError } from '../../display/LoadError';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import { QuickAdd } from '../board/QuickAdd';
import { useTaskDrawer } from '../drawer/use-task-drawer';
import { TaskRow } from './TaskRow';
import { type TaskSubject, useTaskPanel } from './use-task-panel';

/** The tasks of a client or a strategy: open ones first by their due day, one more by its title, states changed in place. */
export function TaskPanel({ about }: { about: TaskSubject }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { make } = useTaskDrawer();
  const can = useType('tasks')?.can;
  const [withOver, setWithOver] = useState(false);
  const { open, over, add, setState } = useTaskPanel(about, withOver);
  if (!can) return null;
  const count = open.data?.meta.total ?? 0;
  const row = (today: string) => (task: TaskItem) => (
    <TaskRow
      key={task.id}
      task={task}
      today={today}
      about={about.client ? task.strategy?.name : task.client?.name}
      {...(can.update && { onState: (state) => void setState(task, state) })}
    />
  );
  return (
    <Panel
      title={translate('taskPanel.title')}
      actions={
        <>
          {can.create && (
            <Button size="small" onClick={() => make(about)}>
              {translate('tasks.make')}
            </Button>
          )}
          <Button size="small" component={Link} to={`/tasks?${new URLSearchParams({ view: 'list', ...about })}`}>
            {translate('taskPanel.all')}
          </Button>
        </>
      }
    >
      {can.create && <QuickAdd onAdd={add} />}
      {open.error && <LoadError error={open.error} onRetry={() => void open.refetch()} />}
      {!open.data && !open.error && <Skeleton height={64} />}
      {open.data && (
        <>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {open.data.data.map(row(open.data.meta.today))}
          </Box>
          {count === 0 && (
            <Typography variant="body2" color="text.secondary">
              {translate('taskPanel.none')}
            </Typography>
          )}
          {count > open.data.data.length && (
            <Typography variant="body2" color="text.secondary">
              {translate('taskPanel.more', { left: number(count - open.data.data.length) })}
            </Typography>
          )}
          {over.data && withOver && (
            <Box
              component="ul"
              aria-label={translate('taskPanel.over')}
              sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}
            >
              {over.data.data.map(row(over.data.meta.today))}
              {over.data.data.length === 0 && (
                <Typography component="li" variant="body2" color="text.secondary" sx={{ pt: 1 }}>
                  {translate('taskPanel.none_over')}
                </Typography>
              )}
            </Box>
          )}
          <Button size="small" color="secondary" onClick={() => setWithOver(!withOver)} sx={{ mt: 0.5, ml: -1 }}>
            {translate(withOver ? 'taskPanel.hide_over' : 'taskPanel.show_over')}
          </Button>
        </>
      )}
    </Panel>
  );
}
