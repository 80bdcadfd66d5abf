import type { TaskChange } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import type { Core } from '@strapi/strapi';
import { keepSeries } from '../series/keep';
import type { TaskData } from '../series/template';

const TASK = 'api::task.task';

/** Many tasks at once, each as an update of its own would be; one that is refused takes all back. */
export async function changeTasks(strapi: Core.Strapi, changes: readonly TaskChange[], now: Date): Promise<void> {
  await strapi.db.transaction(async () => {
    for (const { id, data } of changes as readonly { id: string; data: TaskData }[]) {
      const found = await strapi.documents(TASK).update({ documentId: id, data });
      if (!found) throw new AppError('NOT_FOUND', 'One of these tasks is not there any more', { id });
    }
  });
  await keepSeries(strapi, now);
}
