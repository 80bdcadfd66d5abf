import type { WhyWords } from '../../../why/why-sentence';

interface Tools {
  translate: (key: string, options?: Record<string, unknown>) => string;
  number: (value: string, options?: Intl.NumberFormatOptions) => string;
}

/** The console's words for why a client has its category. */
export function whyWords({ translate, number }: Tools): WhyWords {
  const asks = (operator: string) => (threshold: string) => translate(`why.asks.${operator}`, { threshold });
  const bare = (operator: string) => (what: string) => translate(`why.${operator}`, { what });
  return {
    rule: (parts) => translate('why.rule', parts),
    asks: {
      'less-than': asks('less-than'),
      'at-most': asks('at-most'),
      'equal-to': asks('equal-to'),
      'at-least': asks('at-least'),
      'more-than': asks('more-than'),
    },
    bare: { 'is-new': bare('is-new'), 'has-no-data': bare('has-no-data') },
    metric: (name) => translate(`rules.metric.${name}`),
    months: (count) => translate('analysis.months', { smart_count: count }),
    number: (value) => number(value, { maximumFractionDigits: 1 }),
  };
}
