import type { AppliedRules, ApplyRulesInput } from '@rumbo/config/api';
import { AppError } from '@rumbo/config/errors';
import { currentScope } from '../../../access/context';
import { inTransaction, systemPool } from '../../../facts/transaction';
import { cutDayFor, monthLabel, monthNumber, readDataState } from '../queries/data-state';
import { compareRules } from './compare-rules';
import { asDraft, periodOf, retentionWindow } from './preview';
import { presentRules } from './rule-set';

/**
 * Lets the present rules hold for every month from `from` on, and says for how many clients of each month the category
 * changes; with `preview` it only says so. Throws INVALID for a month outside of the data.
 */
export async function applyRules(
  { variable, from, preview }: ApplyRulesInput,
  now: Date,
): Promise<{ data: AppliedRules }> {
  const state = await readDataState();
  const period = periodOf(state, now);
  const first = monthNumber(from);
  if (!period || state.last === null || first < period.first || first > state.last)
    throw new AppError('INVALID', `There is no data in ${from}; choose a month that has some`, { field: 'from' });
  const draft = asDraft(await presentRules(systemPool(), variable));
  const window = await retentionWindow();
  const months: AppliedRules['months'] = [];
  // One after the other: each of them is a whole month of clients.
  for (let month = first; month <= state.last; month++) {
    const label = monthLabel(month);
    const wanted = { variable, month, family: 0, cutDay: cutDayFor('to-date', label, state, now), window };
    const { moved } = await compareRules(wanted, period, draft);
    if (moved > 0) months.push({ month: label, moved });
  }
  if (!preview) {
    await inTransaction(async (tx) => {
      await tx.query('select rumbo.record_rules($1, $2, null)', [variable, period.runningMonth]);
      await tx.query(
        `insert into rumbo.rule_set (variable, valid_from, conditions, indices, made_by, applied)
         select $1, $2, conditions, indices, $3, true from rumbo.present_rules($1)`,
        [variable, first, currentScope().userId],
      );
    });
  }
  return { data: { from, months } };
}
