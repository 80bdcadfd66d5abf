import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { IMPORT_STATES } from '@rumbo/config/api';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { Pager } from '../table/Pager';
import { SearchField } from '../table/SearchField';
import { Table } from '../table/Table';
import { IDLE_POLL_MS, type ImportRecord, isUnderWay, POLL_MS } from './import-record';
import { MailboxTrouble } from './MailboxTrouble';
import { Quarantine } from './QuarantinePanel';
import { UploadBox } from './UploadBox';
import { useImportColumns } from './use-import-columns';

const PAGE_SIZE = 25;

export default function ImportList() {
  return (
    <ListBase<ImportRecord>
      perPage={PAGE_SIZE}
      // By arrival: a mail may carry any date.
      sort={{ field: 'createdAt', order: 'DESC' }}
      queryOptions={{
        refetchInterval: (query) => (query.state.data?.data.some(isUnderWay) ? POLL_MS : IDLE_POLL_MS),
      }}
    >
      <ImportListPage />
    </ListBase>
  );
}

function ImportListPage() {
  const translate = useTranslate();
  const canUpload = useType('imports')?.can.create ?? false;
  const { data, total, error, refetch, page, perPage, setPage, sort, setSort, filterValues, setFilters } =
    useListContext<ImportRecord>();
  const columns = useImportColumns();
  const isFiltered = Object.keys(filterValues).length > 0;
  const change = (next: Record<string, string>): void =>
    setFilters(Object.fromEntries(Object.entries({ ...filterValues, ...next }).filter(([, value]) => value !== '')));

  return (
    <>
      <PageHeader title={translate('imports.title')} />
      {canUpload && <UploadBox onUploaded={() => void refetch()} />}
      {canUpload && <MailboxTrouble />}
      {canUpload && <Quarantine />}
      <Panel flush>
        <Box
          role="search"
          sx={{ display: 'flex', gap: 1, p: 1.5, flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider' }}
        >
          <SearchField value={String(filterValues['q'] ?? '')} onChange={(q) => change({ q })} />
          <TextField
            select
            value={String(filterValues['state'] ?? '')}
            onChange={(event) => change({ state: event.target.value })}
            sx={{ minWidth: 180, '& .MuiSelect-select': { py: 0.75 } }}
            slotProps={{
              select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': translate('imports.state') } },
            }}
          >
            <MenuItem value="">{translate('imports.all_states')}</MenuItem>
            {IMPORT_STATES.map((state) => (
              <MenuItem key={state} value={state}>
                {translate(`imports.states.${state}`)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : total === 0 ? (
          <EmptyState
            title={translate(isFiltered ? 'list.empty_filtered_title' : 'imports.empty_title')}
            text={translate(isFiltered ? 'list.empty_filtered' : 'imports.empty_text')}
          />
        ) : (
          <Table
            label={translate('imports.title')}
            columns={columns}
            rows={data}
            rowKey={({ id }) => id}
            rowTo={({ id }) => `/imports/${id}/show`}
            sort={sort as { field: string; order: 'ASC' | 'DESC' }}
            onSort={setSort}
          />
        )}
        <Pager page={page} pageSize={perPage} total={total ?? 0} onPage={setPage} />
      </Panel>
      <Typography
        role="status"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {data?.some(isUnderWay) ? translate('imports.in_progress') : ''}
      </Typography>
    </>
  );
}
