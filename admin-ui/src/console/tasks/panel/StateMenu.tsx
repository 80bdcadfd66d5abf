import Cancelled from '@mui/icons-material/CancelOutlined';
import Done from '@mui/icons-material/CheckCircleRounded';
import Todo from '@mui/icons-material/RadioButtonUncheckedRounded';
import Doing from '@mui/icons-material/TimelapseRounded';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { TASK_STATES, type TaskItem, type TaskState } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

const ICONS = { todo: Todo, doing: Doing, done: Done, cancelled: Cancelled };

interface Props {
  task: TaskItem;
  /** Without it the state is only shown. */
  onChange?: (state: TaskState) => void;
}

/** A task's state as a mark; a press offers the others. */
export function StateMenu({ task: { title, state }, onChange }: Props) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Icon = ICONS[state];
  const mark = (
    <Icon sx={{ fontSize: 19, color: state === 'doing' || state === 'done' ? 'primary.main' : 'text.secondary' }} />
  );
  const name = translate('taskPanel.state', { title, state: translate(`values.${state}`) });
  if (!onChange)
    return (
      <span role="img" aria-label={name}>
        {mark}
      </span>
    );
  return (
    <>
      <IconButton
        size="small"
        aria-label={name}
        aria-haspopup="menu"
        title={translate(`values.${state}`)}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{ p: 0.5 }}
      >
        {mark}
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {TASK_STATES.map((other) => {
          const Mark = ICONS[other];
          return (
            <MenuItem
              key={other}
              dense
              selected={other === state}
              onClick={() => {
                setAnchor(null);
                onChange(other);
              }}
            >
              <ListItemIcon>
                <Mark sx={{ fontSize: 18 }} />
              </ListItemIcon>
              {translate(`values.${other}`)}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
