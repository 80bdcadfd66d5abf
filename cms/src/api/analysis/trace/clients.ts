import { fromMicros, type TraceClient } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { ONE, type Period, type RowSet } from './row-set';
import type { Whose } from './whose';

interface Row {
  client: TraceClient['client'];
  owner_id: number | null;
  owner_name: string | null;
  line: TraceClient['line'];
}

const LONGEST_MONTH = 31;

/** Which clients count, and the day of the purchase that says so: rows of client_month as `m`. */
const COUNTED = {
  'with-lines': { where: 'm.month = $month', day: 'm.first_day' },
  clients: { where: 'm.month = $month and m.first_day < rumbo.month_start($month) + $days', day: 'm.first_day' },
  'new-clients': {
    where: 'm.month = $month and m.gap is null and m.first_day < rumbo.month_start($month) + $days',
    day: 'm.first_day',
  },
  'retained-clients': {
    where: 'm.month = $month and m.first_day is not null and m.gap <= $window',
    day: 'm.first_day',
  },
  // The last month with a purchase in the window.
  'window-clients': {
    where:
      'm.month between $month - $window and $month - 1 and m.first_day is not null and coalesce(m.next_gap, 1000) >= $month - m.month',
    day: 'm.last_day',
  },
  // The last month with a purchase in the window, and the next one is not here yet.
  'non-retained-clients': {
    where:
      'm.month between $month - $window and $month - 1 and m.first_day is not null and coalesce(m.next_gap, 1000) > $month - m.month',
    day: 'm.last_day',
  },
} as const;

/** Distinct clients that a variable counts in a month, those that bought most first, each with the purchase line that says so. */
export function countedClients(
  of: keyof typeof COUNTED,
  whose: Whose,
  { from: month, cut, window = 1 }: Period & { window?: number | undefined },
): Promise<RowSet> {
  const values = [...whose.values, whose.family];
  const numbers = { $month: month, $days: cut?.day ?? LONGEST_MONTH, $window: window };
  const where = COUNTED[of].where.replace(/\$(month|days|window)/g, (name) =>
    String(Math.trunc(numbers[name as '$month'])),
  );
  return clientSet(
    `select m.client_id, ${COUNTED[of].day} as day, m.revenue_micros as weight
       from rumbo.client_month m
      where m.family_id = $${values.length}::int and m.client_id > 0 and ${where}
            ${whose
              .where('m.client_id')
              .map((condition) => `and ${condition}`)
              .join(' ')}`,
    values,
    whose.family,
  );
}

/** The clients a table shows, with their last purchase up to its month; one that has none has no line. */
export const listedClients = (whose: Whose): Promise<RowSet> =>
  clientSet(
    `select f.client_id, f.last_day as day, f.trailing12_micros as weight ${whose.table}`,
    [...whose.values],
    whose.family,
  );

async function clientSet(meant: string, values: unknown[], family: number): Promise<RowSet> {
  const [counted] = await scopedQuery<{ rows: number }>(`select count(*)::int as rows from (${meant}) m`, values);
  const rowCount = counted?.rows ?? 0;
  return {
    kind: 'clients',
    value: BigInt(rowCount) * ONE,
    rowCount,
    async page(limit, offset): Promise<TraceClient[]> {
      const rows = await scopedQuery<Row>(
        `select json_build_object('id', c.document_id, 'code', c.code, 'name', c.name) as client, c.owner_id,
                u.name as owner_name, l.line
           from (select m.*, c.code from (${meant}) m join public.clients c on c.id = m.client_id
                  order by m.weight desc, c.code, c.id limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}) p
           join public.clients c on c.id = p.client_id
           left join (select id, coalesce(nullif(display_name, ''), username) as name from up_users) u on u.id = c.owner_id
           left join lateral (
             select json_build_object('id', s.content_id || '-' || s.row_no, 'day', s.day::text, 'document', d.key,
                                      'amount', s.amount_micros::text, 'currency', s.currency) as line
               from rumbo.sale_line s join rumbo.document d on d.id = s.document_id
              where s.client_id = p.client_id and s.day = p.day and s.purchase ${family ? `and coalesce(s.family_id, -1) = ${Math.trunc(family)}` : ''}
              order by s.content_id, s.row_no limit 1) l on true
          order by p.weight desc, c.code, c.id`,
        values,
      );
      return rows.map(({ client, owner_id, owner_name, line }) => ({
        client,
        owner: owner_id === null ? null : { id: owner_id, label: owner_name ?? '' },
        line: line && { ...line, amount: fromMicros(BigInt(line.amount)) },
      }));
    },
  };
}
