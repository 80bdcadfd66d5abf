import polyglotI18nProvider from 'ra-i18n-polyglot';
import { messages as en } from '../../../i18n/en';
import { messages as es } from '../../../i18n/es';
import { indexWords } from './index-words';

const translate = (messages: object) => polyglotI18nProvider(() => messages as never, 'es').translate;
const window = (from: string, to = from, agg: 'sum' | 'avg' | 'count' = 'sum') => ({ agg, from, to });
const base = { slot: 'I1', name: 'x', metric: 'revenue' } as const;

test.each([
  [
    { ...base, operation: 'percent-change', a: window('0'), b: window('-1') },
    'Cambio de las ventas de este mes frente al mes anterior, en %',
    'Change in sales of this month against the month before, in %',
  ],
  [
    { ...base, metric: 'average-ticket', operation: 'difference', a: window('0'), b: window('-12') },
    'Diferencia del ticket promedio entre este mes y el mismo mes del año anterior',
    'Difference in the average ticket between this month and the same month a year ago',
  ],
  [
    { ...base, operation: 'percent-change', a: window('0'), b: window('-3', '-1', 'avg') },
    'Cambio de las ventas de este mes frente al promedio de los 3 meses anteriores, en %',
    'Change in sales of this month against the average of the 3 months before, in %',
  ],
  [
    { ...base, metric: 'orders', operation: 'value', a: window('-11', '0', 'count') },
    'Pedidos: los meses con valor de los últimos 12 meses',
    'Orders: the months with a value in the last 12 months',
  ],
  [
    { ...base, metric: 'months-since-last-purchase', operation: 'value', a: window('0') },
    'Meses desde la última compra',
    'Months since the last purchase',
  ],
  [
    { ...base, operation: 'ratio', a: window('-5', '-2'), b: window('-4') },
    'Ventas: los meses desde hace 5 meses hasta hace 2 meses, dividido entre hace 4 meses',
    'Sales: the months from 5 months ago to 2 months ago, divided by 4 months ago',
  ],
] as const)('%#: an index reads as a sentence in both languages', (index, spanish, english) => {
  expect([indexWords(index, translate(es)), indexWords(index, translate(en))]).toEqual([spanish, english]);
});
