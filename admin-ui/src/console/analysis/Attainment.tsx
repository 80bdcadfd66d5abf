import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SeriesRow } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import type { Unit } from '../../i18n/format';
import { useFormat } from '../display/use-format';

const CLOSE = 0.9;

/** How the month stands against its target: value, percent, a word. Less-is-better turns around. */
export function Attainment({ row, unit, lessIsBetter }: { row: SeriesRow; unit: Unit; lessIsBetter: boolean }) {
  const translate = useTranslate();
  const { amount, percent } = useFormat();
  if (row.target === null || row.actual === null) {
    return (
      <Typography variant="body2" color="text.secondary" sx={{ pb: 0.5 }}>
        {translate('analysis.no_target')}
      </Typography>
    );
  }
  const ratio = attainment(Number(row.actual), Number(row.target), lessIsBetter);
  const status = ratio === null ? 'bad' : ratio >= 1 ? 'good' : ratio >= CLOSE ? 'watch' : 'bad';
  return (
    <Box sx={{ pb: 0.5 }}>
      <Typography variant="body2" color="text.secondary">
        {translate('analysis.target')}: {amount(row.target, unit)}
      </Typography>
      {ratio !== null && (
        <Box sx={{ fontSize: 12, fontWeight: 600, color: (theme) => theme.tokens[status] }}>
          {translate('analysis.attainment', { percent: percent(ratio) })} · {translate(`analysis.status_${status}`)}
        </Box>
      )}
    </Box>
  );
}

/** DOMAIN: actual / target; where less is better max(0, 2 − actual / target), and target 0 is met only at 0. */
function attainment(actual: number, target: number, lessIsBetter: boolean): number | null {
  if (target === 0) return lessIsBetter ? Number(actual === 0) : null;
  return lessIsBetter ? Math.max(0, 2 - actual / target) : actual / target;
}
