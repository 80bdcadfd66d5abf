import { type ExplainedIndex, type Explanation, WITHOUT_THRESHOLD } from '@rumbo/config/api';

interface Tools {
  translate: (key: string, options?: Record<string, unknown>) => string;
  number: (value: string, options?: Intl.NumberFormatOptions) => string;
}

/** Why the rules give a category, in one sentence: "Contra el mes anterior (I1) es 26 %; la regla «Crece» pide 10 % o más." */
export function whyWords(
  { condition, value }: NonNullable<Explanation['category']['byRule']>,
  indices: readonly Pick<ExplainedIndex, 'slot' | 'name' | 'unit'>[],
  { translate, number }: Tools,
): string {
  const index = indices.find(({ slot }) => slot === condition.operand);
  const what = index ? `${index.name} (${index.slot})` : translate(`rules.metric.${condition.metric ?? 'revenue'}`);
  if (WITHOUT_THRESHOLD.includes(condition.operator)) return translate(`why.${condition.operator}`, { what });
  const isMonths = index ? index.unit === 'months' : condition.metric?.startsWith('months');
  const shown = (amount: string | null): string => {
    if (amount === null) return '–';
    if (isMonths) return translate('analysis.months', { smart_count: Number(amount) });
    const text = number(amount, { maximumFractionDigits: 1 });
    return index?.unit === 'percent' ? `${text} %` : text;
  };
  return translate('why.rule', {
    what,
    value: shown(value.value),
    rule: condition.name,
    asked: translate(`why.asks.${condition.operator}`, { threshold: shown(condition.threshold) }),
  });
}
