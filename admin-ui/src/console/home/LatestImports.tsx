import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useType } from '../../data/model';
import { EmptyState } from '../display/EmptyState';
import { Panel } from '../display/Panel';
import { type ImportRecord, isUnderWay, POLL_MS } from '../imports/import-record';
import { useImportColumns } from '../imports/use-import-columns';
import { Table } from '../table/Table';

const SHOWN = 6;

export function LatestImports() {
  const translate = useTranslate();
  const columns = useImportColumns();
  const known = useType('imports') !== undefined;
  const { data } = useGetList<ImportRecord>(
    'imports',
    { pagination: { page: 1, perPage: SHOWN }, sort: { field: 'receivedAt', order: 'DESC' } },
    { enabled: known, refetchInterval: (query) => (query.state.data?.data.some(isUnderWay) ? POLL_MS : false) },
  );
  if (!known) return null;
  return (
    <Panel
      flush
      title={translate('home.latest_imports')}
      actions={
        <Button component={Link} to="/imports" size="small">
          {translate('common.see_all')}
        </Button>
      }
    >
      {data?.length === 0 ? (
        <EmptyState title={translate('home.no_imports')} />
      ) : (
        <Table
          label={translate('home.latest_imports')}
          columns={columns.filter(({ key }) => key !== 'source').map(({ sortable: _sortable, ...column }) => column)}
          rows={data}
          rowKey={({ id }) => id}
          rowTo={({ id }) => `/imports/${id}/show`}
        />
      )}
    </Panel>
  );
}
