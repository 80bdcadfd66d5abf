import More from '@mui/icons-material/MoreHorizRounded';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type StrategyCard as Card, STRATEGY_STATES, type StrategyState } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFormat } from '../display/use-format';
import { useTaskAddress } from '../tasks/drawer/use-task-drawer';

/** What a strategy is about, what comes next, and why it wants a look. */
export function StrategyCard({ card, onMove }: { card: Card; onMove?: (state: StrategyState) => void }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const taskAddress = useTaskAddress();
  const { name, owner, clients, goals, nextTask, flags, idleDays } = card;
  const about = [
    owner?.label,
    clients > 0 ? translate('strategies.clients', { smart_count: clients }) : translate('strategies.no_clients'),
    ...goals,
  ];
  return (
    <Paper variant="outlined" sx={{ p: 1.5, display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 0.5 }}>
        <MuiLink
          component={Link}
          to={`/strategies/${card.id}/show`}
          color="text.primary"
          sx={{ fontWeight: 600, overflowWrap: 'anywhere', mr: 'auto' }}
        >
          {name}
        </MuiLink>
        {onMove && <StateMenu card={card} onMove={onMove} />}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {about.filter(Boolean).join(' · ')}
      </Typography>
      {nextTask && (
        <Typography variant="body2">
          <MuiLink component={Link} to={taskAddress(nextTask.id)} color="inherit">
            {translate('strategies.next', { title: nextTask.title })}
          </MuiLink>
          {nextTask.dueDate && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {` · ${translate('strategies.due', { day: day(nextTask.dueDate) })}`}
            </Box>
          )}
        </Typography>
      )}
      {flags.length > 0 && (
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
          {flags.map((flag) => (
            <Chip
              key={flag}
              size="small"
              label={
                flag === 'idle'
                  ? translate('strategies.idle', { days: idleDays })
                  : translate('strategies.no_open_task')
              }
              sx={{ bgcolor: (theme) => theme.tokens.watchSoft, color: (theme) => theme.tokens.watch }}
            />
          ))}
        </Box>
      )}
    </Paper>
  );
}

function StateMenu({ card: { name, state }, onMove }: { card: Card; onMove: (state: StrategyState) => void }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={translate('strategies.move', { name })}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <More fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {STRATEGY_STATES.map((other) => (
          <MenuItem
            key={other}
            selected={other === state}
            onClick={() => {
              close();
              onMove(other);
            }}
          >
            {translate(`values.${other}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
