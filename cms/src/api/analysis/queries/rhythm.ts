import type { Rhythm } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { readDataState } from './data-state';
import { clientFor } from './scope';

/**
 * How often a client buys, as of the last day of data, from its own lines alone: nothing is built for it. Null for one
 * without a rhythm; a client outside of the caller's scope is not found.
 */
export async function readRhythm(client: string): Promise<Rhythm | null> {
  const [id, { last }] = [await clientFor(client), await readDataState()];
  const [row] = await scopedQuery<Rhythm>(
    `select rhythm_days::float8 as days, purchase_days as "purchaseDays", last_day::text as "lastPurchase",
            next_day::text as "nextPurchase", days_late as "daysLate", as_of::text as "asOf"
       from rumbo.rhythm($1::int, 0, $2::int)`,
    [last, id],
  );
  return row ?? null;
}
