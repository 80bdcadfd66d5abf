import type { ConditionDraft, RuleSetEntry, RulesAnswer, Variable } from '@rumbo/config/api';
import { currentScope } from '../../../access/context';
import { scopedQuery } from '../../../facts/scoped-query';
import { systemPool } from '../../../facts/transaction';
import { metaFor, monthIn, monthLabel, monthNumber, readDataState } from '../queries/data-state';
import { presentRules } from './rule-set';

interface Past extends Omit<RuleSetEntry, 'validFrom' | 'madeAt'> {
  valid_from: number;
  made_at: Date;
}

/** The rules of a variable as they are, switched-off conditions included, and what they were before. */
export async function readRules(variable: Variable, now: Date): Promise<RulesAnswer> {
  const state = await readDataState();
  const runningMonth = monthNumber(monthIn(state.timeZone, now));
  await systemPool().query('select rumbo.record_rules($1, $2, null)', [variable, runningMonth]);
  const [present, conditions, past] = await Promise.all([
    presentRules(systemPool(), variable),
    scopedQuery<ConditionDraft>(
      `select id, name, operand, metric, operator, trim_scale(threshold)::text as threshold, category_id as "categoryId",
              reason_id as "reasonId", coalesce(active, true) as active
         from public.conditions where variable = $1 and category_id is not null order by "order", id`,
      [variable],
    ),
    systemPool().query<Past>(
      `select r.id, r.made_at, r.valid_from, r.applied, r.indices, r.conditions,
              coalesce(nullif(u.display_name, ''), u.username) as user
         from rumbo.rule_set r left join public.up_users u on u.id = r.made_by
        where r.variable = $1 order by r.id desc limit 50`,
      [variable],
    ),
  ]);
  const history = past.rows.map(
    ({ valid_from, made_at, ...entry }): RuleSetEntry => ({
      ...entry,
      madeAt: made_at.toISOString(),
      validFrom: valid_from === 0 ? null : monthLabel(valid_from),
    }),
  );
  return {
    data: { variable, indices: present.indices, conditions, history, mayChange: currentScope().role !== 'rep' },
    meta: metaFor(variable, state, now),
  };
}
