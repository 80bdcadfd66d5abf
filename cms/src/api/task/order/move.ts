import type { TaskItem, TaskMove } from '@rumbo/config/api';
import type { Core } from '@strapi/strapi';
import { refuseUnwritable } from '../../../access/writes/unwritable';
import { scopedTransaction } from '../../../facts/scoped-query';
import { notFound } from '../../../http';
import type { TaskData } from '../series/template';
import { readItems } from '../views/items';

const TASK = 'api::task.task';

interface Task {
  id: number;
  state: string;
}

/**
 * Puts a task below another in the column of a state; into another column it goes as an update does (who may, the
 * completion, the next of a series). A place in a column is no change of the task: it has no trace and no new version.
 * Two steps: a task whose place is not found any more stands on top of its column.
 */
export async function moveTask(strapi: Core.Strapi, documentId: string, { state, after }: TaskMove): Promise<TaskItem> {
  await refuseUnwritable(strapi, TASK, documentId);
  const task: Task | null = await strapi.db.query(TASK).findOne({ where: { documentId }, select: ['id', 'state'] });
  if (!task) throw notFound();
  const data: TaskData = { state };
  if (task.state !== state) await strapi.documents(TASK).update({ documentId, data });
  return scopedTransaction(async (query) => {
    await query("select set_config('app.audit', 'own', true)");
    const [place] = await query<{ rank: number }>(
      'select rumbo.task_rank_below($2::text, $1::int, (select id from tasks where $3::text in (document_id, id::text))) as rank',
      [task.id, state, after],
    );
    await query('update tasks set rank = $2::float8 where id = $1::int', [task.id, place?.rank]);
    // What else the request does in this transaction leaves its trace.
    await query("select set_config('app.audit', '', true)");
    const [item] = await readItems(query, 'select $1::int as id, 1 as place', [task.id]);
    if (!item) throw notFound();
    return item;
  });
}
