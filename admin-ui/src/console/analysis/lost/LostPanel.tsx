import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { LostAnswer, LostClient } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { callApi } from '../../../data/api';
import { EmptyState } from '../../display/EmptyState';
import { LoadError } from '../../display/LoadError';
import { Panel } from '../../display/Panel';
import { useFormat } from '../../display/use-format';
import { Pager } from '../../table/Pager';
import { type Column, type Sort, Table } from '../../table/Table';
import { shiftMonth } from '../months';

interface Props {
  month: string;
  family: string;
  owner: string;
}

const MONTHS = 12;
const PAGE_SIZE = 10;
const SHOWN = ['all', 'no', 'yes'] as const;

/** Who stopped buying in the last twelve months: since when, what is at stake, why, and whether they came back. */
export function LostPanel({ month, family, owner }: Props) {
  const translate = useTranslate();
  const { number, money } = useFormat();
  const columns = useColumns();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('no');
  const [sort, setSort] = useState<Sort>({ field: 'atStake', order: 'DESC' });
  const [page, setPage] = useState(1);
  const params = new URLSearchParams({
    from: shiftMonth(month, 1 - MONTHS),
    to: month,
    sort: `${sort.order === 'DESC' ? '-' : ''}${sort.field}`,
    page: String(page),
    pageSize: String(PAGE_SIZE),
    ...(shown !== 'all' && { recovered: shown }),
    ...(family && { family }),
    ...(owner && { owner }),
  });
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'lost', params.toString()],
    queryFn: ({ signal }) => callApi<LostAnswer>(`/api/analysis/lost?${params}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const hint =
    data &&
    translate('lost.hint', {
      count: number(data.meta.total),
      smart_count: data.meta.total,
      atStake: money(data.meta.atStake),
    });
  return (
    <Panel
      flush
      title={translate('lost.title')}
      {...(hint && { hint })}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown}
          onChange={(_event, next: (typeof SHOWN)[number] | null) => {
            if (!next) return;
            setShown(next);
            setPage(1);
          }}
          aria-label={translate('lost.show')}
        >
          {SHOWN.map((name) => (
            <ToggleButton key={name} value={name}>
              {translate(`lost.shown.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : data?.meta.total === 0 ? (
          <EmptyState title={translate('lost.empty')} />
        ) : (
          <Table
            label={translate('lost.title')}
            columns={columns}
            rows={data?.data}
            rowKey={({ client }) => client.id}
            rowTo={({ client }) => `/clients/${client.id}/show`}
            sort={sort}
            onSort={(next) => {
              setSort(next);
              setPage(1);
            }}
            stale={isPlaceholderData}
          />
        )}
        <Pager page={page} pageSize={PAGE_SIZE} total={data?.meta.total ?? 0} onPage={setPage} />
      </Box>
    </Panel>
  );
}

function useColumns(): Column<LostClient>[] {
  const translate = useTranslate();
  const { day, month, money } = useFormat();
  return [
    { key: 'client', label: translate('lost.client'), grow: true, render: ({ client }) => client.name || client.code },
    { key: 'owner', label: translate('lost.owner'), render: ({ owner }) => owner?.name ?? '–' },
    { key: 'since', label: translate('lost.since'), sortable: true, render: ({ since }) => month(since, 'short') },
    { key: 'lastPurchase', label: translate('lost.last'), render: ({ lastPurchase }) => day(lastPurchase) },
    {
      key: 'atStake',
      label: translate('lost.at_stake'),
      align: 'right',
      sortable: true,
      render: ({ atStake }) => money(atStake),
    },
    { key: 'reason', label: translate('lost.reason'), render: ({ reason }) => reason ?? '–' },
    {
      key: 'recovered',
      label: translate('lost.recovered'),
      render: ({ recovered }) => (recovered ? month(recovered, 'short') : translate('lost.not_yet')),
    },
  ];
}
