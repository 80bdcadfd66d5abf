import { type ClosingMonth, fromMicros } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { monthIn, monthLabel, monthNumber, readDataState } from '../../analysis/queries/data-state';
import { monthsOf } from '../plan/figures';

interface Row {
  month: number;
  closedAt: string | null;
  closedBy: string | null;
  reopenedAt: string | null;
  reopenedBy: string | null;
  reason: string | null;
  adjusted: number;
  revenue: string;
}

/** What moves a figure of a responsible. */
const MEASURES = ['revenue_micros', 'units_micros', 'orders', 'clients', 'new_clients', 'idle_by_gap[1]'];
const measures = (row: string): string => MEASURES.map((measure) => `coalesce(${row}.${measure}, 0)`).join(', ');

/** The months of a year: which are closed, by whom and when, which were opened again and why, and what has moved since. */
export async function readMonths(year: number, now: Date): Promise<ClosingMonth[]> {
  const data = await readDataState();
  const running = monthNumber(monthIn(data.timeZone, now));
  const months = monthsOf(year);
  const rows = await scopedQuery<Row & Record<string, unknown>>(
    `select m.month, to_json(c.closed_at) #>> '{}' as "closedAt", closer.name as "closedBy",
            to_json(o.reopened_at) #>> '{}' as "reopenedAt", opener.name as "reopenedBy", o.reopen_reason as reason,
            moved.adjusted, moved.revenue
       from unnest($1::int[]) m(month)
       left join rumbo.closed_month c on c.month = m.month and c.reopened_at is null
       left join lateral (select * from rumbo.closed_month o where o.month = m.month and o.reopened_at is not null
                           order by o.reopened_at desc limit 1) o on true
       left join lateral (select coalesce(nullif(u.display_name, ''), u.username) as name from up_users u where u.id = c.closed_by) closer on true
       left join lateral (select coalesce(nullif(u.display_name, ''), u.username) as name from up_users u where u.id = o.reopened_by) opener on true
       cross join lateral (
         select (count(*) filter (where owner_id > 0 and (${measures('l')}) is distinct from (${measures('f')})))::int as adjusted,
                coalesce(sum(coalesce(l.revenue_micros, 0) - coalesce(f.revenue_micros, 0)) filter (where owner_id <> 0), 0)::text as revenue
           from (select * from rumbo.kpi k where k.month = m.month and k.family_id = 0) l
           full join (select * from rumbo.closed_kpi k where k.month = m.month and k.family_id = 0) f using (owner_id)
          where c.id is not null
       ) moved
      order by m.month`,
    [months],
  );
  return rows.map((row) => ({
    month: monthLabel(row.month),
    state: stateOf(row, { running, ...data }),
    closed: row.closedAt === null ? null : { at: row.closedAt, by: row.closedBy },
    reopened: row.reopenedAt === null ? null : { at: row.reopenedAt, by: row.reopenedBy, reason: row.reason ?? '' },
    adjusted: row.closedAt === null ? null : { responsibles: row.adjusted, revenue: fromMicros(BigInt(row.revenue)) },
  }));
}

function stateOf(
  { month, closedAt }: Row,
  { running, first, last }: { running: number; first: number | null; last: number | null },
): ClosingMonth['state'] {
  if (closedAt !== null) return 'closed';
  if (month === running) return 'running';
  return first === null || last === null || month < first || month > last || month > running ? 'empty' : 'open';
}
