import type { Choice, HistoryQuery, HistoryRow } from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { cutDayFor, monthLabel, readDataState } from '../queries/data-state';
import { clientFor } from '../queries/scope';
import { indexRows } from '../rules/index-rows';
import { periodOf } from '../rules/preview';
import { rulesFor } from '../rules/rule-set';

interface Ruled {
  month: number;
  category: number | null;
  reason: number | null;
}

/**
 * What a client carried month by month, newest first: category and reason, by a rule or by whom, and its class. Rules are
 * those that hold for each month. A month in which the client had not bought yet is left out.
 */
export async function clientHistory(query: HistoryQuery, now: Date): Promise<{ data: HistoryRow[] }> {
  const { variable } = query;
  const client = await clientFor(query.client);
  const state = await readDataState();
  const period = periodOf(state, now);
  if (!period || state.last === null) return { data: [] };
  const from = Math.max(period.first, state.last - query.months + 1);
  const ruled: Ruled[] = [];
  for (let month = state.last; month >= from; month--) {
    const cutDay = cutDayFor('to-date', monthLabel(month), state, now);
    await systemPool().query('select rumbo.build_facts($1, 0, $2)', [month, cutDay]);
    const rules = await rulesFor(systemPool(), variable, { month, runningMonth: period.runningMonth });
    const wanted = { month, family: 0, cutDay, first: period.first, indices: rules.indices, rules };
    const [row] = await scopedQuery<Omit<Ruled, 'month'>>(
      `select category_id as category, reason_id as reason from (${await indexRows(systemPool(), wanted)}) r where client_id = $1`,
      [client],
    );
    if (row) ruled.push({ month, ...row });
  }
  return { data: await withChoices(client, variable, ruled) };
}

type Named = {
  month: number;
  category: Choice | null;
  reason: Choice | null;
  user: string | null;
  by_person: boolean;
  abc: HistoryRow['abc'];
};

/** People's choices in force over what the rules gave, and everything by name. */
async function withChoices(client: number, variable: string, ruled: readonly Ruled[]): Promise<HistoryRow[]> {
  const rows = await scopedQuery<Record<keyof Named, string | null> & { month: number; by_person: boolean }>(
    `select r.month, json_build_object('id', cat.id, 'label', cat.name, 'color', cat.color)::text as category,
            json_build_object('id', rea.id, 'label', rea.name)::text as reason,
            p.category_id is not null as by_person, coalesce(nullif(u.display_name, ''), u.username) as "user", f.abc
       from unnest($3::int[], $4::int[], $5::int[]) r (month, category_id, reason_id)
       left join lateral (select category_id, reason_id, set_by_user_id from public.categorisations
                           where client_id = $1 and variable = $2 and set_by = 'person' and month <= rumbo.month_start(r.month)
                           order by month desc limit 1) p on true
       left join public.categories cat on cat.id = coalesce(p.category_id, r.category_id)
       left join public.reasons rea on rea.id = case when p.category_id is null then coalesce(p.reason_id, r.reason_id) else p.reason_id end
       left join up_users u on u.id = p.set_by_user_id and p.category_id is not null
       left join rumbo.client_fact f on f.client_id = $1 and f.month = r.month and f.family_id = 0
      order by r.month desc`,
    [
      client,
      variable,
      ruled.map(({ month }) => month),
      ruled.map(({ category }) => category),
      ruled.map(({ reason }) => reason),
    ],
  );
  return rows.map(({ month, category, reason, user, by_person, abc }) => ({
    month: monthLabel(month),
    category: choice(category, by_person),
    reason: choice(reason),
    user,
    abc: abc as HistoryRow['abc'],
  }));
}

function choice(text: string | null, byPerson?: boolean): Choice | null {
  const { id, label, color } = JSON.parse(text ?? '{}') as { id: number | null; label: string; color?: string | null };
  if (id === null || id === undefined) return null;
  return { id, label, ...(color && { color }), ...(byPerson !== undefined && { setBy: byPerson ? 'person' : 'rule' }) };
}
