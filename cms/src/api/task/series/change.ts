import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { readTemplate, type TaskData } from './template';

const TASK = 'api::task.task';

/** Which tasks of a series a change means beside the one at hand: those after it, or every one that is open. */
export const SERIES_SCOPES = ['this', 'following', 'all'] as const;
export type SeriesScope = (typeof SERIES_SCOPES)[number];

interface Task {
  id: number;
  series: number | null;
  occurrence: string | null;
}

/**
 * Carries what a person changed in one task of a series to the others that are open, as that person, and to those that
 * are still to come. Days and states are each task's own; a changed rule is followed anyway (keep.ts). A task without
 * a series, or the scope "this", changes nothing here.
 */
export async function changeSeries(
  strapi: Core.Strapi,
  documentId: string,
  scope: SeriesScope,
  { dueDate: _due, startDate: _start, state: _state, recurrence: _rule, ...data }: TaskData,
): Promise<void> {
  if (scope === 'this') return;
  const task: Task | null = await strapi.db.query(TASK).findOne({ where: { documentId } });
  if (!task?.series || !task.occurrence) return;
  const others: { documentId: string }[] = await strapi.db.query(TASK).findMany({
    where: {
      series: task.series,
      id: { $ne: task.id },
      state: { $in: ['todo', 'doing'] },
      ...(scope === 'following' && { occurrence: { $gt: task.occurrence } }),
    },
    select: ['documentId'],
  });
  for (const other of others) await strapi.documents(TASK).update({ documentId: other.documentId, data });
  await asSystem(async () => {
    await strapi.db.connection.raw('update rumbo.task_series set template = ?::jsonb where id = ?', [
      JSON.stringify(await readTemplate(strapi, task.id)),
      task.series,
    ]);
  });
}
