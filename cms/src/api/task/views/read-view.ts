import type { TaskBoard, TaskCalendar, TaskMap, TaskPage, TaskQuery } from '@rumbo/config/api';
import { dayIn } from '@rumbo/config/recurrence';
import { type Query, scopedTransaction } from '../../../facts/scoped-query';
import { readColumns } from './board';
import { readCalendar } from './calendar';
import { readPage } from './list';
import { readPlaces } from './map';

/** Tasks that the caller sees, as one of the four views. */
export function readView(question: TaskQuery, now: Date): Promise<TaskBoard | TaskPage | TaskCalendar | TaskMap> {
  // In one transaction: a count and the rows beside it are of the same connection, and of one who asks.
  return scopedTransaction(async (query) => {
    const today = dayIn(await zone(query), now);
    switch (question.view) {
      case 'board':
        return { data: await readColumns(query, question, today), meta: { today } };
      case 'list': {
        const { data, total } = await readPage(query, question, today);
        return { data, meta: { today, total, page: question.page, pageSize: question.pageSize } };
      }
      case 'calendar': {
        const { data, more } = await readCalendar(query, question, today);
        return { data, meta: { today, more } };
      }
      case 'map': {
        const { data, placeless, placelessCount, more } = await readPlaces(query, question, today);
        return { data, placeless, meta: { today, placeless: placelessCount, more } };
      }
    }
  });
}

async function zone(query: Query): Promise<string> {
  const [company] = await query<{ zone: string | null }>('select time_zone as zone from companies order by id limit 1');
  return company?.zone ?? 'UTC';
}
