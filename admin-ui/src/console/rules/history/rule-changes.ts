import type { ConditionDefinition, IndexDefinition, RuleSetEntry } from '@rumbo/config/api';

type Rules = Pick<RuleSetEntry, 'indices' | 'conditions'>;

/** One difference between two sets of rules. */
export type RuleChange =
  | { kind: 'index'; before: IndexDefinition | undefined; after: IndexDefinition | undefined }
  | { kind: 'added' | 'removed'; condition: ConditionDefinition }
  | { kind: 'changed'; before: ConditionDefinition; after: ConditionDefinition }
  | { kind: 'order' };

/** What somebody did between two sets; empty where they say the same. */
export function ruleChanges(before: Rules, after: Rules): RuleChange[] {
  const slots = [...new Set([...before.indices, ...after.indices].map(({ slot }) => slot))].sort();
  const indices = slots.flatMap((slot): RuleChange[] => {
    const [old, now] = [before, after].map((rules) => rules.indices.find((index) => index.slot === slot));
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ kind: 'index', before: old, after: now }];
  });
  const conditions = after.conditions.flatMap((condition): RuleChange[] => {
    const old = before.conditions.find(({ id }) => id === condition.id);
    if (!old) return [{ kind: 'added', condition }];
    return JSON.stringify(old) === JSON.stringify(condition)
      ? []
      : [{ kind: 'changed', before: old, after: condition }];
  });
  const gone = before.conditions.filter(({ id }) => !after.conditions.some((one) => one.id === id));
  const order = (rules: Rules, other: Rules) =>
    rules.conditions.map(({ id }) => id).filter((id) => other.conditions.some((one) => one.id === id));
  const isReordered = order(before, after).join() !== order(after, before).join();
  return [
    ...indices,
    ...conditions,
    ...gone.map((condition) => ({ kind: 'removed' as const, condition })),
    ...(isReordered ? [{ kind: 'order' as const }] : []),
  ];
}
