import type { SeriesScope } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';

export const TASK = 'api::task.task';

/** A task as far as its series is concerned. */
export interface SeriesTask {
  id: number;
  documentId: string;
  series: number | null;
  occurrence: string | null;
  recurrence: string | null;
  startDate: string | null;
  dueDate: string | null;
}

export const findTask = (strapi: Core.Strapi, documentId: string): Promise<SeriesTask | null> =>
  strapi.db.query(TASK).findOne({ where: { documentId } });

/** The other open tasks of a task's series that a change of it is for. */
export const openOthers = (
  strapi: Core.Strapi,
  { id, series, occurrence }: SeriesTask,
  scope: SeriesScope,
): Promise<SeriesTask[]> =>
  strapi.db.query(TASK).findMany({
    where: {
      series,
      id: { $ne: id },
      state: { $in: ['todo', 'doing'] },
      ...(scope === 'following' && { occurrence: { $gt: occurrence } }),
    },
  });
