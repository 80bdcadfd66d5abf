import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import { useCompany } from '../../data/company';
import { Alerts } from '../analysis/dashboard/Alerts';
import { CompareSwitch } from '../analysis/dashboard/CompareSwitch';
import { Responsibles } from '../analysis/dashboard/Responsibles';
import { type Asked, useOverview } from '../analysis/dashboard/read-dashboard';
import { MonthStepper } from '../analysis/MonthStepper';
import { lastDataMonth, readDataState } from '../analysis/read-analysis';
import { DemoNotice } from '../demo/DemoNotice';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { useFormat } from '../display/use-format';
import { usePageState } from '../display/use-page-state';
import { FirstSteps } from './FirstSteps';
import { LatestImports } from './LatestImports';
import { StartHere } from './StartHere';
import { Tiles } from './Tiles';

const greetingAt = (hour: number): string =>
  hour < 12 ? 'home.morning' : hour < 19 ? 'home.afternoon' : 'home.evening';

export function HomePage() {
  const translate = useTranslate();
  const { day, month } = useFormat();
  const { identity } = useGetIdentity();
  const { retentionWindow } = useCompany();
  const [state, change] = usePageState({ month: '', compare: '' });
  const {
    data: meta,
    error,
    refetch,
  } = useQuery({ queryKey: ['analysis', 'state'], queryFn: ({ signal }) => readDataState(signal) });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!meta) return <PageSkeleton />;

  const first = identity?.fullName?.split(' ')[0] ?? '';
  const hasData = meta.dataAsOf !== null;
  const shown = state.month || lastDataMonth(meta);
  return (
    <>
      <PageHeader
        title={translate(greetingAt(new Date().getHours()), { name: first })}
        subtitle={
          hasData
            ? `${translate('home.month', { month: month(shown) })} · ${translate('common.data_as_of', { date: day(meta.dataAsOf) })}`
            : translate('common.no_data_date')
        }
        actions={
          hasData && (
            <>
              <CompareSwitch
                meta={meta}
                month={shown}
                value={state.compare}
                onChange={(next) => change({ compare: next })}
              />
              <MonthStepper month={shown} meta={meta} onChange={(next) => change({ month: next })} />
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <DemoNotice />
        {hasData ? (
          <MonthOverview
            asked={{ month: shown, window: String(retentionWindow), family: '', owner: '', compare: state.compare }}
          />
        ) : (
          <StartHere />
        )}
        <Pair>
          <LatestImports />
          <FirstSteps hasData={hasData} />
        </Pair>
      </Box>
    </>
  );
}

/** The month in figures, then what needs a look beside who is behind it. */
function MonthOverview({ asked }: { asked: Asked }) {
  const { data: answer, error, refetch, isPlaceholderData } = useOverview(asked);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', opacity: isPlaceholderData ? 0.6 : 1 }}>
      <Tiles answer={answer} asked={asked} />
      {answer && (
        <Pair>
          <Responsibles
            rows={answer.data.responsibles}
            variable="revenue"
            month={answer.meta.month}
            isOver={answer.meta.days.isOver}
          />
          <Alerts alerts={answer.data.alerts} month={answer.meta.month} />
        </Pair>
      )}
    </Box>
  );
}

/** Two panels, the first one wider; one under the other where there is no room. */
function Pair({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-start',
        '& > :first-of-type': { flex: '2 1 320px' },
        '& > :nth-of-type(2)': { flex: '1 1 280px' },
      }}
    >
      {children}
    </Box>
  );
}
