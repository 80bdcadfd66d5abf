import {
  type Absence,
  type AbsenceRow,
  type Choice,
  type DashboardQuery,
  fromMicros,
  tableView,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { type DataState, monthLabel } from '../queries/data-state';
import { tableRows } from '../table/table-rows';
import { retentionRate } from './compare-months';
import type { Months } from './read-months';

interface Row {
  category: string | null;
  category_name: string | null;
  color: string | null;
  reason: string | null;
  reason_name: string | null;
  clients: number;
  stake: string;
}

/** Who stayed away, by category and by reason, with what they used to buy; and the share that stays, month by month. */
export async function readAbsence(
  { variable, month, family, owner, window, compare }: DashboardQuery,
  { whole }: Months,
  { state, now }: { state: DataState; now: Date },
): Promise<Absence> {
  const view = tableView.parse({ variable, month, family, owner, window, compare, columns: ['category', 'reason'] });
  const rows = await tableRows(view, state, now);
  const pairs = rows
    ? await scopedQuery<Row>(
        `select pair.category::text, cat.name as category_name, cat.color, pair.reason::text, rea.name as reason_name,
                pair.clients, pair.stake::text
           from (select ${rows.column('category').sql} as category, ${rows.column('reason').sql} as reason,
                        count(*)::int as clients, coalesce(sum(f.average3_micros), 0) as stake
                   ${rows.from}
                  group by 1, 2) pair
           left join public.categories cat on cat.id = pair.category
           left join public.reasons rea on rea.id = pair.reason
          order by pair.clients desc, 1, 4`,
        rows.values,
      )
    : [];
  return {
    categories: grouped(pairs, ({ category, category_name, color }) => choice(category, category_name, color)),
    reasons: grouped(pairs, ({ reason, reason_name }) => choice(reason, reason_name, null)),
    stake: fromMicros(pairs.reduce((sum, { stake }) => sum + BigInt(stake), 0n)),
    retention: whole.map((one) => ({ month: monthLabel(one.month), rate: retentionRate(one) })),
  };
}

const choice = (id: string | null, label: string | null, color: string | null): Choice | null =>
  id === null ? null : { id: Number(id), label: label ?? '', ...(color && { color }) };

/** A client has one category and one reason: pairs add up. The most clients first, those without a choice last. */
function grouped(pairs: readonly Row[], by: (pair: Row) => Choice | null): AbsenceRow[] {
  const groups = new Map<string, { choice: Choice | null; clients: number; stake: bigint }>();
  for (const pair of pairs) {
    const named = by(pair);
    const key = String(named?.id ?? '');
    const group = groups.get(key) ?? { choice: named, clients: 0, stake: 0n };
    groups.set(key, { ...group, clients: group.clients + pair.clients, stake: group.stake + BigInt(pair.stake) });
  }
  return [...groups.values()]
    .sort((a, b) => Number(a.choice === null) - Number(b.choice === null) || b.clients - a.clients)
    .map(({ stake, ...group }) => ({ ...group, stake: fromMicros(stake) }));
}
