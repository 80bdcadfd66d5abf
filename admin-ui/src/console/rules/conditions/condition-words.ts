import {
  type ConditionDefinition,
  type ConditionDraft,
  type IndexDefinition,
  WITHOUT_THRESHOLD,
} from '@rumbo/config/api';

type Translate = (key: string, options?: Record<string, unknown>) => string;
type Condition = Pick<ConditionDefinition | ConditionDraft, 'operand' | 'metric' | 'operator' | 'threshold'>;

/** What a threshold is in: "%" for a change, "meses" for an age; '' where the number says enough. */
export function thresholdUnit(condition: Condition, indices: readonly IndexDefinition[], translate: Translate): string {
  const index = indices.find(({ slot }) => slot === condition.operand);
  if (index?.operation === 'percent-change') return '%';
  const metric = index ? index.metric : condition.metric;
  return metric?.startsWith('months') && index?.operation !== 'ratio' ? translate('rules.unit_months') : '';
}

/** "I1 es como mínimo 10 %". */
export function conditionWords(
  condition: Condition,
  indices: readonly IndexDefinition[],
  translate: Translate,
): string {
  const { operand, metric, operator, threshold } = condition;
  const unit = thresholdUnit(condition, indices, translate);
  const number = threshold === null ? '' : Number(threshold).toLocaleString(translate('rules.number_locale'));
  return [
    operand === 'metric' ? translate(`rules.metric.${metric ?? 'revenue'}`) : operand,
    translate(`rules.is.${operator}`),
    ...(WITHOUT_THRESHOLD.includes(operator) ? [] : [unit ? `${number} ${unit}` : number]),
  ].join(' ');
}
