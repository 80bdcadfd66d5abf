import { inTransaction } from '../../../facts/transaction';
import { wakeUp } from '../../../queues/bull';

/** Puts unread notifications into mails, one a person (database/sql/functions/notifications.sql). */
export async function queueMails(now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>('select id from rumbo.queue_mails($1) id', [now]);
    tx.afterCommit(() => {
      for (const { id } of rows) void wakeUp('send-mail', Number(id), 0);
    });
  });
}
