import type { NotificationPage } from '@rumbo/config/api';
import { readNotices } from '../data/notices';
import { type Load, useLoad } from '../data/use-load';

/** One reading for the bell and for the screen. */
export const useNotices = (): Load<NotificationPage> => useLoad('notices', readNotices);
