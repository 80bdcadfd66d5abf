import { RECONCILE_MS } from '@rumbo/config/jobs';
import { forgetOldKeys } from '../access/safe-writes/keys';
import { cleanExports } from '../api/export/jobs/clean-exports';
import { removeOldFiles } from '../api/import/intake/clean-files';
import { forgetOldNotifications } from '../api/notification/forget-old';
import { queueMails } from '../api/notification/mail/queue-mails';
import { remindOfTasks } from '../api/notification/remind';
import { keepSeries } from '../api/task/series/keep';
import { systemPool } from '../facts/transaction';
import { cleanLooseFiles, removeOrphans } from '../files/clean';
import { settings } from '../settings';
import { isRedisReady } from './bull';
import { recoverCrashed, wakeDue } from './work';

/** The file store is looked through once a day, and at start. */
const CLEAN_MS = 24 * 60 * 60_000;
let cleanedAt = 0;

/**
 * Makes the queue agree with the record, at start and every few seconds: whatever Redis forgot, a worker
 * dropped or a crash left behind is found here. One cms at a time does it. Returns a function that stops it.
 */
export function startReconciler(onError: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  const round = () => {
    running ??= reconcile()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  };
  round();
  const timer = setInterval(round, RECONCILE_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

export async function reconcile(): Promise<void> {
  const client = await systemPool().connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock(hashtext('rumbo.reconcile')) as mine",
    );
    if (!rows[0]?.mine) return;
    try {
      await recoverCrashed();
      if (isRedisReady()) await wakeDue();
      await keepSeries(strapi, new Date());
      await remindOfTasks(new Date());
      if (settings.MAIL_FROM) await queueMails(new Date());
      if (Date.now() - cleanedAt > CLEAN_MS) {
        cleanedAt = Date.now();
        await cleanExports(new Date());
        await removeOldFiles(new Date());
        await removeOrphans(new Date());
        await forgetOldNotifications(new Date());
        await forgetOldKeys(new Date());
      }
      await cleanLooseFiles();
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('rumbo.reconcile'))");
    }
  } finally {
    client.release();
  }
}
