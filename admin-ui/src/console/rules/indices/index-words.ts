import { AGE_METRICS, type IndexDefinition, type IndexWindow } from '@rumbo/config/api';
import { isOneMonth, presetOf } from './windows';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** An index as a sentence: "Cambio de las ventas de este mes frente al mes anterior, en %". */
export function indexWords({ operation, metric, a, b }: IndexDefinition, translate: Translate): string {
  const words = {
    metric: translate(`rules.metric.${metric}`),
    of: translate(`rules.metric_of.${metric}`),
    a: windowWords(a, translate),
    b: b ? windowWords(b, translate) : '',
  };
  const isAge = AGE_METRICS.includes(metric);
  return contracted(operation === 'value' && isAge ? words.metric : translate(`rules.sentence.${operation}`, words));
}

/** "este mes", "el promedio de los 3 meses anteriores". */
export function windowWords(window: IndexWindow, translate: Translate): string {
  const months = spanWords(window, translate);
  return isOneMonth(window) ? months : contracted(translate(`rules.agg.${window.agg}`, { months }));
}

function spanWords({ from, to }: IndexWindow, translate: Translate): string {
  const preset = presetOf({ from, to });
  if (preset) return translate(`rules.window.${preset}`);
  const offset = (text: string): string =>
    text.startsWith('year-start')
      ? translate('rules.window.year_start')
      : translate('rules.window.months_ago', { smart_count: -Number(text) });
  return from === to ? offset(from) : translate('rules.window.from_to', { from: offset(from), to: offset(to) });
}

/** Spanish joins "de el" and "a el". */
const contracted = (text: string): string =>
  text.replace(/\b(de|a) el\b/gi, (found) => (found.toLowerCase().startsWith('de') ? 'del' : 'al'));
