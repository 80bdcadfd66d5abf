import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { VARIABLES, type Variable } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Delta } from '../display/Delta';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { Attainment } from './Attainment';
import { change } from './comparison';
import { readSeries, type SeriesRequest, seriesKey } from './read-analysis';

const SeriesChart = lazy(() => import('./SeriesChart'));
const CHART_HEIGHT = 264;

interface Props {
  variable: Variable;
  month: string;
  window: string;
  family: string;
  owner: string;
  onMonth: (month: string) => void;
}

/** The month's figure with its comparisons, and the twelve months that lead to it. */
export function VariablePanel({ variable, month, window, family, owner, onMonth }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const { unit, lessIsBetter } = VARIABLES[variable];
  const request: SeriesRequest = {
    variable,
    month,
    window,
    ...(family ? { family } : {}),
    ...(owner ? { owner } : {}),
  };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: seriesKey(request),
    queryFn: ({ signal }) => readSeries(request, signal),
    placeholderData: keepPreviousData,
  });
  if (error)
    return (
      <Panel>
        <LoadError error={error} onRetry={() => void refetch()} />
      </Panel>
    );

  const row = data?.data.find((candidate) => candidate.month === month);
  const isRunning = data?.meta.runningMonth === month;
  return (
    <Panel>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 4,
          rowGap: 1,
          alignItems: 'flex-end',
          mb: 2,
          opacity: isPlaceholderData ? 0.6 : 1,
        }}
      >
        <Box>
          <Typography variant="body2" color="text.secondary">
            {translate(`variables.${variable}`)} · {format.month(month)}
          </Typography>
          <Typography
            component="p"
            sx={{ fontSize: 30, fontWeight: 620, letterSpacing: '-0.025em', lineHeight: 1.2 }}
            data-testid="month-value"
          >
            {data ? format.amount(row?.actual, unit) : <Skeleton width={160} />}
          </Typography>
        </Box>
        {data && (
          <Box sx={{ display: 'grid', gap: 0.25, pb: 0.5 }}>
            <Delta
              ratio={change(data.data, month, 1)}
              lessIsBetter={lessIsBetter}
              against={translate('delta.vs_previous')}
            />
            <Delta
              ratio={change(data.data, month, 12)}
              lessIsBetter={lessIsBetter}
              against={translate('delta.vs_year')}
            />
          </Box>
        )}
        {row && <Attainment row={row} unit={unit} lessIsBetter={lessIsBetter} />}
        <Box sx={{ ml: { md: 'auto' }, fontSize: 12, color: 'text.secondary', pb: 0.5, maxWidth: 320 }}>
          {isRunning && <div>{translate('analysis.running', { date: format.day(data?.meta.dataAsOf) })}</div>}
          {isRunning && variable === 'non-retained-clients' && <div>{translate('analysis.at_risk')}</div>}
          {row?.incomplete && <div>{translate('analysis.incomplete_hint')}</div>}
        </Box>
      </Box>
      <Suspense fallback={<Skeleton variant="rounded" height={CHART_HEIGHT} />}>
        {data ? (
          <SeriesChart
            rows={data.data.slice(-12)}
            variable={variable}
            selected={month}
            runningMonth={data.meta.runningMonth}
            height={CHART_HEIGHT}
            onSelect={onMonth}
          />
        ) : (
          <Skeleton variant="rounded" height={CHART_HEIGHT} />
        )}
      </Suspense>
    </Panel>
  );
}
