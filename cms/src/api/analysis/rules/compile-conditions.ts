import { type ConditionDefinition, type IndexMetric, type IndexSlot, toMicros } from '@rumbo/config/api';

const COMPARISONS = {
  'less-than': '<',
  'at-most': '<=',
  'equal-to': '=',
  'at-least': '>=',
  'more-than': '>',
} as const;

const METRIC_OF_MONTH: Record<IndexMetric, string> = {
  revenue: 'o.revenue_micros',
  units: 'o.units_micros',
  orders: 'o.orders * 1000000::bigint',
  'average-ticket': 'round(o.revenue_micros::numeric / nullif(o.orders, 0))',
  'months-since-last-purchase': '(case when o.bought then 0 else o.gap end) * 1000000::bigint',
  'months-since-first-purchase': '(o.month - o.first_month) * 1000000::bigint',
};

/** SQL of a metric of the month in micros, over `o`, the client's row of rumbo.client_fact. */
export const metricOfMonth = (metric: IndexMetric | null): string => METRIC_OF_MONTH[metric ?? 'revenue'];

/**
 * The id of the first condition that holds, as SQL; null where none does. A comparison with no value does not hold.
 * `operand` gives the SQL of an index's value and note.
 */
export function conditionsSql(
  conditions: readonly ConditionDefinition[],
  operand: (slot: IndexSlot) => { value: string; note: string },
): string {
  const cases = conditions.flatMap((condition) => {
    const holds = holdsSql(condition, operand);
    return holds ? [`when ${holds} then ${Math.trunc(condition.id)}`] : [];
  });
  return cases.length > 0 ? `case ${cases.join(' ')} end` : 'null::int';
}

function holdsSql(
  { operand: named, metric, operator, threshold }: ConditionDefinition,
  operand: (slot: IndexSlot) => { value: string; note: string },
): string | undefined {
  const { value, note } =
    named === 'metric'
      ? {
          value: metricOfMonth(metric),
          note: `(case when ${metricOfMonth(metric)} is null then 'x' end)`,
        }
      : operand(named);
  if (operator === 'is-new') return `${note} = 'n'`;
  if (operator === 'has-no-data') return `${note} in ('x', 'z')`;
  if (threshold === null) return undefined;
  // A difference in the place of a percentage is in another unit: no threshold fits it.
  return `(${note} is distinct from 'd' and ${value} ${COMPARISONS[operator]} ${toMicros(threshold)})`;
}
