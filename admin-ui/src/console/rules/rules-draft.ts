import {
  type ConditionDraft,
  DECIMAL_PATTERN,
  INDEX_SLOTS,
  type IndexDefinition,
  type IndexSlot,
  WITHOUT_THRESHOLD,
} from '@rumbo/config/api';

/** The rules of a variable while somebody edits them. */
export interface RulesDraft {
  indices: IndexDefinition[];
  conditions: EditedCondition[];
}

/** A condition with a key that stays while it is moved and before it is saved. */
export type EditedCondition = ConditionDraft & { key: string };

const FIRST_INDEX = {
  operation: 'percent-change',
  metric: 'revenue',
  a: { agg: 'sum', from: '0', to: '0' },
  b: { agg: 'sum', from: '-1', to: '-1' },
} as const;

/** Four indices, also where fewer are kept; conditions in order. `keyOf` makes a key for what has no id. */
export function toDraft(
  kept: { indices: readonly IndexDefinition[]; conditions: readonly ConditionDraft[] },
  keyOf: (at: number) => string = (at) => `new-${at}`,
): RulesDraft {
  return {
    indices: INDEX_SLOTS.map(
      (slot) => kept.indices.find((index) => index.slot === slot) ?? { ...FIRST_INDEX, slot, name: slot },
    ),
    conditions: kept.conditions.map((condition, at) => ({ ...condition, key: String(condition.id ?? keyOf(at)) })),
  };
}

/** What the API takes; nothing where something is not complete yet. */
export function toRules({
  indices,
  conditions,
}: RulesDraft): { indices: IndexDefinition[]; conditions: ConditionDraft[] } | null {
  const isComplete = conditions.every(isUsable) && indices.every(({ name }) => name.trim() !== '');
  return isComplete ? { indices, conditions: conditions.map(({ key: _key, ...condition }) => condition) } : null;
}

export const isUsable = ({ operator, threshold, categoryId }: ConditionDraft): boolean =>
  categoryId > 0 && (WITHOUT_THRESHOLD.includes(operator) || (threshold !== null && DECIMAL_PATTERN.test(threshold)));

export const isSameDraft = (a: RulesDraft, b: RulesDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The list with the one at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const taken = list[from];
  if (taken === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, taken);
}

/** A condition to begin with: on I1, for a category that is there. */
export const newCondition = (category: { id: number; name: string }, key: string): EditedCondition => ({
  key,
  name: category.name,
  operand: 'I1' satisfies IndexSlot,
  metric: null,
  operator: 'at-least',
  threshold: '0',
  categoryId: category.id,
  reasonId: null,
  active: true,
});
