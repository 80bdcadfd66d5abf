import type { SnoozeInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { dayIn } from '@rumbo/config/recurrence';
import { currentScope } from '../../../../access/context';
import { plannedQuery, scopedQuery } from '../../../../facts/scoped-query';
import type { Situation } from '../read-situation';

/** Causes the caller does not want to hear of today. */
export async function snoozedKeys({ state, now }: Situation): Promise<ReadonlySet<string>> {
  const { userId } = currentScope();
  if (userId === undefined) return new Set();
  const rows = await plannedQuery<{ key: string }>(
    'select key from rumbo.alert_snooze where user_id = $1 and until >= $2::date',
    [userId, dayIn(state.timeZone, now)],
  );
  return new Set(rows.map(({ key }) => key));
}

/** Puts an alert off for the caller alone until a day is over, or shows it again. Throws FORBIDDEN for a token: it is nobody. */
export async function snooze({ key, until }: SnoozeInput): Promise<void> {
  const { userId } = currentScope();
  if (userId === undefined) throw new AppError('FORBIDDEN', 'Alerts are put off by a person; sign in as one');
  if (until === null) {
    await scopedQuery('delete from rumbo.alert_snooze where user_id = $1 and key = $2', [userId, key]);
    return;
  }
  await scopedQuery(
    `insert into rumbo.alert_snooze (user_id, key, until) values ($1, $2, $3::date)
     on conflict (user_id, key) do update set until = excluded.until`,
    [userId, key, until],
  );
}
