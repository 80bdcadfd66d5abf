import { type FirstTask, workingDayAfter } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import type { Core } from '@strapi/strapi';
import { readCalendar } from '../analysis/dashboard/work-calendar';
import { readDataState } from '../analysis/queries/data-state';

const DAYS_AHEAD = 7;

/** The task a new strategy begins with; what nobody has said is proposed. */
export async function makeFirstTask(
  strapi: Core.Strapi,
  documentId: string,
  { title, assignee, dueDate, priority = 'high' }: NonNullable<FirstTask>,
  now: Date,
): Promise<void> {
  const strategy: { id: number; name: string; owner: { id: number } | null } = await strapi.db
    .query('api::strategy.strategy')
    .findOne({ where: { documentId }, populate: ['owner'] });
  await strapi.documents('api::task.task').create({
    data: {
      title: title ?? strategy.name,
      assignee: assignee ?? strategy.owner?.id ?? null,
      dueDate: dueDate ?? (await inAWeek(now)),
      priority,
      strategy: strategy.id,
    },
  });
}

/** A week from today, or the first day after that the company works. */
async function inAWeek(now: Date): Promise<string> {
  const [calendar, { timeZone }] = await Promise.all([readCalendar(), readDataState()]);
  return workingDayAfter(calendar, dayIn(timeZone, now), DAYS_AHEAD);
}
