import type { SeriesScope } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { readTemplate, type TaskData } from './template';

const TASK = 'api::task.task';

interface Task {
  id: number;
  documentId: string;
  series: number | null;
  occurrence: string | null;
  recurrence: string | null;
}

/**
 * Carries what a person changed in one task of a series to the others that are open, as that person, and to those that
 * are still to come. Days and states are each task's own; another rule is the series', whichever of its tasks says it.
 * A task without a series, or the scope "this", changes nothing here.
 */
export async function changeSeries(
  strapi: Core.Strapi,
  documentId: string,
  scope: SeriesScope,
  { dueDate: _due, startDate: _start, state: _state, ...data }: TaskData,
): Promise<void> {
  if (scope === 'this' || Object.keys(data).length === 0) return;
  const task: Task | null = await strapi.db.query(TASK).findOne({ where: { documentId } });
  if (!task?.series || !task.occurrence) return;
  // First what is to come: a task that is made meanwhile either says it already or is found below.
  await changeTemplate(strapi, task, data);
  const others: Task[] = await strapi.db.query(TASK).findMany({
    where: {
      series: task.series,
      id: { $ne: task.id },
      state: { $in: ['todo', 'doing'] },
      ...(scope === 'following' && { occurrence: { $gt: task.occurrence } }),
    },
  });
  for (const other of others) await strapi.documents(TASK).update({ documentId: other.documentId, data });
  if (data.recurrence !== undefined) await changeRule(strapi, task.series, data.recurrence);
}

async function changeTemplate(strapi: Core.Strapi, { id, series }: Task, data: TaskData): Promise<void> {
  const now = await readTemplate(strapi, id);
  // The rule gets there with the days it is counted from (keep.ts).
  const changed = Object.entries(now).filter(([name]) => name in data && name !== 'recurrence');
  // Knex begins when it is awaited: that has to be within.
  await asSystem(async () => {
    await strapi.db.connection.raw('update rumbo.task_series set template = template || ?::jsonb where id = ?', [
      JSON.stringify(Object.fromEntries(changed)),
      series,
    ]);
  });
}

/** The latest task says the rule of its series (keep.ts), also when it is done already. */
async function changeRule(strapi: Core.Strapi, series: number, recurrence: unknown): Promise<void> {
  const latest: Task | null = await strapi.db
    .query(TASK)
    .findOne({ where: { series }, orderBy: { occurrence: 'desc' } });
  if (!latest || latest.recurrence === recurrence) return;
  const data: TaskData = { recurrence };
  await strapi.documents(TASK).update({ documentId: latest.documentId, data });
}
