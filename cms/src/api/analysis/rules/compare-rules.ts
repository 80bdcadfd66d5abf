import {
  type Choice,
  type ConditionDefinition,
  fromMicros,
  type IndexDefinition,
  type IndexValue,
  type RuleMove,
  type RulesPreview,
} from '@rumbo/config/api';
import { metricSql } from '@rumbo/database';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { monthLabel } from '../queries/data-state';
import { unitOf } from '../table/columns';
import { NOTES } from '../table/notes';
import { choicesSql } from '../table/table-rows';
import { ensureBuilt, type Period, type Wanted } from './build';
import { metricOfMonth } from './compile-conditions';
import { indexRows } from './index-rows';
import type { RuleSet } from './rule-set';

const SHOWN_MOVES = 50;

interface Row {
  clients: number;
  held: number;
  flows: string;
  moves: string;
}
interface Flow {
  from: number | null;
  to: number | null;
  clients: number;
}
interface Move {
  client: RuleMove['client'];
  from: number | null;
  to: number | null;
  condition: number | null;
  value: string | null;
  note: keyof typeof NOTES | null;
}

/**
 * What other rules would make of a month: clients by category before and after, and who moves. Conditions of `draft`
 * carry their place (from 1) as id. Only the caller's clients, and of them those that the variable counts.
 */
export async function compareRules(
  wanted: Wanted & { window: number },
  period: Period,
  draft: RuleSet,
): Promise<RulesPreview> {
  const { variable, month, family, window } = wanted;
  const { id: build } = await ensureBuilt(wanted, period);
  const rows = await indexRows(systemPool(), { ...wanted, first: period.first, indices: draft.indices, rules: draft });
  const [row] = await scopedQuery<Row>(
    `with draft as materialized (${rows}),
          moved as materialized (
       select c.document_id as id, c.code, c.name, f.trailing12_micros as size, d.condition_id,
              coalesce(p.category_id, x.category_id) as was, coalesce(p.category_id, d.category_id) as becomes,
              p.category_id is not null and x.category_id is distinct from d.category_id as held,
              ${judgedSql(draft.conditions)}
         from rumbo.client_fact f
         join public.clients c on c.id = f.client_id
         join draft d on d.client_id = f.client_id
         left join rumbo.client_index x on x.build_id = ${build} and x.client_id = f.client_id
         left join (${choicesSql(variable, '$1')}) p on p.client_id = f.client_id
         cross join lateral (select f.*) o
        where f.month = ${month} and f.family_id = ${family}
          and (${metricSql(variable).counted.replace(':window', String(Math.trunc(window)))}))
     select count(*)::int as clients, count(*) filter (where held)::int as held,
            (select coalesce(json_agg(json_build_object('from', was, 'to', becomes, 'clients', n) order by n desc), '[]')
               from (select was, becomes, count(*) as n from moved group by 1, 2) f)::text as flows,
            (select coalesce(json_agg(json_build_object('client', json_build_object('id', id, 'code', code, 'name', name),
                      'from', was, 'to', becomes, 'condition', condition_id, 'value', value::text, 'note', note) order by size desc, code), '[]')
               from (select * from moved where was is distinct from becomes order by size desc, code limit ${SHOWN_MOVES}) f)::text as moves
       from moved`,
    [`${monthLabel(month)}-01`],
  );
  const choices = await categoriesOf(variable);
  const choice = (id: number | null): Choice | null => (id === null ? null : (choices.get(id) ?? { id, label: '' }));
  const flows = JSON.parse(row?.flows ?? '[]') as Flow[];
  return {
    month: monthLabel(month),
    clients: row?.clients ?? 0,
    moved: flows.reduce((sum, { from, to, clients }) => sum + (from === to ? 0 : clients), 0),
    held: row?.held ?? 0,
    flows: flows.map(({ from, to, clients }) => ({ from: choice(from), to: choice(to), clients })),
    moves: (JSON.parse(row?.moves ?? '[]') as Move[]).map((move) => {
      const condition = move.condition === null ? undefined : draft.conditions[move.condition - 1];
      return {
        client: move.client,
        from: choice(move.from),
        to: choice(move.to),
        condition: move.condition === null ? null : move.condition - 1,
        value: condition ? judgedValue(condition, draft.indices, move) : null,
        threshold: condition?.threshold ?? null,
      };
    }),
  };
}

/** What each condition has looked at, in micros, and why it has no value. */
function judgedSql(conditions: readonly ConditionDefinition[]): string {
  if (conditions.length === 0) return 'null::numeric as value, null as note';
  const value = conditions.map(
    ({ id, operand, metric }) =>
      `when ${id} then ${operand === 'metric' ? metricOfMonth(metric) : `d.i${operand.slice(1)}`}`,
  );
  const note = conditions.map(
    ({ id, operand }) => `when ${id} then ${operand === 'metric' ? 'null' : `d.n${operand.slice(1)}`}`,
  );
  return `case d.condition_id ${value.join(' ')} end::numeric as value, case d.condition_id ${note.join(' ')} end as note`;
}

function judgedValue(
  { operand, metric }: ConditionDefinition,
  indices: IndexDefinition[],
  { value, note }: Move,
): IndexValue {
  const index = indices.find(({ slot }) => slot === operand);
  const isMoney = index ? unitOf(index) === 'money' : metric === 'revenue' || metric === 'average-ticket';
  return {
    value: value === null ? null : fromMicros(BigInt(value), isMoney ? 2 : 0),
    ...(note && { note: NOTES[note] }),
  };
}

async function categoriesOf(variable: string): Promise<Map<number, Choice>> {
  const rows = await scopedQuery<{ id: number; name: string; color: string | null }>(
    'select id, name, color from public.categories where variable = $1',
    [variable],
  );
  return new Map(rows.map(({ id, name, color }) => [id, { id, label: name, ...(color && { color }) }]));
}
