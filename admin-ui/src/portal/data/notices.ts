import type { NotificationItem, NotificationPage } from '@rumbo/config/api';
import { getJson, writeNow } from './request';

/** The caller's own, the unread first. */
export const readNotices = (signal: AbortSignal): Promise<NotificationPage> =>
  getJson<NotificationPage>('/api/notifications', {}, signal);

/** What was read without a network is unread again with one: nothing is lost by it, so it does not wait in the queue. */
export const markRead = (which: { ids: number[] } | { all: true }): Promise<unknown> =>
  writeNow('POST', '/api/notifications/read', which);

/** Where one leads; null: to nothing that the portal shows. */
export function subjectOf({
  subject: { type, id },
}: NotificationItem): { screen: 'task' | 'client'; id: string } | null {
  return type === 'strategy' ? null : { screen: type, id };
}
