import type { ComingTask, TaskFilters, TaskItem, TaskQueryOf } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { addDays, daysBetween } from '@rumbo/config/recurrence';
import type { Query } from '../../../facts/scoped-query';
import { type ComingSeries, comingDays } from './coming-days';
import { readItems } from './items';
import { matchingSql, slots, TASK_TABLES } from './matching';

/** As many as a month can show and a browser can carry. */
const MOST = 3_000;
const LONGEST_DAYS = 100;

/** What starts, is due or lasts in the window, and the days of series in it that have no task yet. */
export async function readCalendar(
  query: Query,
  { filters, from, to }: TaskQueryOf<'calendar'>,
  today: string,
): Promise<{ data: (TaskItem | ComingTask)[]; more: boolean }> {
  const days = daysBetween(from, to);
  if (!(days >= 0 && days < LONGEST_DAYS))
    throw new AppError('INVALID', `Ask for a window of 1 to ${LONGEST_DAYS} days`, { field: 'to' });
  const shown = slots();
  const first = shown.slot(from, 'date');
  const last = shown.slot(to, 'date');
  const day = 'coalesce(t.due_date, t.start_date)';
  const items = await readItems(
    query,
    `select t.id, row_number() over (order by ${day}, t.due_time nulls first, t.id) as place from ${TASK_TABLES}
      where least(t.start_date, t.due_date) <= ${last} and greatest(t.start_date, t.due_date) >= ${first}
        and ${matchingSql(filters, today, shown)}
      order by ${day}, t.due_time nulls first, t.id limit ${shown.slot(MOST + 1, 'int')}`,
    shown.values,
  );
  const coming = await readComing(query, filters, { from, to, today });
  const data = [...items, ...coming];
  return { data: data.slice(0, MOST), more: data.length > MOST };
}

interface Series extends ComingSeries {
  id: string;
}

interface Window {
  from: string;
  to: string;
  today: string;
}

/** The latest task of a series stands for those to come; its own state and due day are not theirs. */
async function readComing(query: Query, filters: TaskFilters, { from, to, today }: Window): Promise<ComingTask[]> {
  const { states, due, ...lasting } = filters;
  if (states && !states.includes('todo')) return [];
  if (due === 'overdue' || due === 'none' || lasting.repeating === false) return [];
  const chosen = slots();
  const latest = `select distinct on (t.series) t.id, 0 as place, t.document_id, e.rule, e.start, e.next_on
      from ${TASK_TABLES} join rumbo.task_series e on e.id = t.series
     where e.next_on <= ${chosen.slot(to, 'date')} and ${matchingSql(lasting, today, chosen)}
     order by t.series, t.occurrence desc`;
  const series = await query<Series>(
    `select document_id as id, rule, start::text as start, next_on::text as next from (${latest}) l`,
    chosen.values,
  );
  if (series.length === 0) return [];
  const items = new Map((await readItems(query, latest, chosen.values)).map((item) => [item.id, item]));
  const isAsked = dueWithin(due, today);
  return series.flatMap((one) => {
    const item = items.get(one.id);
    return item
      ? comingDays(one, from, to)
          .filter(isAsked)
          .map((day) => comingTask(item, day))
      : [];
  });
}

function comingTask(item: TaskItem, day: string): ComingTask {
  const lead = item.startDate && item.dueDate ? daysBetween(item.startDate, item.dueDate) : null;
  return {
    ...item,
    state: 'todo',
    comments: 0,
    dueDate: day,
    startDate: lead === null ? null : addDays(day, -lead),
    isComing: true,
  };
}

function dueWithin(due: TaskFilters['due'], today: string): (day: string) => boolean {
  if (due === 'today') return (day) => day === today;
  if (due === 'week') {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(today, -weekday);
    return (day) => day >= monday && day <= addDays(monday, 6);
  }
  if (typeof due === 'object') return (day) => (!due.from || day >= due.from) && (!due.to || day <= due.to);
  return () => true;
}
