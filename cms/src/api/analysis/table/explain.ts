import {
  type Choice,
  type ConditionDefinition,
  type ExplainedIndex,
  type ExplainQuery,
  type Explanation,
  fromMicros,
  INDEX_SLOTS,
  type IndexDefinition,
  type IndexValue,
  monthsToCut,
  windowMonths,
} from '@rumbo/config/api';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { notFound } from '../../../http';
import { cutDayFor, monthIn, monthLabel, monthNumber, readDataState } from '../queries/data-state';
import { clientFor, familyFor } from '../queries/scope';
import { ensureBuilt } from '../rules/build';
import { metricOfMonth } from '../rules/compile-conditions';
import { indexRows } from '../rules/index-rows';
import { unitOf } from './columns';
import { NOTES } from './notes';

type Row = Record<string, string | null>;

/**
 * Why a client has its category in a month, and what its indices are made of. A client without facts in the month, or
 * outside of the caller's scope, is not found.
 */
export async function explain(
  { client, variable, month: label, family: named, compare }: ExplainQuery,
  now: Date,
): Promise<{ data: Explanation }> {
  const state = await readDataState();
  const month = monthNumber(label);
  const [id, family] = await Promise.all([clientFor(client), familyFor(named)]);
  if (state.first === null || state.last === null || month < state.first || month > state.last) throw notFound();
  const runningMonth = monthNumber(monthIn(state.timeZone, now));
  const cutDay = cutDayFor(compare, label, state, now);
  const { indices, rules } = await ensureBuilt(
    { variable, month, family, cutDay },
    { first: state.first, runningMonth },
  );
  const rows = await indexRows(systemPool(), { month, family, cutDay, first: state.first, indices, rules });
  const [row] = await scopedQuery<Row>(
    `select ${INDEX_SLOTS.flatMap((_, at) => ['a', 'b', 'i', 'n'].map((name) => `o.${name}${at + 1}::text`)).join(', ')},
            o.condition_id::text, o.category_id::text as rule_id, rc.name as rule_name, rc.color as rule_color,
            p.category_id::text as person_id, pc.name as person_name, pc.color as person_color,
            to_char(p.month, 'YYYY-MM') as since, coalesce(nullif(u.display_name, ''), u.username) as "user",
            rr.id::text as reason_id, rr.name as reason_name, ${metricSqlOf(rules.conditions)}::text as judged_metric
       from (${rows}) o
       left join public.categories rc on rc.id = o.category_id
       left join lateral (select category_id, reason_id, month, set_by_user_id from public.categorisations
                           where client_id = o.client_id and variable = $2::text and set_by = 'person' and month <= $3::date
                           order by month desc limit 1) p on true
       left join public.categories pc on pc.id = p.category_id
       left join up_users u on u.id = p.set_by_user_id
       left join public.reasons rr on rr.id = case when p.category_id is null then coalesce(p.reason_id, o.reason_id) else p.reason_id end
      where o.client_id = $1`,
    [id, variable, `${label}-01`],
  );
  if (!row) throw notFound();
  const condition = rules.conditions.find((one) => String(one.id) === row['condition_id']);
  const byRule = choice(row, 'rule', 'rule');
  const byPerson = choice(row, 'person', 'person');
  return {
    data: {
      indices: indices.map((index) => explainedIndex(index, row, { month, cutDay })),
      category: {
        shown: byPerson ?? byRule,
        reason: row['reason_id'] ? { id: Number(row['reason_id']), label: row['reason_name'] ?? '' } : null,
        byRule:
          byRule && condition ? { category: byRule, condition, value: judged(condition, rules.indices, row) } : null,
        byPerson: byPerson ? { category: byPerson, user: row['user'] ?? null, since: row['since'] ?? label } : null,
      },
    },
  };
}

function choice(row: Row, name: 'rule' | 'person', setBy: Choice['setBy']): Choice | null {
  const id = row[`${name}_id`];
  if (!id) return null;
  const color = row[`${name}_color`];
  return { id: Number(id), label: row[`${name}_name`] ?? '', ...(color && { color }), ...(setBy && { setBy }) };
}

/** What the condition that held has looked at, where that is a metric of the month; in micros. */
function metricSqlOf(conditions: readonly ConditionDefinition[]): string {
  const cases = conditions.flatMap(({ id, operand, metric }) =>
    operand === 'metric' ? [`when ${Math.trunc(id)} then ${metricOfMonth(metric)}`] : [],
  );
  return cases.length > 0 ? `(case o.condition_id ${cases.join(' ')} end)` : 'null';
}

/** What the condition looked at. */
function judged({ operand, metric }: ConditionDefinition, indices: IndexDefinition[], row: Row): IndexValue {
  const index = indices.find(({ slot }) => slot === operand);
  if (index) return indexValue(index, row);
  const value = row['judged_metric'] ?? null;
  const isMoney = metric === 'revenue' || metric === 'average-ticket';
  return { value: value === null ? null : fromMicros(BigInt(value), isMoney ? 2 : 0) };
}

function indexValue(index: IndexDefinition, row: Row): IndexValue {
  const at = index.slot.slice(1);
  const value = row[`i${at}`] ?? null;
  const note = NOTES[row[`n${at}`] as keyof typeof NOTES];
  return {
    value: value === null ? null : fromMicros(BigInt(value), unitOf(index) === 'money' ? 2 : 0),
    ...(note && { note }),
  };
}

function explainedIndex(
  index: IndexDefinition,
  row: Row,
  { month, cutDay }: { month: number; cutDay: number },
): ExplainedIndex {
  const operand = (name: 'a' | 'b') => {
    const window = index[name];
    const [from, to] = window ? windowMonths(window, month) : [month, month];
    const value = row[`${name}${index.slot.slice(1)}`] ?? null;
    return {
      agg: window?.agg ?? 'sum',
      from: monthLabel(from),
      to: monthLabel(to),
      value: value === null ? null : fromMicros(BigInt(value), 0),
    };
  };
  const { slot, name, operation, metric } = index;
  const b = operand('b');
  const cut = cutDay === 0 ? [] : monthsToCut(index, month);
  const isAll = cut.includes(monthNumber(b.from));
  return {
    slot,
    name,
    operation,
    metric,
    unit: unitOf(index),
    ...indexValue(index, row),
    a: operand('a'),
    ...(operation !== 'value' && {
      b: {
        ...b,
        ...(cut.length > 0 && { cut: { day: cutDay, months: isAll ? ('all' as const) : ('last' as const) } }),
      },
    }),
  };
}
