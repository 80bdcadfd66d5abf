import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Variable } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { Pager } from '../table/Pager';
import { SearchField } from '../table/SearchField';
import { Table } from '../table/Table';
import { readClientPage } from './read-analysis';
import { useClientColumns } from './use-client-columns';

const PAGE_SIZE = 25;
const CLASSES = ['', 'A', 'B', 'C', 'none'] as const;

interface Props {
  variable: Variable;
  month: string;
  window: string;
  owner: string;
  abc: string;
  search: string;
  sort: string;
  page: string;
  isFamilyChosen: boolean;
  onChange: (next: { abc?: string; search?: string; sort?: string; page?: string }) => void;
}

/** The clients behind the figure, a page at a time, sorted and filtered by the server. */
export function ClientTable({
  variable,
  month,
  window,
  owner,
  abc,
  search,
  sort,
  page,
  isFamilyChosen,
  onChange,
}: Props) {
  const translate = useTranslate();
  const { number } = useFormat();
  const columns = useClientColumns(variable);
  const request = { variable, month, window, owner, abc, search, sort, page, pageSize: String(PAGE_SIZE) };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'clients', request],
    queryFn: ({ signal }) => readClientPage(request, signal),
    placeholderData: keepPreviousData,
  });
  const total = data?.meta.total;

  return (
    <Panel
      flush
      title={translate('analysis.clients')}
      hint={[total === undefined ? '' : number(total), isFamilyChosen ? translate('analysis.family_note') : '']
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={abc}
            onChange={(_event, next: string | null) => next !== null && onChange({ abc: next, page: '1' })}
            aria-label={translate('analysis.abc')}
          >
            {CLASSES.map((value) => (
              <ToggleButton key={value} value={value}>
                {value === ''
                  ? translate('analysis.abc_all')
                  : value === 'none'
                    ? translate('analysis.abc_none')
                    : value}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <SearchField
            label={translate('analysis.search')}
            value={search}
            onChange={(next) => onChange({ search: next, page: '1' })}
          />
        </>
      }
    >
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : total === 0 ? (
          <EmptyState title={translate('analysis.no_clients')} text={translate('analysis.no_clients_text')} />
        ) : (
          <Table
            label={translate('analysis.clients')}
            columns={columns}
            rows={data?.data}
            rowKey={({ client }) => client.id}
            rowTo={({ client }) => `/clients/${client.id}/show`}
            sort={{ field: sort.replace('-', ''), order: sort.startsWith('-') ? 'DESC' : 'ASC' }}
            onSort={({ field, order }) => onChange({ sort: order === 'DESC' ? `-${field}` : field, page: '1' })}
            stale={isPlaceholderData}
          />
        )}
        <Pager
          page={Number(page)}
          pageSize={PAGE_SIZE}
          total={total ?? 0}
          onPage={(next) => onChange({ page: String(next) })}
        />
      </Box>
    </Panel>
  );
}
