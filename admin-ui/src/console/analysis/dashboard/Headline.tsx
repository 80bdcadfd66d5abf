import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type DashboardAnswer, VARIABLES, type Variable } from '@rumbo/config/api';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../display/use-format';
import { Adjustment } from './Adjustment';
import { Comparisons } from './Comparisons';
import { Figure, type FigureOf } from './Figure';
import { Progress } from './Progress';
import type { Asked } from './read-dashboard';
import { StateBadge } from './StateBadge';
import { useDays } from './use-days';

/** The figure of the month with its state, what it is compared with, and how much of the target is there. */
export function Headline({ variable, answer, asked }: { variable: Variable; answer: DashboardAnswer; asked: Asked }) {
  const { data, meta } = answer;
  const translate = useTranslate();
  const format = useFormat();
  const days = useDays();
  const { lessIsBetter, course } = VARIABLES[variable];
  const isRunning = meta.month === meta.runningMonth;
  const of: FigureOf = { variable, ...asked, month: meta.month, number: 'actual' };
  const isIncomplete = data.series.at(-1)?.incomplete === true;
  const name = translate(course === 'absence' && isRunning ? 'dashboard.at_risk_clients' : `variables.${variable}`);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.5, alignItems: 'flex-end' }}>
      <Box>
        <Typography variant="body2" color="text.secondary">
          {name} · {meta.cutDay === null ? format.month(meta.month) : days(meta.month, meta.cutDay)}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1.5, flexWrap: 'wrap' }}>
          <Typography
            component="p"
            sx={{ fontSize: 32, fontWeight: 620, letterSpacing: '-0.025em', lineHeight: 1.2 }}
            data-testid="month-value"
          >
            <Figure value={data.actual} of={of} />
          </Typography>
          <StateBadge state={data.state} isOver={meta.days.isOver} />
        </Box>
        <Adjustment variable={variable} of={data.adjustment} />
      </Box>
      <Comparisons of={of} compared={[data.previous, data.yearAgo]} lessIsBetter={lessIsBetter} cutDay={meta.cutDay} />
      <Box sx={{ flex: '1 1 260px', minWidth: 0, maxWidth: { md: 460 }, ml: { lg: 'auto' } }}>
        <Progress progress={data} of={of} isOver={meta.days.isOver} />
      </Box>
      {(isIncomplete || (course === 'absence' && isRunning)) && (
        <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%' }}>
          {course === 'absence' && isRunning && translate('dashboard.at_risk_hint')}{' '}
          {isIncomplete && translate('analysis.incomplete_hint')}
        </Typography>
      )}
    </Box>
  );
}
