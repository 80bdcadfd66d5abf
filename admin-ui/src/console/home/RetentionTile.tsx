import Box from '@mui/material/Box';
import type { OverviewAnswer } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { Asked } from '../analysis/dashboard/read-dashboard';
import { useFormat } from '../display/use-format';
import { Figure } from '../trace/Figure';
import { Tile } from './Tile';

/** The share of clients that came back; while the month runs it only grows. */
export function RetentionTile({ answer: { data, meta }, asked }: { answer: OverviewAnswer; asked: Asked }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const { rate, previous } = data.retention;
  const isRunning = meta.month === meta.runningMonth;
  const asOf = { variable: 'non-retained-clients' as const, window: Number(asked.window) };
  return (
    <Tile
      to={`/analysis?${new URLSearchParams({ variable: 'non-retained-clients', month: meta.month, ...(asked.compare && { compare: asked.compare }) })}`}
      name={translate(isRunning ? 'dashboard.retention_so_far' : 'dashboard.retention')}
      figure={
        <Figure of={rate === null ? null : { ...asOf, month: meta.month, number: 'retention' }}>{percent(rate)}</Figure>
      }
    >
      {previous !== null && (
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          {translate('dashboard.retention_before', { rate: percent(previous) })}
        </Box>
      )}
    </Tile>
  );
}
