import { fromMicros, type TracePurchase, toMicros } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { clientFor } from '../queries/scope';
import { linesOf } from './lines';
import type { Period, RowSet } from './row-set';
import type { Whose } from './whose';

type Row = Omit<TracePurchase, 'amount'> & { amount: string };

/** The days on which a client bought, the newest first, each with the pause before it: the median of the pauses is its rhythm. */
export async function rhythmSet(client: string, whose: Whose, period: Period): Promise<RowSet> {
  const { where, values } = linesOf(whose, period);
  const [rhythm] = await scopedQuery<{ days: string; rows: number }>(
    'select rhythm_days::text as days, purchase_days as rows from rumbo.rhythm($1::int, $2::int, $3::int)',
    [period.to, whose.family, await clientFor(client)],
  );
  return {
    kind: 'purchases',
    value: rhythm ? toMicros(rhythm.days) : null,
    rowCount: rhythm?.rows ?? 0,
    async page(limit, offset): Promise<TracePurchase[]> {
      if (!rhythm) return [];
      const rows = await scopedQuery<Row>(
        `select p.day::text as day, p.documents, p.amount::text as amount, p."lineId",
                p.day - lag(p.day) over (order by p.day) as pause
           from (select l.day, array_agg(distinct d.key) as documents, coalesce(sum(l.reported_micros), 0) as amount,
                        (array_agg(l.content_id || '-' || l.row_no order by l.content_id, l.row_no))[1] as "lineId"
                   from rumbo.sale_line l join rumbo.document d on d.id = l.document_id
                  where ${where} and l.purchase group by l.day) p
          order by p.day desc limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`,
        values,
      );
      return rows.map((row) => ({ ...row, amount: fromMicros(BigInt(row.amount)) }));
    },
  };
}
