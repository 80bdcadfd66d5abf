import { fromMicros, type LostAnswer, type LostQuery } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { scopedQuery } from '../../../facts/scoped-query';
import { choicesSql } from '../table/table-rows';
import { metaFor, monthIn, monthLabel, monthNumber, readDataState } from './data-state';
import { familyFor, ownersFor } from './scope';

const ORDERS: Record<LostQuery['sort'], string> = {
  // With the table's name: alone it would be the text that is answered.
  '-atStake': 'lost."atStake" desc',
  atStake: 'lost."atStake"',
  '-since': 'lost.since desc',
  since: 'lost.since',
};

interface Row {
  id: string;
  code: string;
  name: string;
  ownerId: number | null;
  ownerName: string | null;
  since: number;
  lastPurchase: string;
  atStake: string;
  reason: string | null;
  recovered: number | null;
}

/**
 * Clients that stopped buying (a family, where one is named) between two months, each with its latest pause. The running
 * month is not over: who is missing in it is at risk, not lost. Throws INVALID when the months are the wrong way round.
 */
export async function readLostClients(query: LostQuery, now: Date): Promise<LostAnswer> {
  const { recovered, page, pageSize } = query;
  const state = await readDataState();
  const meta = metaFor('non-retained-clients', state, now);
  const [from, to] = [monthNumber(query.from), monthNumber(query.to)];
  if (to < from) throw new AppError('INVALID', '"from" must not be later than "to"', { field: 'from' });
  const family = await familyFor(query.family);
  const owners = query.owner === undefined ? null : await ownersFor(query.owner);
  const until = Math.min(to, state.last ?? 0, monthNumber(monthIn(state.timeZone, now)) - 1);
  const lost = `(
    select p.*, c.document_id as id, c.code, c.name, c.owner_id as "ownerId",
           (select coalesce(sum(m.revenue_micros), 0) from rumbo.client_month m
             where m.client_id = p.client_id and m.family_id = $1 and m.month between p.since - 12 and p.since - 1) as "atStake"
      from (select distinct on (client_id) client_id, month + 1 as since, last_day as "lastPurchase", month + next_gap as recovered
              from rumbo.client_month
             where family_id = $1 and client_id > 0 and first_day is not null and month + 1 between $2 and $3
               and (next_gap is null or next_gap > 1)
             order by client_id, month desc) p
      join public.clients c on c.id = p.client_id
     where ($4::int[] is null or c.owner_id = any ($4::int[]))
       ${recovered === undefined ? '' : `and p.recovered is ${recovered === 'yes' ? 'not ' : ''}null`}) lost`;
  const values = [family, from, until, owners];
  const [rows, totals] = await Promise.all([
    scopedQuery<Row>(
      `select lost.id, lost.code, lost.name, "ownerId", coalesce(nullif(u.display_name, ''), u.username) as "ownerName", since,
              "lastPurchase"::text as "lastPurchase", "atStake"::text as "atStake", r.name as reason, recovered
         from ${lost}
         left join up_users u on u.id = "ownerId"
         left join (${choicesSql('non-retained-clients', '$5')}) k on k.client_id = lost.client_id
         left join public.reasons r on r.id = k.reason_id
        order by ${ORDERS[query.sort]}, code, lost.client_id limit $6 offset $7`,
      [...values, `${query.to}-01`, pageSize, (page - 1) * pageSize],
    ),
    scopedQuery<{ total: number; atStake: string }>(
      `select count(*)::int as total, coalesce(sum("atStake"), 0)::text as "atStake" from ${lost}`,
      values,
    ),
  ]);
  return {
    data: rows.map(({ id, code, name, ownerId, ownerName, ...row }) => ({
      client: { id, code, name },
      owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
      since: monthLabel(row.since),
      lastPurchase: row.lastPurchase,
      atStake: fromMicros(BigInt(row.atStake)),
      reason: row.reason,
      recovered: row.recovered === null ? null : monthLabel(row.recovered),
    })),
    meta: {
      ...meta,
      period: { from: query.from, to: query.to },
      // Whoever bought in the month before one of these and not in it.
      formula: { operation: 'count', of: 'non-retained-clients', from: query.from, to: query.to, window: 1 },
      rowCount: totals[0]?.total ?? 0,
      total: totals[0]?.total ?? 0,
      page,
      pageSize,
      atStake: fromMicros(BigInt(totals[0]?.atStake ?? 0)),
    },
  };
}
