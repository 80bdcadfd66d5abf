import { type Cohort, type CohortsAnswer, type CohortsQuery, fromMicros } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { scopedQuery } from '../../../facts/scoped-query';
import { formulaOf, shownIn } from '../trace/formula';
import { metaFor, monthLabel, monthNumber, readDataState } from './data-state';
import { familyFor, ownersFor } from './scope';

const MAX_COHORTS = 36;

interface Row {
  start: number;
  age: number;
  clients: number;
  revenue: string;
}

/**
 * Clients by the month of their first purchase (of the family, where one is named), and in each month since how many of
 * them bought and for how much: distinct clients, never sums of months. A month without any of them is 0; months after the
 * data are not there. Throws INVALID for more months than a screen can show.
 */
export async function readCohorts(query: CohortsQuery, now: Date): Promise<CohortsAnswer> {
  const state = await readDataState();
  const [from, to] = [monthNumber(query.from), monthNumber(query.to)];
  if (to < from || to - from >= MAX_COHORTS)
    throw new AppError('INVALID', `Choose 1 to ${MAX_COHORTS} months, the earlier one first`, { field: 'to' });
  const family = await familyFor(query.family);
  const owners = query.owner === undefined ? null : await ownersFor(query.owner);
  const { first, last } = state;
  const formula = formulaOf('retention', {
    ...shownIn({ variable: 'client-count', month: query.to, window: 1 }, state),
    cohort: query.from,
  });
  const explained = (rowCount: number): CohortsAnswer['meta'] => ({
    ...metaFor('new-clients', state, now),
    period: { from: query.from, to: query.to },
    formula: formula ?? { operation: 'outside', from: query.from, to: query.to },
    rowCount,
  });
  if (first === null || last === null) return { data: [], meta: explained(0) };
  const rows = await scopedQuery<Row>(
    `with cohort as (
       select m.client_id, m.month as start
         from rumbo.client_month m
        where m.family_id = $1 and m.month between $2 and $3 and m.client_id > 0 and m.first_day is not null and m.gap is null
          and ($4::int[] is null or m.client_id in (select id from public.clients where owner_id = any ($4::int[])))
     )
     select c.start, m.month - c.start as age, (count(*) filter (where m.first_day is not null))::int as clients,
            sum(m.revenue_micros)::text as revenue
       from cohort c join rumbo.client_month m on m.client_id = c.client_id and m.family_id = $1 and m.month >= c.start
      group by 1, 2`,
    [family, from, to, owners],
  );
  const found = new Map(rows.map((row) => [`${row.start} ${row.age}`, row]));
  const starts = [...new Set(rows.map(({ start }) => start))].sort((a, b) => a - b);
  return {
    data: starts.map((start): Cohort => {
      const clients = found.get(`${start} 0`)?.clients ?? 0;
      return {
        month: monthLabel(start),
        clients,
        ...(start === first && { incomplete: true as const }),
        since: Array.from({ length: last - start + 1 }, (_, age) => {
          const row = found.get(`${start} ${age}`);
          const retained = row?.clients ?? 0;
          return { retained, ratio: retained / clients, revenue: fromMicros(BigInt(row?.revenue ?? 0)) };
        }),
      };
    }),
    meta: explained(starts.length),
  };
}
