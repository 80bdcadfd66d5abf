import type { TaskFilters, TaskItem, TaskQueryOf } from '@rumbo/config/api';
import type { Query } from '../../../facts/scoped-query';
import { readItems } from './items';
import { matchingSql, slots, TASK_TABLES } from './matching';

/** As many marks as a map that gathers them can carry. */
const MOST = 5_000;
/** Of those without a place: enough to begin giving them one. */
const MOST_PLACELESS = 50;

const PLACE =
  '(t.latitude is not null and t.longitude is not null or c.latitude is not null and c.longitude is not null)';
const ORDER = 'order by t.due_date nulls last, t.id';

/** Tasks with a place of their own or of their client, and those without one; the first to come due first. */
export async function readPlaces(
  query: Query,
  { filters }: TaskQueryOf<'map'>,
  today: string,
): Promise<{ data: TaskItem[]; placeless: TaskItem[]; placelessCount: number; more: boolean }> {
  const first = (where: string, most: number): Promise<TaskItem[]> => {
    const { values, slot } = slots();
    const chosen = `select t.id, row_number() over (${ORDER}) as place from ${TASK_TABLES}
      where ${where} and ${matchingSql(filters, today, { values, slot })} ${ORDER} limit ${slot(most, 'int')}`;
    return readItems(query, chosen, values);
  };
  const data = await first(PLACE, MOST + 1);
  const placeless = await first(`not ${PLACE}`, MOST_PLACELESS);
  const placelessCount =
    placeless.length < MOST_PLACELESS ? placeless.length : await countPlaceless(query, filters, today);
  return { data: data.slice(0, MOST), placeless, placelessCount, more: data.length > MOST };
}

async function countPlaceless(query: Query, filters: TaskFilters, today: string): Promise<number> {
  const { values, slot } = slots();
  const [row] = await query<{ count: number }>(
    `select count(*)::int as count from ${TASK_TABLES} where not ${PLACE} and ${matchingSql(filters, today, { values, slot })}`,
    values,
  );
  return row?.count ?? 0;
}
