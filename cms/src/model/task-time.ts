import type { Core } from '@strapi/strapi';

const TASK = 'api::task.task';

/** People and screens say "09:30"; the database's own form with seconds is taken, too. The day is `dueDate`'s. */
export function readTaskTime(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (context.uid !== TASK || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data } = context.params as { data: { dueTime?: unknown } };
    if (typeof data.dueTime === 'string' && /^\d\d:\d\d$/.test(data.dueTime)) data.dueTime = `${data.dueTime}:00`;
    return next();
  });
}
