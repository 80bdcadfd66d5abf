import type { TaskChanges } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { inRequestTransaction } from '../../../access/one-connection';
import { changeTask } from '../series/change';
import { keepSeries } from '../series/keep';
import type { TaskData } from '../series/template';

const TASK = 'api::task.task';

/**
 * Many tasks at once, each as an update of its own would be; one that is refused takes all back. `series` says, for all
 * that belong to one, which of its tasks are meant.
 */
export async function changeTasks(
  strapi: Core.Strapi,
  { changes, series = 'this' }: TaskChanges,
  now: Date,
): Promise<void> {
  await inRequestTransaction(strapi, async () => {
    for (const { id, data } of changes as readonly { id: string; data: TaskData }[]) {
      await changeTask(strapi, { documentId: id, scope: series, data }, async () => {
        const found = await strapi.documents(TASK).update({ documentId: id, data });
        if (!found) throw new AppError('NOT_FOUND', 'One of these tasks is not there any more', { id });
      });
    }
  });
  await keepSeries(strapi, now);
}
