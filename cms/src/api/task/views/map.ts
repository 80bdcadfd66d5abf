import type { TaskItem, TaskQueryOf } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';
import { readItems } from './items';
import { matchingSql, slots, TASK_TABLES } from './matching';

/** As many marks as a map that gathers them can carry. */
const MOST = 5_000;

/** Tasks with a place of their own or of their client, the first to come due first. */
export async function readPlaces(
  query: Query,
  { filters }: TaskQueryOf<'map'>,
  today: string,
): Promise<{ data: TaskItem[]; placeless: number; more: boolean }> {
  const place =
    '(t.latitude is not null and t.longitude is not null or c.latitude is not null and c.longitude is not null)';
  const counted = slots();
  const [{ placeless } = { placeless: 0 }] = await query<{ placeless: number }>(
    `select count(*)::int as placeless from ${TASK_TABLES} where not ${place} and ${matchingSql(filters, today, counted)}`,
    counted.values,
  );
  const shown = slots();
  const data = await readItems(
    query,
    `select t.id, row_number() over (order by t.due_date nulls last, t.id) as place from ${TASK_TABLES}
      where ${place} and ${matchingSql(filters, today, shown)}
      order by t.due_date nulls last, t.id limit ${shown.slot(MOST + 1, 'int')}`,
    shown.values,
  );
  return { data: data.slice(0, MOST), placeless, more: data.length > MOST };
}
