import OnTrack from '@mui/icons-material/CheckCircleRounded';
import AtRisk from '@mui/icons-material/ErrorRounded';
import Behind from '@mui/icons-material/RemoveCircleRounded';
import Box from '@mui/material/Box';
import type { PaceState } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { paceColour } from './pace-colour';

const ICONS = { 'on-track': OnTrack, behind: Behind, 'at-risk': AtRisk };

/** On track, behind or at risk: a mark, a word and a colour. A month that is over has reached its target, or not. */
export function StateBadge({ state, isOver }: { state: PaceState | null; isOver: boolean }) {
  const translate = useTranslate();
  if (state === null) return null;
  const Icon = ICONS[state];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: 12,
        fontWeight: 600,
        whiteSpace: 'nowrap',
        color: (theme) => theme.tokens[paceColour(state)],
      }}
    >
      <Icon sx={{ fontSize: 14 }} aria-hidden />
      {translate(`dashboard.${isOver ? 'over' : 'running'}.${state}`)}
    </Box>
  );
}
