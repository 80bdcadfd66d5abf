import Add from '@mui/icons-material/AddRounded';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ConsoleRecord } from '../../data/strapi-record';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { PageHeader } from '../display/PageHeader';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { Pager } from '../table/Pager';
import { type Column, Table } from '../table/Table';
import { isNumber, listAttributes } from './attributes';
import { FieldValue } from './FieldValue';
import { FilterBar } from './FilterBar';
import { useLabels } from './use-labels';
import { useOwnType } from './use-own-type';

const PAGE_SIZE = 25;
/** Types that fill themselves from sales files: their empty list says so. */
const IMPORTED = new Set(['clients', 'products', 'product-families', 'salespeople']);

export default function TypeList() {
  const type = useOwnType();
  const sortable = listAttributes(type).find((attribute) => attribute.sortable);
  const sort = sortable
    ? { field: sortable.name, order: sortable.type === 'date' ? ('DESC' as const) : ('ASC' as const) }
    : undefined;
  return (
    <ListBase perPage={PAGE_SIZE} {...(sort ? { sort } : {})} disableSyncWithLocation={false} empty={false}>
      <TypeListPage />
    </ListBase>
  );
}

function TypeListPage() {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  const { number } = useFormat();
  const { data, total, error, refetch, sort, setSort, page, setPage, perPage, isPlaceholderData, filterValues } =
    useListContext<ConsoleRecord>();

  const columns = listAttributes(type).map(
    (attribute, index): Column<ConsoleRecord> => ({
      key: attribute.name,
      label: labels.field(type, attribute),
      sortable: attribute.sortable,
      grow: index === 0,
      ...(isNumber(attribute) ? { align: 'right' as const } : {}),
      render: (record) => <FieldValue type={type} attribute={attribute} value={record[attribute.name]} />,
    }),
  );
  const isFiltered = Object.keys(filterValues).length > 0;
  const create = type.can.create && (
    <Button key="create" component={Link} to={`/${type.path}/create`} variant="contained" startIcon={<Add />}>
      {translate('list.create', { name: labels.typeName(type).toLowerCase() })}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={labels.typeName(type, 2)}
        subtitle={total === undefined ? ' ' : translate('list.count', { count: number(total) })}
        actions={create}
      />
      <Panel flush>
        <FilterBar />
        {error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : total === 0 ? (
          <NoRows isFiltered={isFiltered} create={create} />
        ) : (
          <Table
            label={labels.typeName(type, 2)}
            columns={columns}
            rows={data}
            rowKey={(record) => record.id}
            rowTo={(record) => `/${type.path}/${record.id}/show`}
            sort={sort as { field: string; order: 'ASC' | 'DESC' }}
            onSort={setSort}
            stale={Boolean(isPlaceholderData)}
          />
        )}
        <Pager page={page} pageSize={perPage} total={total ?? 0} onPage={setPage} />
      </Panel>
    </>
  );
}

function NoRows({ isFiltered, create }: { isFiltered: boolean; create: ReactNode }) {
  const type = useOwnType();
  const labels = useLabels();
  const translate = useTranslate();
  if (isFiltered)
    return <EmptyState title={translate('list.empty_filtered_title')} text={translate('list.empty_filtered')} />;
  const text = IMPORTED.has(type.path)
    ? 'list.empty_import'
    : type.can.create
      ? 'list.empty_create'
      : 'list.empty_read';
  return (
    <EmptyState
      title={translate('list.empty_title', { name: labels.typeName(type, 2).toLowerCase() })}
      text={translate(text)}
      action={create}
    />
  );
}
