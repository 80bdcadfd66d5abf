import { fromMicros, type TraceDocument } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { linesOf } from './lines';
import { ONE, type Period, type RowSet } from './row-set';
import type { Whose } from './whose';

interface Row extends Omit<TraceDocument, 'amount'> {
  amount: string;
}

/** Documents with a purchase line, one row a month, client and document: orders as they are counted. The largest first. */
export async function documentSet(whose: Whose, period: Period): Promise<RowSet> {
  const { where, values } = linesOf(whose, period);
  const orders = `
    select date_trunc('month', l.day) as month, l.client_id, l.document_id, min(l.day) filter (where l.purchase) as day,
           count(*)::int as lines, coalesce(sum(l.reported_micros), 0) as amount,
           (array_agg(l.content_id || '-' || l.row_no order by l.day, l.content_id, l.row_no) filter (where l.purchase))[1] as line_id
      from rumbo.sale_line l where ${where}
     group by 1, 2, 3 having bool_or(l.purchase)`;
  const [counted] = await scopedQuery<{ rows: number }>(
    `select count(*)::int as rows from (select 1 from rumbo.sale_line l where ${where} and l.purchase
                                         group by date_trunc('month', l.day), l.client_id, l.document_id) o`,
    values,
  );
  const rowCount = counted?.rows ?? 0;
  return {
    kind: 'documents',
    value: BigInt(rowCount) * ONE,
    rowCount,
    async page(limit, offset): Promise<TraceDocument[]> {
      const rows = await scopedQuery<Row>(
        `select d.key as document, o.day::text as day, o.lines, o.amount::text as amount, o.line_id as "lineId",
                case when c.id is not null then json_build_object('id', c.document_id, 'code', c.code, 'name', c.name) end as client
           from (select * from (${orders}) o order by o.amount desc, o.document_id, o.client_id
                  limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}) o
           join rumbo.document d on d.id = o.document_id
           left join public.clients c on c.id = o.client_id
          order by o.amount desc, o.document_id, o.client_id`,
        values,
      );
      return rows.map((row) => ({ ...row, amount: fromMicros(BigInt(row.amount)) }));
    },
  };
}
