import { type Alert, fromMicros } from '@rumbo/config/api';
import { plannedQuery } from '../../../../facts/scoped-query';
import { systemPool } from '../../../../facts/transaction';
import type { Situation } from '../read-situation';

const QUIET_MONTHS = 2;
/** Who buys in half of a year's months, or more, is missed. */
const REGULAR_MONTHS = 6;
/** Months are counted for the greatest of the quiet ones only: whoever comes after them is not the first to call. */
const LOOKED_AT = 100;
const SHOWN = 5;

interface Row {
  id: string;
  name: string;
  last_day: string;
  gap: number;
  stake: string;
}

/**
 * Clients of class A that bought in at least six of the twelve months before, and neither in this month nor in the one
 * before; those who bought most first. `stake`: a month of their last twelve.
 */
export async function quietClients({ asked: { month, family, owners, cutDay }, label }: Situation): Promise<Alert[]> {
  await systemPool().query('select rumbo.build_facts($1, $2, $3)', [month, family, cutDay]);
  const rows = await plannedQuery<Row>(
    `select q.id, q.name, q.last_day::text, q.gap, (q.trailing12_micros / 12)::text as stake
       from (select f.client_id, f.last_day, f.gap, f.trailing12_micros, c.document_id as id, c.name
               from rumbo.client_fact f join public.clients c on c.id = f.client_id
              where f.month = $1 and f.family_id = $2 and f.abc = 'A' and not f.bought and f.gap >= ${QUIET_MONTHS}
                and (0 = any ($3::int[]) or c.owner_id = any ($3::int[]))
              order by f.trailing12_micros desc limit ${LOOKED_AT}) q
      where (select count(*) from rumbo.client_month m
              where m.client_id = q.client_id and m.family_id = $2 and m.first_day is not null
                and m.month between $1 - 12 and $1 - 1) >= ${REGULAR_MONTHS}
      order by q.trailing12_micros desc limit ${SHOWN}`,
    [month, family, owners],
  );
  return rows.map(({ id, name, last_day, gap, stake }) => ({
    key: `quiet-client:${label}:${id}`,
    kind: 'quiet-client',
    client: { id, name },
    lastPurchase: last_day,
    months: gap,
    stake: fromMicros(BigInt(stake)),
  }));
}
