import type { TaskSeriesAnswer } from '@rumbo/config/api';
import { useQuery } from '@tanstack/react-query';
import { useGetOne } from 'react-admin';
import { callApi } from '../../../data/api';
import type { ConsoleRecord } from '../../../data/strapi-record';
import { Attachments } from '../../attachments/Attachments';
import { Comments } from '../../comments/Comments';
import { LoadError } from '../../display/LoadError';
import { DrawerSkeleton } from './DrawerSkeleton';
import { EditTask } from './EditTask';
import type { Frame } from './TaskFrame';

/** A task as it stands, to be changed and talked about. */
export function OpenTask({ id, ...frame }: Frame & { id: string }) {
  const { data: record, error, refetch } = useGetOne<ConsoleRecord>('tasks', { id });
  const series = useQuery({
    queryKey: ['tasks', 'series', id],
    queryFn: ({ signal }) => callApi<TaskSeriesAnswer>(`/api/tasks/${id}/series`, { signal }),
    enabled: Boolean(record?.['series']),
  });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!record) return <DrawerSkeleton />;
  return (
    <EditTask
      {...frame}
      record={record}
      series={series.data?.data ?? null}
      below={
        <>
          <Attachments target={{ type: 'task', id }} />
          <Comments target={{ type: 'task', id }} />
        </>
      }
    />
  );
}
