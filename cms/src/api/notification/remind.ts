import { systemPool } from '../../facts/transaction';

/** Tells people of their tasks that are due soon, each once (database/sql/functions/notifications.sql). */
export async function remindOfTasks(now: Date): Promise<void> {
  await systemPool().query('select rumbo.remind_of_tasks($1)', [now]);
}
