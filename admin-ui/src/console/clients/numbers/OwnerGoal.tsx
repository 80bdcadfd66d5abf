import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Choice } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { Progress } from '../../analysis/dashboard/Progress';
import { useDashboard } from '../../analysis/dashboard/read-dashboard';

/** The goal this client counts towards: its owner's, of the month. Goals are people's, not clients'. */
export function OwnerGoal({ owner, month }: { owner: Choice; month: string }) {
  const translate = useTranslate();
  const asked = { month, owner: String(owner.id), family: '', window: '', compare: '' };
  const { data } = useDashboard('revenue', asked);
  if (!data) return null;
  return (
    <Box>
      <Typography variant="caption" color="text.secondary" component="div" sx={{ mb: 0.5 }}>
        {translate('client.owner_goal', { name: owner.label })}
      </Typography>
      <Progress
        progress={data.data}
        of={{ variable: 'revenue', ...asked, number: 'actual' }}
        isOver={data.meta.days.isOver}
      />
    </Box>
  );
}
