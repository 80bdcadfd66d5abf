import Typography from '@mui/material/Typography';
import type { TaskFilters, TaskItem, TaskPage, TaskSort } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { postJson } from '../../../data/api';
import { EmptyState } from '../../display/EmptyState';
import { LoadError } from '../../display/LoadError';
import { Panel } from '../../display/Panel';
import { Pager } from '../../table/Pager';
import { type Column, type Sort, Table } from '../../table/Table';
import { useOwnType } from '../../types/use-own-type';
import { useTaskAddress } from '../drawer/use-task-drawer';
import { DueDay } from '../frame/DueDay';
import { TaskBulkBar } from './TaskBulkBar';
import { useChosen } from './use-chosen';

const PAGE_SIZE = 50;

/** Tasks as a table, ordered by any column. */
export default function TaskList({ filters }: { filters: TaskFilters }) {
  const translate = useTranslate();
  const addressOf = useTaskAddress();
  const type = useOwnType();
  const { tasks: chosen, selection, clear } = useChosen(filters);
  const [sort, setSort] = useState<Sort>({ field: 'dueDate', order: 'ASC' });
  const [shown, setShown] = useState({ filters, page: 1 });
  // Other filters begin at their first page.
  const page = shown.filters === filters ? shown.page : 1;
  const question = {
    view: 'list',
    filters,
    sort: sort.field as TaskSort,
    order: sort.order === 'ASC' ? 'asc' : 'desc',
    page,
    pageSize: PAGE_SIZE,
  };
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['tasks', 'view', question],
    queryFn: ({ signal }) => postJson<TaskPage>('/api/tasks/view', question, signal),
    placeholderData: keepPreviousData,
  });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const today = data?.meta.today ?? '';
  const columns: Column<TaskItem>[] = [
    { key: 'title', label: translate('fields.title'), sortable: true, grow: true, render: ({ title }) => title },
    column('state', ({ state }) => translate(`values.${state}`)),
    column('priority', ({ priority }) => translate(`values.${priority}`)),
    column('dueDate', (task) => (task.dueDate ? <DueDay task={task} today={today} /> : '–')),
    column('assignee', ({ assignee }) => assignee?.label ?? translate('tasks.nobody')),
    column('client', ({ client }) => <Clipped text={client?.name ?? '–'} />),
    column('strategy', ({ strategy }) => <Clipped text={strategy?.name ?? '–'} />),
  ];
  function column(key: TaskSort, render: Column<TaskItem>['render']): Column<TaskItem> {
    return { key, label: translate(`fields.${key}`), sortable: true, render };
  }
  return (
    <>
      <Panel flush>
        {data?.meta.total === 0 ? (
          <EmptyState title={translate('tasks.empty_title')} text={translate('tasks.empty_text')} />
        ) : (
          <Table
            label={translate('tasks.views.list')}
            columns={columns}
            rows={data?.data}
            rowKey={({ id }) => id}
            rowTo={({ id }) => addressOf(id)}
            sort={sort}
            onSort={setSort}
            stale={isPlaceholderData}
            selection={type.can.update ? selection(data?.data ?? []) : undefined}
          />
        )}
        <Pager
          page={page}
          pageSize={PAGE_SIZE}
          total={data?.meta.total ?? 0}
          onPage={(next) => setShown({ filters, page: next })}
        />
      </Panel>
      {chosen.length > 0 && <TaskBulkBar tasks={chosen} onClear={clear} />}
    </>
  );
}

/** Long names leave the room to what is to be done. */
const Clipped = ({ text }: { text: string }) => (
  <Typography component="div" variant="inherit" noWrap title={text} sx={{ maxWidth: { md: 170, xl: 280 } }}>
    {text}
  </Typography>
);
