import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { CohortsAnswer } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { EmptyState } from '../../display/EmptyState';
import { LoadError } from '../../display/LoadError';
import { PageSkeleton } from '../../display/PageSkeleton';
import { Panel } from '../../display/Panel';
import { shiftMonth } from '../months';
import { type CohortMeasure, CohortTable } from './CohortTable';

interface Props {
  month: string;
  family: string;
  owner: string;
}

const MONTHS = 12;
const MEASURES: readonly CohortMeasure[] = ['ratio', 'retained', 'revenue'];

/** Of the clients that began in each of the last twelve months, how many came back, and for how much. */
export function CohortPanel({ month, family, owner }: Props) {
  const translate = useTranslate();
  const [measure, setMeasure] = useState<CohortMeasure>('ratio');
  const params = new URLSearchParams({
    from: shiftMonth(month, 1 - MONTHS),
    to: month,
    ...(family && { family }),
    ...(owner && { owner }),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['analysis', 'cohorts', params.toString()],
    queryFn: ({ signal }) => callApi<CohortsAnswer>(`/api/analysis/cohorts?${params}`, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel
      flush
      title={translate('cohorts.title')}
      hint={translate('cohorts.hint')}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={measure}
          onChange={(_event, next: CohortMeasure | null) => next && setMeasure(next)}
          aria-label={translate('cohorts.show')}
        >
          {MEASURES.map((name) => (
            <ToggleButton key={name} value={name}>
              {translate(`cohorts.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Box sx={{ borderTop: 1, borderColor: 'divider', p: 2 }}>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <PageSkeleton />
        ) : data.data.length === 0 ? (
          <EmptyState title={translate('cohorts.empty')} />
        ) : (
          <CohortTable
            cohorts={data.data}
            meta={data.meta}
            measure={measure}
            of={{ ...(family && { family }), ...(owner && { owner }) }}
          />
        )}
      </Box>
    </Panel>
  );
}
