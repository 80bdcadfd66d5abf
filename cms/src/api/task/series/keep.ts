import { dayIn } from '@rumbo/config/recurrence';
import { latestDay, nextDay, type Recurrence } from '@rumbo/config/recurrence/days';
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../access/context';
import { readTemplate, stillThere, type TaskData } from './template';

const TASK = 'api::task.task';
/** So many in one round; the next one is a few seconds away. */
const BATCH = 200;
const OPEN = "('todo', 'doing')";

interface Series extends Recurrence {
  id: number;
  next: string;
  /** JSON: Strapi's pool leaves it as text. */
  template: string;
  /** Days between start and due of its tasks; null: they have no start, or no due day. */
  lead: number | null;
}

interface Unkept {
  id: number;
  rule: string;
  start: string | null;
}

/**
 * Brings every series up to a moment: a task with a rule that has no series yet begins one, and a series makes its next
 * task when the day has come or nobody has one of it left to do. Doing it twice, or in three places at once, makes
 * nothing twice: each series is locked while it moves on. After a pause only the latest day is made, not every day of it.
 */
export function keepSeries(strapi: Core.Strapi, now: Date): Promise<void> {
  return asSystem(async () => {
    const timeZone = await zone(strapi);
    const today = dayIn(timeZone, now);
    // Whoever deletes the last task of a series has ended it.
    await strapi.db.connection.raw(
      'delete from rumbo.task_series s where not exists (select from public.tasks t where t.series = s.id)',
    );
    for (const { id } of await idsFrom(strapi, CHANGED)) await followRule(strapi, id);
    for (const { id } of await idsFrom(strapi, 'public.tasks where recurrence is not null and series is null')) {
      await begin(strapi, id, { timeZone, today });
    }
    const due = `rumbo.task_series s where ${isDue(`'${today}'::date`)}`;
    for (const { id } of await idsFrom(strapi, due)) await moveOn(strapi, id, today);
  });
}

/** Series whose latest task says another rule: a person has changed it, or taken it away. */
const CHANGED = `(
  select s.id from rumbo.task_series s
    join lateral (select recurrence from public.tasks where series = s.id order by occurrence desc limit 1) t on true
   where t.recurrence <> s.rule or (t.recurrence is null and s.next_on is not null)) changed`;

const isDue = (today: string): string =>
  `s.next_on is not null and (s.next_on <= ${today}
    or not exists (select from public.tasks t where t.series = s.id and t.state in ${OPEN}))`;

async function idsFrom(strapi: Core.Strapi, rows: string): Promise<{ id: number }[]> {
  const { rows: found } = await strapi.db.connection.raw(`select id from ${rows} order by id limit ${BATCH}`);
  return found;
}

async function zone(strapi: Core.Strapi): Promise<string> {
  const company: { timeZone?: string } | null = await strapi.db.query('api::company.company').findOne({});
  return company?.timeZone ?? 'UTC';
}

/** The task as it was made is the first of its series. */
async function begin(strapi: Core.Strapi, id: number, { timeZone, today }: { timeZone: string; today: string }) {
  await strapi.db.transaction(async ({ trx }) => {
    const { rows } = await trx.raw(
      `select id, recurrence as rule, coalesce(due_date, start_date)::text as start from public.tasks
        where id = ? and recurrence is not null and series is null for update skip locked`,
      [id],
    );
    const task: Unkept | undefined = rows[0];
    if (!task) return;
    const start = task.start ?? today;
    const template = await readTemplate(strapi, id);
    await trx.raw(
      `with s as (
         insert into rumbo.task_series (rule, start, time_zone, next_on, template) values (?, ?::date, ?, ?::date, ?::jsonb) returning id
       )
       update public.tasks t set series = s.id, occurrence = ?::date,
              due_date = coalesce(t.due_date, case when t.start_date is null then ?::date end)
         from s where t.id = ?`,
      [
        task.rule,
        start,
        timeZone,
        nextDay({ rule: task.rule, start }, start),
        JSON.stringify(template),
        start,
        start,
        id,
      ],
    );
  });
}

/** The new rule counts from the task that says it; without one the series ends there. */
async function followRule(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { rows } = await trx.raw(
      `select t.recurrence as rule, t.occurrence::text as start
         from rumbo.task_series s, lateral (select * from public.tasks where series = s.id order by occurrence desc limit 1) t
        where s.id = ? for update of s skip locked`,
      [id],
    );
    const task: { rule: string | null; start: string } | undefined = rows[0];
    if (!task) return;
    const { rule, start } = task;
    await trx.raw(
      `update rumbo.task_series set next_on = ?::date, rule = coalesce(?, rule), start = case when ?::text is null then start else ?::date end,
              template = case when ?::text is null then template else jsonb_set(template, '{recurrence}', to_jsonb(?::text)) end
        where id = ?`,
      [rule === null ? null : nextDay({ rule, start }, start), rule, rule, start, rule, rule, id],
    );
  });
}

async function moveOn(strapi: Core.Strapi, id: number, today: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { rows } = await trx.raw(
      `select s.id, s.rule, s.start::text as start, s.next_on::text as next, s.template::text as template,
              (select t.due_date - t.start_date from public.tasks t where t.series = s.id order by t.occurrence desc limit 1) as lead
         from rumbo.task_series s where s.id = ? and ${isDue('?::date')} for update skip locked`,
      [id, today],
    );
    const series: Series | undefined = rows[0];
    if (!series) return;
    const latest = latestDay(series, today);
    const day = latest !== null && latest > series.next ? latest : series.next;
    await strapi.documents(TASK).create({
      data: {
        ...(await stillThere(strapi, JSON.parse(series.template))),
        ...daysOf(series, day),
        series: id,
        occurrence: day,
      },
    });
    await trx.raw('update rumbo.task_series set next_on = ?::date where id = ?', [nextDay(series, day), id]);
  });
}

/** A task of a series is due on its day, and begins as long before as the last one did. */
function daysOf({ lead }: Series, day: string): TaskData {
  if (lead === null) return { dueDate: day };
  const start = new Date(`${day}T00:00:00Z`);
  start.setUTCDate(start.getUTCDate() - lead);
  return { dueDate: day, startDate: start.toISOString().slice(0, 10) };
}
