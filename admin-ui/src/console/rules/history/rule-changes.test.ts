import type { ConditionDefinition } from '@rumbo/config/api';
import { ruleChanges } from './rule-changes';

const condition = (id: number, threshold: string): ConditionDefinition => ({
  id,
  name: `C${id}`,
  operand: 'I1',
  metric: null,
  operator: 'at-least',
  threshold,
  categoryId: 1,
  reasonId: null,
});
const rules = (...conditions: ConditionDefinition[]) => ({ indices: [], conditions });

test('a threshold, a new condition, one that went and another order are told apart', () => {
  const before = rules(condition(1, '10'), condition(2, '0'), condition(3, '5'));
  const kinds = (after: ReturnType<typeof rules>) => ruleChanges(before, after).map(({ kind }) => kind);
  expect(kinds(before)).toEqual([]);
  expect(kinds(rules(condition(1, '20'), condition(2, '0'), condition(3, '5')))).toEqual(['changed']);
  expect(kinds(rules(condition(2, '0'), condition(1, '10'), condition(3, '5')))).toEqual(['order']);
  expect(kinds(rules(condition(1, '10'), condition(2, '0'), condition(4, '1')))).toEqual(['added', 'removed']);
});
