import { TASK_STATES, type TaskColumn, type TaskQueryOf, type TaskState } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';
import { readItems } from './items';
import { matchingSql, slots, TASK_TABLES } from './matching';

/** Columns with their first cards, and how many there are in all; or the next cards of one column. */
export async function readColumns(
  query: Query,
  { filters, size, below }: TaskQueryOf<'board'>,
  today: string,
): Promise<TaskColumn[]> {
  const states = below ? [below.state] : TASK_STATES;
  const counted = slots();
  const counts = await query<{ state: TaskState; count: number }>(
    `select t.state, count(*)::int as count from ${TASK_TABLES} where ${matchingSql(filters, today, counted)} group by t.state`,
    counted.values,
  );
  const shown = slots();
  const after = below
    ? `(t.rank, t.id) > (select rank, id from tasks where ${shown.slot(below.id, 'text')} in (document_id, id::text))`
    : 'true';
  const items = await readItems(
    query,
    `select t.id, row_number() over (order by t.rank, t.id) as place
       from unnest(${shown.slot(states, 'text[]')}) wanted (state)
      cross join lateral (
        select t.id, t.rank from ${TASK_TABLES}
         where t.state = wanted.state and ${after} and ${matchingSql(filters, today, shown)}
         order by t.rank, t.id limit ${shown.slot(size, 'int')}) t`,
    shown.values,
  );
  return states.map((state) => ({
    state,
    count: counts.find((one) => one.state === state)?.count ?? 0,
    items: items.filter((item) => item.state === state),
  }));
}
