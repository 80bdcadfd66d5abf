import type { Timeline, TimelineItem, TimelineKind } from '@rumbo/config/api';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { callApi } from '../../../data/api';

/** What one looks for in a timeline, and the kinds that are it; without kinds everything. */
export const SHOWN = {
  all: [],
  contact: ['interaction'],
  comment: ['comment'],
  task: ['task-made', 'task-done'],
  change: ['strategy', 'category', 'owner'],
  file: ['file'],
  purchase: ['first-purchase', 'last-purchase'],
} as const satisfies Record<string, readonly TimelineKind[]>;
export type Shown = keyof typeof SHOWN;

/** What happened with a client, newest first, page after page. */
export function useTimeline(client: string, shown: Shown) {
  const query = useInfiniteQuery({
    queryKey: ['timeline', client, shown],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const kinds = SHOWN[shown].join(',');
      const search = new URLSearchParams({ ...(kinds && { kinds }), ...(pageParam && { before: pageParam }) });
      return callApi<Timeline>(`/api/clients/${client}/timeline?${search}`, { signal });
    },
    getNextPageParam: ({ meta }) => meta.next,
    placeholderData: keepPreviousData,
  });
  const items: TimelineItem[] | undefined = query.data?.pages.flatMap(({ data }) => data);
  return { ...query, items };
}
