import type { NotificationItem, NotificationPage } from '@rumbo/config/api';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi, postJson } from '../../data/api';

const POLL_MS = 60_000;
const COUNT = ['notifications', 'unread'];
const LIST = ['notifications', 'list'];

/** How many of the caller's notifications are unread: asked each minute while the screen is seen, and on return to it. */
export function useUnread(): number {
  const { data } = useQuery({
    queryKey: COUNT,
    queryFn: ({ signal }) => callApi<NotificationPage>('/api/notifications?unread=true', { signal }),
    select: ({ meta }) => meta.unread,
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: 'always',
  });
  return data ?? 0;
}

/** The caller's notifications, unread ones first, and marking them as read. */
export function useNotifications() {
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: LIST,
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => callApi<NotificationPage>(`/api/notifications?page=${pageParam}`, { signal }),
    getNextPageParam: ({ meta }, pages) =>
      pages.reduce((count, { data }) => count + data.length, 0) < meta.total ? pages.length + 1 : undefined,
  });
  const markRead = async (which: { ids: number[] } | { all: true }): Promise<void> => {
    await postJson('/api/notifications/read', which);
    await client.invalidateQueries({ queryKey: ['notifications'] });
  };

  return {
    ...query,
    items: query.data?.pages.flatMap(({ data }) => data),
    unread: query.data?.pages.at(-1)?.meta.unread ?? 0,
    markOne: async ({ id, readAt }: NotificationItem): Promise<void> => {
      if (readAt === null) await markRead({ ids: [id] });
    },
    markAll: () => markRead({ all: true }),
  };
}
