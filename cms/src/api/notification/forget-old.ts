import { systemPool } from '../../facts/transaction';

const KEPT_DAYS = 90;

/**
 * Notifications are news: after a quarter of a year they go, read or not. A reminder stays as long as its task is open and
 * due that day, for it would be made again.
 */
export async function forgetOldNotifications(now: Date): Promise<void> {
  await systemPool().query(
    `delete from rumbo.notification n where n.at < $1::timestamptz - $2 * interval '1 day'
        and not (n.kind = 'reminder' and exists (
          select from public.tasks t where t.id = n.task_id and t.state in ('todo', 'doing') and t.due_date = n.due_on))`,
    [now, KEPT_DAYS],
  );
}
