import { systemPool } from '../../facts/transaction';

const KEPT_DAYS = 90;

/** Notifications are news: after a quarter of a year they go, read or not. */
export async function forgetOldNotifications(now: Date): Promise<void> {
  await systemPool().query(`delete from rumbo.notification where at < $1::timestamptz - $2 * interval '1 day'`, [
    now,
    KEPT_DAYS,
  ]);
}
