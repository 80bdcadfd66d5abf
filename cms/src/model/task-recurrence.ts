import { normaliseRule } from '@rumbo/config/recurrence';
import type { Core } from '@strapi/strapi';
import { afterCommit } from '../access/one-connection';
import { keepSeries } from '../api/task/series/keep';

const TASK = 'api::task.task';

/**
 * A rule is refused when it cannot be read, whoever writes it, and the next task of a series stands when the answer
 * goes out. Inside of a larger transaction of the system, or when this fails, the reconciler makes it a moment later.
 */
export function repeatTasks(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== TASK || (context.action !== 'create' && context.action !== 'update')) return next();
    const { data } = context.params as { data: { recurrence?: string | null; state?: string } };
    if (data.recurrence !== undefined) data.recurrence = data.recurrence ? normaliseRule(data.recurrence) : null;
    // Nothing else moves a series on, and most writes are of tasks without one.
    const moves = context.action === 'create' ? Boolean(data.recurrence) : 'recurrence' in data || 'state' in data;
    if (!moves) return next();
    const isInside = strapi.db.inTransaction();
    const result = await next();
    const keep = async () => {
      await keepSeries(strapi, new Date()).catch((error) => strapi.log.error(`Series of tasks: ${error}`));
    };
    if (!afterCommit('series', keep) && !isInside) await keep();
    return result;
  });
}
