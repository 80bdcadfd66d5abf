import type { ConditionDefinition, ConditionDraft, PreviewRulesInput, RulesPreview } from '@rumbo/config/api';
import { systemPool } from '../../../facts/transaction';
import { cutDayFor, type DataState, monthIn, monthNumber, readDataState } from '../queries/data-state';
import { familyFor } from '../queries/scope';
import type { Period, Wanted } from './build';
import { compareRules } from './compare-rules';
import { presentRules, type RuleSet } from './rule-set';

/** What rules that are not saved would make of a month. Outside of the data nobody moves. */
export async function previewRules(input: PreviewRulesInput, now: Date): Promise<{ data: RulesPreview }> {
  const { variable, month: label } = input;
  const state = await readDataState();
  const period = periodOf(state, now);
  const month = monthNumber(label);
  if (!period || state.last === null || month < period.first || month > state.last)
    return { data: { month: label, clients: 0, moved: 0, held: 0, flows: [], moves: [] } };
  const family = await familyFor(input.family);
  const present = await presentRules(systemPool(), variable);
  const draft = {
    indices: input.indices ?? present.indices,
    conditions: input.conditions ? numbered(input.conditions) : numbered(present.conditions),
  };
  const cutDay = cutDayFor('to-date', label, state, now);
  const window = await retentionWindow();
  return { data: await compareRules({ variable, month, family, cutDay, window }, period, draft) };
}

/** The first month of data and the running one; undefined without data. */
export const periodOf = (state: DataState, now: Date): Period | undefined =>
  state.first === null ? undefined : { first: state.first, runningMonth: monthNumber(monthIn(state.timeZone, now)) };

/** The present rules as a draft: conditions go by their place. */
export const asDraft = ({ indices, conditions }: RuleSet): RuleSet => ({ indices, conditions: numbered(conditions) });

function numbered(conditions: readonly (ConditionDraft | ConditionDefinition)[]): ConditionDefinition[] {
  return conditions.map(
    (condition, at): ConditionDefinition => ({
      ...condition,
      id: at + 1,
      // One that is switched off holds for nobody.
      ...('active' in condition && !condition.active && { operator: 'equal-to', threshold: null }),
    }),
  );
}

export async function retentionWindow(): Promise<Wanted['month']> {
  const { rows } = await systemPool().query<{ window: number }>(
    'select coalesce(retention_window, 1) as window from public.companies order by id limit 1',
  );
  return rows[0]?.window ?? 1;
}
