import type { SeriesScope } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { addDays, daysBetween, normaliseRule } from '@rumbo/config/recurrence';
import { latestDay, nextDay, type Recurrence } from '@rumbo/config/recurrence/days';
import { type MovedRule, moveRule, type Unmovable } from '@rumbo/config/recurrence/move';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { afterCommit } from '../../../access/one-connection';
import { findTask, openOthers, type SeriesTask, TASK } from './find';
import { keepSeries } from './keep';
import type { TaskData } from './template';

interface Going extends SeriesTask {
  occurrence: string;
  /** The day it gets in its series. */
  day: string;
}

interface DayMove {
  documentId: string;
  to: string;
  scope: SeriesScope;
  /** The rule as the caller says it; it holds where it names the new day, else it is another rule and no move. */
  rule?: string | undefined;
}

/**
 * Carries the new day of a task to its series: the rule names that day from now on, and tasks that are open go to where
 * theirs went. One that a person had put on another day than its own stays there. Needs the request's transaction, in
 * which the task itself is written. Throws INVALID with the reason where no rule says it.
 */
export async function moveDay(strapi: Core.Strapi, { documentId, to, scope, rule }: DayMove): Promise<void> {
  const task = await findTask(strapi, documentId);
  if (!task?.series || !task.occurrence || task.occurrence === to) return;
  const series = await lockSeries(strapi, task.series);
  const reckoned = moveRule(series, task.occurrence, to);
  if (rule !== undefined && !isSaying(rule, reckoned, to)) return;
  if (typeof reckoned === 'string') throw refuse(to, reckoned);
  const moved = { ...reckoned, rule: rule ?? reckoned.rule };

  const others = (await openOthers(strapi, task, scope)).flatMap((one) => goingBy(moved, one));
  const isLater = to > task.occurrence;
  const going = [...others, { ...task, occurrence: task.occurrence, day: to }].sort((one, other) =>
    one.day < other.day === isLater ? 1 : -1,
  );
  await asSystem(() => writeSeries(strapi, { series: task.series, moved, going }));
  for (const other of others) {
    const data = datesOf(other);
    await strapi.documents(TASK).update({ documentId: other.documentId, data });
  }
  afterCommit('series', () => keepSeries(strapi, new Date()));
}

const isSaying = (rule: string, moved: MovedRule | Unmovable, day: string): boolean =>
  typeof moved !== 'string' && latestDay({ rule, start: moved.start }, day) === day;

async function lockSeries(strapi: Core.Strapi, id: number): Promise<Recurrence> {
  const { rows } = await asSystem(async () =>
    strapi.db.connection.raw('select rule, start::text as start from rumbo.task_series where id = ? for update', [id]),
  );
  return rows[0];
}

function goingBy({ dayFor }: MovedRule, task: SeriesTask): Going[] {
  const { occurrence } = task;
  const day = occurrence && dayFor(occurrence);
  return occurrence && day && day !== occurrence ? [{ ...task, occurrence, day }] : [];
}

/** Due on its day, it is due on the new one, and begins as long before as it did. */
function datesOf({ occurrence, day, startDate, dueDate }: Going): TaskData {
  if (dueDate !== occurrence) return {};
  const by = daysBetween(occurrence, day);
  return { dueDate: day, ...(startDate && { startDate: addDays(startDate, by) }) };
}

interface Written {
  series: number | null;
  moved: MovedRule;
  /** In an order in which none takes a day that another one is still to leave. */
  going: Going[];
}

async function writeSeries(strapi: Core.Strapi, { series, moved, going }: Written): Promise<void> {
  const { connection } = strapi.db;
  const rule = normaliseRule(moved.rule);
  for (const { id, day } of going) {
    const { rows } = await connection.raw(
      'select 1 from public.tasks where series = ? and occurrence = ?::date and id <> ?',
      [series, day, id],
    );
    if (rows.length > 0) throw refuse(day, 'taken');
    await connection.raw('update public.tasks set occurrence = ?::date where id = ?', [day, id]);
  }
  // The latest task says the rule of its series (keep.ts), also when it is done already.
  const { rows } = await connection.raw(
    `update public.tasks t set recurrence = ? from (select max(occurrence) as day from public.tasks where series = ?) latest
      where t.series = ? and (t.state in ('todo', 'doing') or t.occurrence = latest.day) returning latest.day::text as day`,
    [rule, series, series],
  );
  await connection.raw(
    `update rumbo.task_series set rule = ?, start = ?::date, template = jsonb_set(template, '{recurrence}', to_jsonb(?::text)),
            next_on = case when next_on is not null then ?::date end
      where id = ?`,
    [rule, moved.start, rule, nextDay({ rule, start: moved.start }, rows[0].day), series],
  );
}

const refuse = (day: string, reason: Unmovable): AppError =>
  new AppError('INVALID', `No rule of its series brings it to ${day} (${reason}); move this task alone`, {
    field: 'dueDate',
    reason,
  });
