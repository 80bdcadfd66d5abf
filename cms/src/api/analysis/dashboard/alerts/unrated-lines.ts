import { type Alert, fromMicros } from '@rumbo/config/api';
import { plannedQuery, scopedQuery } from '../../../../facts/scoped-query';
import type { Situation } from '../read-situation';

/** Lines without a rate of their day: left out of every figure, shown with their amount. The lines are read only if there are any. */
export async function unratedLines({ asked: { month, family, owners }, label }: Situation): Promise<Alert[]> {
  const [counted] = await plannedQuery<{ lines: number }>(
    `select coalesce(sum(unrated), 0)::int as lines from rumbo.kpi
      where month = $1 and family_id = $2 and owner_id = any ($3::int[])`,
    [month, family, owners],
  );
  if (!counted?.lines) return [];
  const amounts = await scopedQuery<{ currency: string; micros: string }>(
    `select coalesce(l.currency, '') as currency, sum(l.amount_micros)::text as micros
       from rumbo.sale_line l left join public.clients c on c.id = l.client_id
      where l.day >= rumbo.month_start($1) and l.day < rumbo.month_start($1 + 1) and l.reported_micros is null
        and ($2 = 0 or l.family_id = $2) and (0 = any ($3::int[]) or c.owner_id = any ($3::int[]))
      group by 1 order by 1`,
    [month, family, owners],
  );
  return [
    {
      key: `unrated:${label}`,
      kind: 'unrated',
      lines: counted.lines,
      amounts: amounts.map(({ currency, micros }) => ({ currency, amount: fromMicros(BigInt(micros)) })),
    },
  ];
}
