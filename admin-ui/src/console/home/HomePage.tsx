import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useGetIdentity, useTranslate } from 'react-admin';
import { lastDataMonth, readDataState } from '../analysis/read-analysis';
import { DemoNotice } from '../demo/DemoNotice';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { PageSkeleton } from '../display/PageSkeleton';
import { useFormat } from '../display/use-format';
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
  const {
    data: meta,
    error,
    refetch,
  } = useQuery({ queryKey: ['analysis', 'state'], queryFn: ({ signal }) => readDataState(signal) });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!meta) return <PageSkeleton />;

  const first = identity?.fullName?.split(' ')[0] ?? '';
  const hasData = meta.dataAsOf !== null;
  return (
    <>
      <PageHeader
        title={translate(greetingAt(new Date().getHours()), { name: first })}
        subtitle={
          hasData
            ? `${translate('home.month', { month: month(lastDataMonth(meta)) })} · ${translate('common.data_as_of', { date: day(meta.dataAsOf) })}`
            : translate('common.no_data_date')
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <DemoNotice />
        {hasData ? <Tiles month={lastDataMonth(meta)} /> : <StartHere />}
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 2,
            alignItems: 'flex-start',
            '& > :first-of-type': { flex: '2 1 480px' },
            '& > :nth-of-type(2)': { flex: '1 1 280px' },
          }}
        >
          <LatestImports />
          <FirstSteps hasData={hasData} />
        </Box>
      </Box>
    </>
  );
}
