import type { ConditionDefinition, IndexDefinition, Variable } from '@rumbo/config/api';
import type { Transaction } from '../../../facts/transaction';

export interface RuleSet {
  indices: IndexDefinition[];
  conditions: ConditionDefinition[];
}

/**
 * The variable's indices and active conditions as they are now, in order of slot and of evaluation. A variable that
 * nobody has set up has none.
 */
const PRESENT = `
  select coalesce((
           select json_agg(json_build_object('slot', i.slot, 'name', i.name, 'operation', i.operation, 'metric', i.metric,
                                             'a', rumbo.index_window(i.id, 'a'), 'b', rumbo.index_window(i.id, 'b')) order by i.slot)
             from public.variable_settings s
             join public.variable_settings_cmps l on l.entity_id = s.id and l.field = 'indices'
             join public.components_analysis_indexes i on i.id = l.cmp_id
            where s.variable = $1::text), '[]')::jsonb as indices,
         coalesce((
           select json_agg(json_build_object('id', c.id, 'name', c.name, 'operand', c.operand, 'metric', c.metric,
                                             'operator', c.operator, 'threshold', c.threshold::text,
                                             'categoryId', c.category_id, 'reasonId', c.reason_id) order by c."order", c.id)
             from public.conditions c where c.variable = $1::text and c.active and c.category_id is not null), '[]')::jsonb as conditions`;

export async function presentRules(tx: Pick<Transaction, 'query'>, variable: Variable): Promise<RuleSet> {
  const { rows } = await tx.query<RuleSet>(PRESENT, [variable]);
  return rows[0] ?? { indices: [], conditions: [] };
}

/**
 * The rules that hold for a month: the latest that were made for it or for a month before. The first ever hold for
 * every month; later ones from `runningMonth` on, when they differ from those before. Call it with the facts locked.
 */
export async function rulesFor(
  tx: Pick<Transaction, 'query'>,
  variable: Variable,
  { month, runningMonth }: { month: number; runningMonth: number },
): Promise<RuleSet> {
  await tx.query(
    `insert into rumbo.rule_set (variable, valid_from, conditions, indices)
     select $1::text, case when exists (select from rumbo.rule_set where variable = $1::text) then $2::int else 0 end, p.conditions, p.indices
       from (${PRESENT}) p
      where not exists (
        select from (select conditions, indices from rumbo.rule_set where variable = $1::text order by valid_from desc, id desc limit 1) last
         where last.conditions = p.conditions and last.indices = p.indices)`,
    [variable, runningMonth],
  );
  return standingRules(tx, variable, month);
}

/** The rules recorded for a month; none yet for a variable that nobody has looked at. */
export async function standingRules(
  on: Pick<Transaction, 'query'>,
  variable: Variable,
  month: number,
): Promise<RuleSet> {
  const { rows } = await on.query<RuleSet>(
    `select indices, conditions from rumbo.rule_set where variable = $1 and valid_from <= $2
      order by valid_from desc, id desc limit 1`,
    [variable, month],
  );
  return rows[0] ?? { indices: [], conditions: [] };
}
