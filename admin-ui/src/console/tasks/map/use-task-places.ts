import type { TaskFilters, TaskMap } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { postJson } from '../../../data/api';

/** Tasks with a place, their own or their client's. */
export const useTaskPlaces = (filters: TaskFilters) =>
  useQuery({
    queryKey: ['tasks', 'view', 'map', filters],
    queryFn: ({ signal }) => postJson<TaskMap>('/api/tasks/view', { view: 'map', filters }, signal),
    placeholderData: keepPreviousData,
  });
