import type { SeriesScope } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { inRequestTransaction } from '../../../access/one-connection';
import { findTask, openOthers, type SeriesTask, TASK } from './find';
import { moveDay } from './move-day';
import { readTemplate, type TaskData } from './template';

interface Change {
  documentId: string;
  scope: SeriesScope;
  data: TaskData;
}

/** Writes a change of a task by `write`, and carries it to as many others of its series as the scope says: all or nothing. */
export async function changeTask<T>(strapi: Core.Strapi, change: Change, write: () => Promise<T>): Promise<T> {
  const { documentId, scope, data } = change;
  if (scope === 'this') return write();
  return inRequestTransaction(strapi, async () => {
    const before = await findTask(strapi, documentId);
    const answer = await write();
    const { dueDate, recurrence } = data;
    if (typeof dueDate === 'string' && dueDate !== before?.dueDate && recurrence !== null) {
      const rule = typeof recurrence === 'string' ? recurrence : undefined;
      await moveDay(strapi, { documentId, to: dueDate, scope, rule });
    }
    await changeSeries(strapi, change);
    return answer;
  });
}

/**
 * Carries what a person changed in one task of a series to the others that are open, as that person, and to those that
 * are still to come. States are each task's own; another rule is the series', whichever of its tasks says it. A task
 * without a series changes nothing here.
 */
async function changeSeries(strapi: Core.Strapi, { documentId, scope, data: all }: Change): Promise<void> {
  const { dueDate: _due, startDate: _start, state: _state, ...data } = all;
  if (Object.keys(data).length === 0) return;
  const task = await findTask(strapi, documentId);
  if (!task?.series || !task.occurrence) return;
  // First what is to come: a task that is made meanwhile either says it already or is found below.
  await changeTemplate(strapi, task, data);
  for (const other of await openOthers(strapi, task, scope))
    await strapi.documents(TASK).update({ documentId: other.documentId, data });
  if (data.recurrence !== undefined) await changeRule(strapi, task.series, data.recurrence);
}

async function changeTemplate(strapi: Core.Strapi, { id, series }: SeriesTask, data: TaskData): Promise<void> {
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
  const latest: SeriesTask | null = await strapi.db
    .query(TASK)
    .findOne({ where: { series }, orderBy: { occurrence: 'desc' } });
  if (!latest || latest.recurrence === recurrence) return;
  const data: TaskData = { recurrence };
  await strapi.documents(TASK).update({ documentId: latest.documentId, data });
}
