import type { Core } from '@strapi/strapi';

const TASK = 'api::task.task';

/** When a task was done is the server's word: set as it becomes done, taken back when it is opened again. */
export function stampTaskCompletion(strapi: Core.Strapi, now: () => Date = () => new Date()): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== TASK || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data, documentId } = context.params as {
      data: { state?: string; completedAt?: string | null };
      documentId?: string;
    };
    delete data.completedAt;
    if (data.state !== undefined && data.state !== 'done') data.completedAt = null;
    if (data.state === 'done' && !(await isDone(strapi, documentId))) data.completedAt = now().toISOString();
    return next();
  });
}

async function isDone(strapi: Core.Strapi, documentId: string | undefined): Promise<boolean> {
  if (!documentId) return false;
  const task: { state: string } | null = await strapi.db
    .query(TASK)
    .findOne({ where: { documentId }, select: ['state'] });
  return task?.state === 'done';
}
