import type { TaskCalendar, TaskFilters, TaskQueryOf } from '@rumbo/config/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { postJson } from '../../../data/api';

type Window = Pick<TaskQueryOf<'calendar'>, 'from' | 'to'>;

/** Of every window that was read. */
export const CALENDARS = ['tasks', 'view', 'calendar'] as const;

/** Tasks and days to come between two days; what was shown stays until the next window is here. */
export const useCalendar = (filters: TaskFilters, window: Window) =>
  useQuery({
    queryKey: [...CALENDARS, filters, window],
    queryFn: ({ signal }) =>
      postJson<TaskCalendar>('/api/tasks/view', { view: 'calendar', filters, ...window }, signal),
    placeholderData: keepPreviousData,
  });
