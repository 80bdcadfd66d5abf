import type { CalendarAddress, CalendarFeed, NotificationChoices, NotificationSettings } from '@rumbo/config/api';
import { getJson, writeNow } from './request';

/** How the caller hears of things. Changed with a connection only: what is chosen here holds from now on. */
export const readChoices = async (signal: AbortSignal): Promise<NotificationSettings> =>
  (await getJson<{ data: NotificationSettings }>('/api/notifications/choices', {}, signal)).data;

export const saveChoices = ({ mail, language }: NotificationChoices): Promise<NotificationSettings> =>
  writeNow('PUT', '/api/notifications/choices', { mail, language });

export const readFeed = async (signal: AbortSignal): Promise<CalendarFeed | null> =>
  (await getJson<{ data: CalendarFeed | null }>('/api/calendar-feed', {}, signal)).data;

/** The address is in this answer alone; it is never kept on the phone. */
export const makeFeed = (): Promise<CalendarAddress> => writeNow('POST', '/api/calendar-feed', {});
export const closeFeed = (): Promise<null> => writeNow('DELETE', '/api/calendar-feed');
