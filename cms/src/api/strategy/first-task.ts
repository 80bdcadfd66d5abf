import type { FirstTask } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import type { Core } from '@strapi/strapi';

const DAYS_AHEAD = 7;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

interface Company {
  timeZone?: string;
  workingDays?: Partial<Record<(typeof WEEKDAYS)[number], boolean>> | null;
  holidays?: { day: string }[] | null;
}

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
      dueDate: dueDate ?? (await nextWorkingDay(strapi, now)),
      priority,
      strategy: strategy.id,
    },
  });
}

/** A week from today, or the first day after that the company works. */
async function nextWorkingDay(strapi: Core.Strapi, now: Date): Promise<string> {
  const company: Company | null = await strapi.db
    .query('api::company.company')
    .findOne({ populate: ['workingDays', 'holidays'] });
  const off = new Set(company?.holidays?.map(({ day }) => day));
  const isWorked = (date: Date): boolean => {
    const weekday = WEEKDAYS[date.getUTCDay()] as (typeof WEEKDAYS)[number];
    return company?.workingDays?.[weekday] !== false && !off.has(date.toISOString().slice(0, 10));
  };
  const date = new Date(`${dayIn(company?.timeZone ?? 'UTC', now)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + DAYS_AHEAD);
  for (let tries = 0; tries < 60 && !isWorked(date); tries += 1) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
