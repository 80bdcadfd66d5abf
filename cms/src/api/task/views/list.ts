import { TASK_PRIORITIES, TASK_STATES, type TaskItem, type TaskQueryOf, type TaskSort } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';
import { readItems } from './items';
import { matchingSql, slots, TASK_TABLES } from './matching';

/** Words in the order people mean, not that of the alphabet. */
const placeIn = (words: readonly string[], column: string): string =>
  `array_position(array['${words.join("','")}']::text[], ${column}::text)`;

const SORTS: Record<TaskSort, string> = {
  title: 'lower(t.title)',
  state: placeIn(TASK_STATES, 't.state'),
  priority: placeIn(TASK_PRIORITIES, 't.priority'),
  startDate: 't.start_date',
  dueDate: 't.due_date',
  assignee: "lower(coalesce(nullif(u.display_name, ''), u.username))",
  client: 'lower(c.name)',
  strategy: 'lower(s.name)',
  updatedAt: 't.updated_at',
};

/** One page, what has no value last whichever way it is ordered. */
export async function readPage(
  query: Query,
  { filters, sort, order, page, pageSize }: TaskQueryOf<'list'>,
  today: string,
): Promise<{ data: TaskItem[]; total: number }> {
  const counted = slots();
  const [{ total } = { total: 0 }] = await query<{ total: number }>(
    `select count(*)::int as total from ${TASK_TABLES} where ${matchingSql(filters, today, counted)}`,
    counted.values,
  );
  const shown = slots();
  const by = `${SORTS[sort]} ${order} nulls last, t.due_date nulls last, t.due_time nulls last, t.id`;
  const data = await readItems(
    query,
    `select t.id, row_number() over (order by ${by}) as place
       from ${TASK_TABLES} left join up_users u on u.id = t.assignee_id
      where ${matchingSql(filters, today, shown)}
      order by ${by}
      limit ${shown.slot(pageSize, 'int')} offset ${shown.slot((page - 1) * pageSize, 'int')}`,
    shown.values,
  );
  return { data, total };
}
