import type { ConditionDefinition, ExplainedIndex, Explanation, IndexMetric } from '@rumbo/config/api';

type Operator = ConditionDefinition['operator'];
/** They ask for no number. */
type Bare = 'is-new' | 'has-no-data';

/** How a screen says it. */
export interface WhyWords {
  rule(parts: { what: string; value: string; rule: string; asked: string }): string;
  asks: Record<Exclude<Operator, Bare>, (threshold: string) => string>;
  bare: Record<Bare, (what: string) => string>;
  metric(name: IndexMetric): string;
  months(count: number): string;
  /** At most one decimal. */
  number(value: string): string;
}

const isBare = (operator: Operator): operator is Bare => operator === 'is-new' || operator === 'has-no-data';

/** Why the rules give a category, in one sentence: "Contra el mes anterior (I1) es 26%; la regla «Crece» pide 10% o más." */
export function whySentence(
  { condition, value }: NonNullable<Explanation['category']['byRule']>,
  indices: readonly Pick<ExplainedIndex, 'slot' | 'name' | 'unit'>[],
  words: WhyWords,
): string {
  const { operator, metric, threshold, name, operand } = condition;
  const index = indices.find(({ slot }) => slot === operand);
  const what = index ? `${index.name} (${index.slot})` : words.metric(metric ?? 'revenue');
  if (isBare(operator)) return words.bare[operator](what);
  const isMonths = index ? index.unit === 'months' : metric?.startsWith('months');
  const shown = (amount: string | null): string => {
    if (amount === null) return '–';
    if (isMonths) return words.months(Number(amount));
    return index?.unit === 'percent' ? `${words.number(amount)}%` : words.number(amount);
  };
  return words.rule({ what, value: shown(value.value), rule: name, asked: words.asks[operator](shown(threshold)) });
}
