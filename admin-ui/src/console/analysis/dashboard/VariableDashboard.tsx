import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { type DashboardAnswer, VARIABLES, type Variable } from '@rumbo/config/api';
import { lazy, Suspense } from 'react';
import { LoadError } from '../../display/LoadError';
import { Panel } from '../../display/Panel';
import { AbsencePanel } from './AbsencePanel';
import { Alerts } from './Alerts';
import { Blocks } from './Blocks';
import { Facts } from './Facts';
import { type FigureOf, questionOf } from './Figure';
import { Headline } from './Headline';
import { Responsibles } from './Responsibles';
import { type Asked, useDashboard } from './read-dashboard';

const SeriesChart = lazy(() => import('../SeriesChart'));
const CHART_HEIGHT = 320;

interface Props {
  variable: Variable;
  asked: Asked;
  onMonth: (month: string) => void;
}

/** A variable of a month: how it stands and where it goes, twelve months, who, what belongs to it, and what needs a look. */
export function VariableDashboard({ variable, asked, onMonth }: Props) {
  const { data: answer, error, refetch, isPlaceholderData } = useDashboard(variable, asked);
  if (error)
    return (
      <Panel>
        <LoadError error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  // The figures of another variable are no stand-in for this one's.
  if (!answer || answer.meta.variable !== variable) return <Skeleton variant="rounded" height={CHART_HEIGHT + 160} />;
  const { data, meta } = answer;
  const of: FigureOf = { variable, ...asked, month: meta.month, number: 'actual' };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 2fr)' },
        alignItems: 'start',
        opacity: isPlaceholderData ? 0.6 : 1,
      }}
    >
      <Panel>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Headline variable={variable} answer={answer} asked={asked} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 2, justifyContent: 'space-between' }}>
            <Facts progress={data} of={of} days={meta.days} />
            <Blocks of={of} data={data} />
          </Box>
          <Suspense fallback={<Skeleton variant="rounded" height={CHART_HEIGHT} />}>
            <SeriesChart
              rows={data.series}
              variable={variable}
              selected={meta.month}
              runningMonth={meta.runningMonth}
              height={CHART_HEIGHT}
              asked={questionOf(of)}
              onSelect={onMonth}
            />
          </Suspense>
        </Box>
      </Panel>
      <Aside of={of} answer={answer} />
    </Box>
  );
}

function Aside({ of, answer: { data, meta } }: { of: FigureOf; answer: DashboardAnswer }) {
  const { variable, window, family } = of;
  const { isOver } = meta.days;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Alerts alerts={data.alerts} month={meta.month} atFirst={2} />
      {data.absence && <AbsencePanel of={of} absence={data.absence} isOver={isOver} />}
      {(data.responsibles.length > 1 || VARIABLES[variable].course !== 'absence') && (
        <Responsibles
          rows={data.responsibles}
          variable={variable}
          month={meta.month}
          isOver={isOver}
          window={window}
          family={family}
        />
      )}
    </Box>
  );
}
