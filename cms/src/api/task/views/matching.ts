import type { TaskDue, TaskFilters } from '@rumbo/config/api';

/** Values of a statement; what `slot` gives stands for one of them. */
export interface Slots {
  values: unknown[];
  slot: (value: unknown, type: string) => string;
}

export function slots(): Slots {
  const values: unknown[] = [];
  return { values, slot: (value, type) => `$${values.push(value)}::${type}` };
}

/** Where the tables of `matchingSql` come from: a task, its client (where the caller sees it) and its strategy. */
export const TASK_TABLES = `tasks t
  left join clients c on c.id = t.client_id
  left join strategies s on s.id = t.strategy_id`;

/** The filters as a condition on TASK_TABLES; `today` is the company's. */
export function matchingSql(filters: TaskFilters, today: string, { slot }: Slots): string {
  const { states, priorities, assignees, client, strategy, search, due, repeating } = filters;
  const conditions: string[] = [];
  if (states) conditions.push(`t.state = any (${slot(states, 'text[]')})`);
  if (priorities) conditions.push(`t.priority = any (${slot(priorities, 'text[]')})`);
  if (assignees) {
    const users = slot(
      assignees.filter((one) => one !== 'none'),
      'int[]',
    );
    conditions.push(`(t.assignee_id = any (${users})${assignees.includes('none') ? ' or t.assignee_id is null' : ''})`);
  }
  if (client) conditions.push(`${slot(client, 'text')} in (c.document_id, c.id::text)`);
  if (strategy) conditions.push(`${slot(strategy, 'text')} in (s.document_id, s.id::text)`);
  if (search) {
    const pattern = slot(`%${search.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    conditions.push(
      `(t.title ilike ${pattern} or t.description ilike ${pattern} or t.address ilike ${pattern} or c.name ilike ${pattern})`,
    );
  }
  if (due) conditions.push(dueSql(due, today, slot));
  if (repeating !== undefined) conditions.push(`(t.recurrence is not null) = ${slot(repeating, 'boolean')}`);
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

function dueSql(due: TaskDue, today: string, slot: Slots['slot']): string {
  if (typeof due === 'object') {
    const ends = [
      ...(due.from ? [`t.due_date >= ${slot(due.from, 'date')}`] : []),
      ...(due.to ? [`t.due_date <= ${slot(due.to, 'date')}`] : []),
    ];
    return ['t.due_date is not null', ...ends].join(' and ');
  }
  if (due === 'none') return 't.due_date is null';
  const now = slot(today, 'date');
  if (due === 'today') return `t.due_date = ${now}`;
  if (due === 'overdue') return `(t.due_date < ${now} and t.state in ('todo', 'doing'))`;
  const monday = `date_trunc('week', ${now})::date`;
  return `t.due_date between ${monday} and ${monday} + 6`;
}
