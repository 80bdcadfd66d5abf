import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Unit } from '../../i18n/format';
import { useFormat } from '../display/use-format';
import type { ChartPoint } from './SeriesChart';

export function ChartTooltip({ point, unit }: { point: ChartPoint | undefined; unit: Unit }) {
  const translate = useTranslate();
  const format = useFormat();
  if (!point) return null;
  const lines = [
    { name: 'actual', value: point.actual },
    { name: 'target', value: point.target },
    { name: 'adjustment', value: point.adjustment },
  ].filter(({ value }) => value !== null);
  return (
    <Box
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: 1.5,
        py: 1,
        fontSize: 12,
        boxShadow: '0 6px 20px rgb(0 0 0 / 0.1)',
      }}
    >
      <Box sx={{ fontWeight: 600, mb: 0.5 }}>{format.month(point.month)}</Box>
      {lines.map(({ name, value }) => (
        <Box key={name} sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
          <span>{translate(`analysis.${name}`)}</span>
          <strong>{format.amount(value, unit)}</strong>
        </Box>
      ))}
    </Box>
  );
}
