import { AppError } from '@rumbo/config/errors';
import { dayIn } from '@rumbo/config/recurrence';
import { actAs } from '../../../access/act-as';
import { scopedQuery } from '../../../facts/scoped-query';
import { pagesOf } from '../../notification/people/pages';
import { findReader } from '../../notification/people/reader';
import { calendarText } from './calendar-text';
import { readTasks } from './read-tasks';

/** How far ahead series are written out. */
const AHEAD_MS = 120 * 86_400_000;

/** A person's calendar as they would see it now; undefined: the account is closed. */
export async function writeFeed(
  userId: number,
  { origin, now }: { origin: string; now: Date },
): Promise<string | undefined> {
  const reader = await findReader(userId);
  if (!reader) return undefined;
  const pages = pagesOf(reader, origin);
  try {
    return await actAs(userId, async () => {
      const [company] = await scopedQuery<{ timeZone: string | null }>(
        'select time_zone as "timeZone" from companies order by id limit 1',
      );
      const timeZone = company?.timeZone ?? 'UTC';
      const today = dayIn(timeZone, now);
      const to = new Date(Date.parse(today) + AHEAD_MS).toISOString().slice(0, 10);
      const tasks = await readTasks({ userId, from: today, to });
      return calendarText(tasks, {
        language: reader.language,
        timeZone,
        hostname: new URL(origin).hostname,
        linkOf: ({ id }) => pages.of({ type: 'task', id }),
      });
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'FORBIDDEN') return undefined;
    throw error;
  }
}
