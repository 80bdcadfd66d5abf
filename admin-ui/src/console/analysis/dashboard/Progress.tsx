import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FigureProgress } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Figure as Traced } from '../../trace/Figure';
import { Figure, type FigureOf, questionOf } from './Figure';
import { PaceBar } from './PaceBar';

/** The share of the target that is reached, as a bar with its pace. Without a target it says so: that is not 0 %. */
export function Progress({ progress, of, isOver }: { progress: FigureProgress; of: FigureOf; isOver: boolean }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  if (progress.target === null) {
    return (
      <Typography variant="body2" color="text.secondary">
        {translate('analysis.no_target')}
      </Typography>
    );
  }
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap', fontSize: 12, mb: 0.5 }}>
        <span>
          <strong>
            <Traced of={progress.attainment === null ? null : questionOf({ ...of, number: 'attainment' })}>
              {progress.attainment === null ? '–' : percent(progress.attainment)}
            </Traced>
          </strong>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('dashboard.of_target')} <Figure value={progress.target} of={{ ...of, number: 'target' }} />
          </Box>
        </span>
        {!isOver && progress.pace !== null && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('dashboard.pace')} <Figure value={progress.pace} of={{ ...of, number: 'pace' }} />
          </Box>
        )}
      </Box>
      <PaceBar progress={progress} isOver={isOver} />
    </Box>
  );
}
