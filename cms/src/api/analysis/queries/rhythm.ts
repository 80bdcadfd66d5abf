import type { Rhythm, RhythmAnswer } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { formulaOf, shownIn } from '../trace/formula';
import { metaFor, monthIn, monthLabel, readDataState } from './data-state';
import { clientFor } from './scope';

/**
 * How often a client buys, as of the last day of data, from its own lines alone: nothing is built for it. No data for one
 * without a rhythm; a client outside of the caller's scope is not found.
 */
export async function readRhythm(client: string, now: Date): Promise<RhythmAnswer> {
  const [id, state] = [await clientFor(client), await readDataState()];
  const { last } = state;
  const [row] = await scopedQuery<Rhythm>(
    `select rhythm_days::float8 as days, purchase_days as "purchaseDays", last_day::text as "lastPurchase",
            next_day::text as "nextPurchase", days_late as "daysLate", as_of::text as "asOf"
       from rumbo.rhythm($1::int, 0, $2::int)`,
    [last, id],
  );
  const month = last === null ? monthIn(state.timeZone, now) : monthLabel(last);
  const formula = formulaOf('rhythm', shownIn({ variable: 'revenue', month, window: 1 }, state));
  return {
    data: row ?? null,
    meta: {
      ...metaFor('revenue', state, now),
      period: { from: formula?.from ?? month, to: month },
      formula: formula ?? { operation: 'outside', from: month, to: month },
      rowCount: row?.purchaseDays ?? 0,
    },
  };
}
