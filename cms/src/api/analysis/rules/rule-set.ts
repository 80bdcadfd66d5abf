import type { ConditionDefinition, IndexDefinition, Variable } from '@rumbo/config/api';
import type { Transaction } from '../../../facts/transaction';

export interface RuleSet {
  indices: IndexDefinition[];
  conditions: ConditionDefinition[];
}

type Queryable = Pick<Transaction, 'query'>;

/** The variable's indices and active conditions as they are now (database/sql/functions/rules.sql). */
export async function presentRules(on: Queryable, variable: Variable): Promise<RuleSet> {
  const { rows } = await on.query<RuleSet>('select indices, conditions from rumbo.present_rules($1)', [variable]);
  return rows[0] ?? { indices: [], conditions: [] };
}

/** The rules that hold for a month; what has changed since it was recorded last is recorded, from `runningMonth` on. */
export async function rulesFor(
  tx: Queryable,
  variable: Variable,
  { month, runningMonth }: { month: number; runningMonth: number },
): Promise<RuleSet> {
  await tx.query('select rumbo.record_rules($1, $2, null)', [variable, runningMonth]);
  const { rows } = await tx.query<RuleSet>(
    `select indices, conditions from rumbo.rule_set where variable = $1 and valid_from <= $2
      order by id desc limit 1`,
    [variable, month],
  );
  return rows[0] ?? { indices: [], conditions: [] };
}
