import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GroupRow, TableColumn, TableFilter, TableRow, TableView, Variable } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useType } from '../../data/model';
import { EmptyState } from '../display/EmptyState';
import { LoadError } from '../display/LoadError';
import { Panel } from '../display/Panel';
import { useFormat } from '../display/use-format';
import { ExportMenu } from '../export/ExportMenu';
import { Pager } from '../table/Pager';
import { SearchField } from '../table/SearchField';
import { Table } from '../table/Table';
import { Figure } from '../trace/Figure';
import { FigureGrid } from '../trace/FigureGrid';
import { questionOf } from './dashboard/Figure';
import { GroupBySelect } from './groups/GroupBySelect';
import { GroupTable } from './groups/GroupTable';
import { narrowedTo, readGroupSort } from './groups/group-by';
import { readTable } from './read-analysis';
import { BulkBar } from './table/BulkBar';
import { ColumnPicker } from './table/ColumnPicker';
import { NOTHING, pressed, pressedPage } from './table/selection';
import { TableFilters } from './table/TableFilters';
import { changedSort, firstSort, readColumns, readFilters, readSort, toSort } from './table/table-state';
import { useCells } from './table/use-cells';
import { useColumnName } from './table/use-column-name';
import { WhyPanel } from './table/WhyPanel';

const PAGE_SIZE = 25;

export interface TableState {
  columns: string;
  filters: string;
  join: string;
  search: string;
  sort: string;
  page: string;
  /** What the clients are grouped by; '': each is a row. */
  group: string;
  groupSort: string;
}

interface Props {
  variable: Variable;
  month: string;
  window: string;
  family: string;
  owner: string;
  /** '' compares to date; full: whole months. */
  compare: string;
  state: TableState;
  onChange: (next: Partial<TableState & { family: string; owner: string }>) => void;
}

/** The clients behind the figure: any columns, up to three filters, two levels of order, a page at a time. */
export function ClientTable({ variable, month, window, family, owner, compare, state, onChange }: Props) {
  const translate = useTranslate();
  const { number, amount } = useFormat();
  const [why, setWhy] = useState<{ row: TableRow; anchor: HTMLElement } | null>(null);
  const [selection, setSelection] = useState(NOTHING);
  const canCategorise = useType('conditions')?.can.update === true;
  const columns = readColumns(state.columns, variable);
  const filters = readFilters(state.filters);
  const join = state.join === 'or' ? 'or' : 'and';
  const sort = state.sort || firstSort(variable);
  const view = {
    variable,
    month,
    window,
    columns,
    filters,
    join,
    sort: readSort(sort),
    ...(family && { family }),
    ...(owner && { owner }),
    ...(compare && { compare }),
    ...(state.search && { search: state.search }),
  };
  // Another table has other rows: what was chosen in it is not chosen here.
  const { columns: _columns, sort: _sort, ...rowsOf } = view;
  const tableKey = JSON.stringify([rowsOf, state.group]);
  const [chosenIn, setChosenIn] = useState(tableKey);
  if (chosenIn !== tableKey) {
    setChosenIn(tableKey);
    setSelection(NOTHING);
  }
  const question = { ...view, page: state.page, pageSize: PAGE_SIZE };
  const groupSort = readGroupSort(state.groupSort);
  const columnName = useColumnName();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['analysis', 'table', question],
    queryFn: ({ signal }) => readTable(question, signal),
    placeholderData: keepPreviousData,
    enabled: state.group === '',
  });
  const asked = questionOf({ variable, month, number: 'actual', family, owner, window, compare });
  const ofTable = { ...asked, table: { filters, join, ...(state.search && { search: state.search }) } } as const;
  const cells = useCells({ columns, meta: data?.meta, asked, onWhy: (row, anchor) => setWhy({ row, anchor }) });
  const names = Object.fromEntries(Object.entries(data?.meta.columns ?? {}).map(([name, { label }]) => [name, label]));
  const [first, second] = readSort(sort).map(toSort);
  const total = data?.meta.total;
  const figure = data?.meta.totals.actual;
  const setFilters = (next: TableFilter[], nextJoin: TableView['join'] = join): void =>
    onChange({ filters: next.length > 0 ? JSON.stringify(next) : '', join: nextJoin, page: '1' });
  const onGroup = (group: GroupRow['group']) => {
    const narrowed = narrowedTo(state.group, group, filters);
    if (!narrowed) return undefined;
    const { filters: next, ...selected } = narrowed;
    return () => onChange({ group: '', page: '1', ...selected, ...(next && { filters: JSON.stringify(next) }) });
  };
  const rowIds = (data?.data ?? []).map(({ client }) => client.id);
  const rowSelection = {
    isChosen: ({ client }: TableRow) => selection.isAll || selection.ids.has(client.id),
    onPress: ({ client }: TableRow, isRange: boolean) =>
      setSelection((before) => pressed(before, { rows: rowIds, id: client.id, isRange })),
    onPressPage: () => setSelection((before) => pressedPage(before, rowIds)),
    label: ({ client }: TableRow) => translate('bulk.select_row', { name: client.name || client.code }),
    pageLabel: translate('bulk.select_page'),
  };
  const headings = () => {
    const used = [...columns, ...filters.map(({ column }) => column), ...readSort(sort).map(({ column }) => column)];
    return {
      ...Object.fromEntries(used.map((column) => [column, columnName(column, names[column])])),
      ...(state.group && {
        [state.group]: state.group === 'family' ? translate('groups.family') : columnName(state.group as TableColumn),
      }),
    };
  };

  return (
    <Panel
      flush
      title={translate('analysis.clients')}
      hint={total === undefined || state.group ? '' : number(total)}
      actions={
        <>
          <TableFilters columns={columns} filters={filters} join={join} names={names} onChange={setFilters} />
          <GroupBySelect value={state.group} onChange={(group) => onChange({ group, groupSort: '' })} />
          {state.group === '' && (
            <ColumnPicker
              columns={columns}
              month={month}
              names={names}
              onChange={(next) => onChange({ columns: next.join(',') })}
              onReset={() => onChange({ columns: '' })}
            />
          )}
          <ExportMenu
            path="/api/analysis/export"
            request={() => ({ view, headings: headings(), ...(state.group && { by: state.group, groupSort }) })}
          />
          <SearchField
            label={translate('analysis.search')}
            value={state.search}
            onChange={(next) => onChange({ search: next, page: '1' })}
          />
        </>
      }
    >
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        {state.group ? (
          <GroupTable
            question={view}
            ofTable={ofTable}
            by={state.group}
            sort={groupSort}
            onSort={({ column, order }) => onChange({ groupSort: `${column}:${order}` })}
            onGroup={onGroup}
          />
        ) : error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : total === 0 ? (
          <EmptyState title={translate('analysis.no_clients')} text={translate('analysis.no_clients_text')} />
        ) : (
          <FigureGrid>
            <Table
              label={translate('analysis.clients')}
              columns={cells}
              rows={data?.data}
              rowKey={({ client }) => client.id}
              rowTo={({ client }) => `/clients/${client.id}/show`}
              {...(first && { sort: first })}
              secondSort={second}
              onSort={(next, isSecond) => onChange({ sort: changedSort(sort, next, isSecond), page: '1' })}
              stale={isPlaceholderData}
              selection={canCategorise ? rowSelection : undefined}
            />
          </FigureGrid>
        )}
        {!state.group && figure !== undefined && total !== 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ px: 2, pt: 1 }}>
            {translate('analysis.total')}{' '}
            <Figure of={figure === null ? null : ofTable}>{amount(figure, data?.meta.unit as 'money')}</Figure>
          </Typography>
        )}
        {!state.group && (
          <Pager
            page={Number(state.page)}
            pageSize={PAGE_SIZE}
            total={total ?? 0}
            onPage={(next) => onChange({ page: String(next) })}
          />
        )}
        {(selection.isAll || selection.ids.size > 0) && (
          <BulkBar
            selection={selection}
            total={total ?? 0}
            variable={variable}
            month={month}
            view={view}
            onSelectAll={() => setSelection({ ...NOTHING, isAll: true })}
            onClear={() => setSelection(NOTHING)}
          />
        )}
      </Box>
      {why && (
        <WhyPanel
          {...why}
          variable={variable}
          month={month}
          family={family}
          compare={compare}
          onClose={() => setWhy(null)}
        />
      )}
    </Panel>
  );
}
