import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import type { SaleLine } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { callApi } from '../../data/api';
import type { ConsoleRecord } from '../../data/strapi-record';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { usePageState } from '../display/use-page-state';
import { ExportMenu } from '../export/ExportMenu';
import { Pager } from '../table/Pager';
import { SearchField } from '../table/SearchField';
import { Table } from '../table/Table';
import { useLineAddress } from '../trace/use-trace';
import { RelationPicker } from '../types/RelationPicker';
import { useSaleColumns } from './use-sale-columns';

const PAGE_SIZE = 50;
const FILTERS = ['from', 'to', 'client', 'family', 'import', 'document'] as const;
const CLIENTS = { path: 'clients', mainField: 'name', many: false };

/** Sale lines as the ERP stated them; each opens the trace of where it came from. */
export default function SalesPage() {
  const translate = useTranslate();
  const { number } = useFormat();
  const columns = useSaleColumns();
  const addressOf = useLineAddress();
  const [state, change] = usePageState({
    from: '',
    to: '',
    client: '',
    clientName: '',
    family: '',
    import: '',
    document: '',
    sort: '-day',
    page: '1',
  });
  const params = new URLSearchParams({
    'pagination[page]': state.page,
    'pagination[pageSize]': String(PAGE_SIZE),
    sort: state.sort,
  });
  for (const name of FILTERS) if (state[name]) params.set(`filters[${name}]`, state[name]);

  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['sales', params.toString()],
    queryFn: ({ signal }) =>
      callApi<{ data: SaleLine[]; meta: { pagination: { total: number } } }>(`/api/sales?${params}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const total = data?.meta.pagination.total;
  const isFiltered = FILTERS.some((name) => state[name]);
  const narrow = (next: Partial<typeof state>): void => change({ ...next, page: '1' });

  return (
    <>
      <PageHeader
        title={translate('sales.title')}
        subtitle={total === undefined ? ' ' : translate('list.count', { count: number(total) })}
        actions={
          total ? (
            <ExportMenu
              path="/api/sales/export"
              request={() => ({
                view: {
                  filters: Object.fromEntries(FILTERS.flatMap((name) => (state[name] ? [[name, state[name]]] : []))),
                  sort: state.sort,
                },
              })}
            />
          ) : null
        }
      />
      <Panel flush>
        <Box
          role="search"
          sx={{
            display: 'flex',
            gap: 1,
            p: 1.5,
            flexWrap: 'wrap',
            alignItems: 'center',
            borderBottom: 1,
            borderColor: 'divider',
            '& .MuiInputBase-root': { minHeight: 36 },
          }}
        >
          <SearchField
            label={translate('sales.document_filter')}
            value={state.document}
            onChange={(document) => narrow({ document })}
          />
          <Box sx={{ width: { xs: '100%', sm: 240 } }}>
            <RelationPicker
              relation={CLIENTS}
              label={translate('sales.client')}
              value={state.client ? { id: state.client, name: state.clientName } : null}
              onChange={(value) => narrow(clientOf(value))}
            />
          </Box>
          {(['from', 'to'] as const).map((name) => (
            <TextField
              key={name}
              type="date"
              label={translate(`common.${name}`)}
              value={state[name]}
              onChange={(event) => narrow({ [name]: event.target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: { xs: 'calc(50% - 4px)', sm: 150 } }}
            />
          ))}
          {state.import && (
            <Chip label={`${translate('sales.import')} ${state.import}`} onDelete={() => narrow({ import: '' })} />
          )}
        </Box>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : total === 0 ? (
          <EmptyState
            title={translate(isFiltered ? 'list.empty_filtered_title' : 'sales.empty_title')}
            text={translate(isFiltered ? 'list.empty_filtered' : 'sales.empty_text')}
            action={
              isFiltered ? null : (
                <Button variant="contained" component={Link} to="/imports">
                  {translate('analysis.go_imports')}
                </Button>
              )
            }
          />
        ) : (
          <Table
            label={translate('sales.title')}
            columns={columns}
            rows={data?.data}
            rowKey={({ id }) => String(id)}
            rowTo={({ id }) => addressOf(id)}
            sort={{ field: state.sort.replace('-', ''), order: state.sort.startsWith('-') ? 'DESC' : 'ASC' }}
            onSort={({ field, order }) => narrow({ sort: order === 'DESC' ? `-${field}` : field })}
            stale={isPlaceholderData}
          />
        )}
        <Pager
          page={Number(state.page)}
          pageSize={PAGE_SIZE}
          total={total ?? 0}
          onPage={(page) => change({ page: String(page) })}
        />
      </Panel>
    </>
  );
}

function clientOf(value: ConsoleRecord | ConsoleRecord[] | null): { client: string; clientName: string } {
  return value && !Array.isArray(value)
    ? { client: value.id, clientName: String(value['name'] ?? '') }
    : { client: '', clientName: '' };
}
